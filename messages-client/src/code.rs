//! The numbers of errors, named: what each means, and what to do about it.

mod table;

use std::fmt;

pub use table::Code;

impl Code {
    /// The code whose number is written there, and nothing else.
    pub(crate) fn read(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Self::of)
    }

    /// Whether the same message may go through later, unchanged.
    ///
    /// It says nothing about how often, nor that it is safe to send it again: a message that came back with an error in
    /// a status was accepted once, and that one is lost.
    #[must_use]
    pub const fn is_temporary(self) -> bool {
        matches!(
            self,
            Self::Throttled
                | Self::InternalError
                | Self::CommunicationFailed
                | Self::AbsentSubscriberTemporary
                | Self::HandsetBusy
                | Self::NetworkError
                | Self::TooManySends
                | Self::ProviderError
                | Self::DailyLimit
                | Self::MarketingLimit
                | Self::Expired
                | Self::PlatformThroughput
                | Self::PlatformFailure
                | Self::PlatformUnavailable
                | Self::PlatformSpamLimit
                | Self::PlatformMarketingLimit
                | Self::PlatformPairLimit
                | Self::PlatformMaintenance
                | Self::PlatformTemplatePaused
                | Self::PlatformFlowThrottled
        )
    }

    /// Whether it is about the template, its language or its values, so that the definition tells what is wrong.
    #[must_use]
    pub const fn is_about_template(self) -> bool {
        matches!(self, Self::InvalidTemplate) || matches!(self.number(), 132_000..=132_999)
    }

    /// Whether the message was a free-form one that came too late: the customer has to be sent a template.
    #[must_use]
    pub const fn is_outside_window(self) -> bool {
        matches!(self, Self::OutsideWindow | Self::PlatformReengagement)
    }
}

/// The number and what it means: `1022, the template, its language or its values are not what was approved`.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.meaning() {
            "" => write!(f, "{}", self.number()),
            meaning => write!(f, "{}, {meaning}", self.number()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lead_to_codes_and_back() {
        for (before, after) in Code::ALL.iter().zip(&Code::ALL[1..]) {
            assert!(before.number() < after.number(), "{before:?} stands before {after:?}");
        }
        for &code in Code::ALL {
            assert_eq!(Code::of(code.number()), code);
            assert!(!code.meaning().is_empty() && !code.advice().is_empty(), "{code:?}");
            assert!(!code.meaning().ends_with('.') && !code.advice().ends_with('.'), "{code:?}");
            // Who is told to send it again reads in the code that this is worth it.
            assert!(!code.advice().starts_with("send it again") || code.is_temporary(), "{code:?}");
        }
        assert_eq!(Code::of(7), Code::Other(7));
        assert_eq!((Code::Other(7).to_string(), Code::Other(7).meaning()), ("7".to_owned(), ""));
    }

    #[test]
    fn the_codes_of_templates_and_windows_are_known_as_such() {
        assert!(Code::of(1022).is_about_template() && Code::of(132_001).is_about_template());
        assert!(Code::of(132_099).is_about_template() && !Code::of(1020).is_about_template());
        assert!(Code::of(1340).is_outside_window() && Code::of(131_047).is_outside_window());
        assert!(Code::of(1000).is_temporary() && !Code::of(1022).is_temporary());
    }
}
