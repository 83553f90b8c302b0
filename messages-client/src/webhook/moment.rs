//! When something happened, in each of the forms the provider writes it.

use std::fmt;

use jiff::Timestamp;

/// A time as a webhook says it; one that cannot be read is kept as it came.
///
/// v0.1 writes `2020-01-01T14:00:00.000Z`, v1 `2025-02-03T12:14:25Z`, and in earlier years `2020-01-01 14:00:00 UTC` or
/// `2020-01-01 14:00:00 +0000`. A time without a zone is taken for UTC, which all of the provider's are.
///
/// ```
/// use messages_client::webhook::Moment;
///
/// let forms = ["2020-01-01T14:00:00.000Z", "2020-01-01 14:00:00 UTC", "2020-01-01 14:00:00 +0000"];
/// for form in forms {
///     assert_eq!(Moment::read(form).timestamp().unwrap().as_second(), 1_577_887_200);
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Moment {
    /// A time.
    At(Timestamp),
    /// Something else; the empty text where there was none.
    Unread(String),
}

impl Moment {
    /// Reads a time; what is none is kept.
    #[must_use]
    pub fn read(text: &str) -> Self {
        match timestamp(text.trim()) {
            Some(at) => Self::At(at),
            None => Self::Unread(text.to_owned()),
        }
    }

    /// The time, where it could be read.
    #[must_use]
    pub const fn timestamp(&self) -> Option<Timestamp> {
        match self {
            Self::At(at) => Some(*at),
            Self::Unread(_) => None,
        }
    }
}

fn timestamp(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse() {
        return Some(at);
    }
    for zone in ["UTC", "GMT", "+0000", "-0000", ""] {
        let Some(local) = text.strip_suffix(zone) else { continue };
        if let Ok(at) = format!("{}Z", local.trim_end()).parse() {
            return Some(at);
        }
    }
    None
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(at) => at.fmt(f),
            Self::Unread(text) => f.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_the_same_time() {
        let forms = [
            "2025-02-03T12:14:25Z",
            "2025-02-03T12:14:25.000Z",
            "2025-02-03 12:14:25 UTC",
            "2025-02-03 12:14:25 +0000",
            "2025-02-03T12:14:25+00:00",
            "2025-02-03T13:14:25+01:00",
            "2025-02-03T12:14:25",
            " 2025-02-03 12:14:25 ",
        ];
        for form in forms {
            assert_eq!(Moment::read(form).timestamp().map(Timestamp::as_second), Some(1_738_584_865), "{form}");
        }
        let exact = Moment::read("2020-01-01T14:00:00.123Z").timestamp().map(Timestamp::as_millisecond);
        assert_eq!(exact, Some(1_577_887_200_123));
    }

    #[test]
    fn what_is_no_time_is_kept() {
        for text in ["", "yesterday", "2025-02-30T12:00:00Z", "2025-02-03T12:14:25 Mars", "😀"] {
            assert_eq!(Moment::read(text), Moment::Unread(text.to_owned()));
        }
    }
}
