//! What may be logged of a number: how it ends.

use std::fmt;

use templates::{PhoneNumber, Recipient};

/// A customer or a number as logs show it: its last four characters.
pub(crate) struct Shown<'n>(&'n str);

impl<'n> Shown<'n> {
    pub(crate) fn number(number: &'n PhoneNumber) -> Self {
        Self(number.as_str())
    }

    pub(crate) fn recipient(recipient: &'n Recipient) -> Self {
        Self(recipient.as_str())
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Short ones would be shown whole.
        let shown = (self.0.len() / 2).min(4);
        write!(f, "..{}", self.0.get(self.0.len() - shown..).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_shown() {
        let shown = ["447700900123", "1234567", "US.13491208655302741918", "US.1"].map(|text| Shown(text).to_string());
        assert_eq!(shown, ["..0123", "..567", "..1918", "...1"]);
    }
}
