//! Who is at either end of a message.

use std::fmt;

use serde_json::Value;
use templates::Recipient;

use super::fields::Fields;

/// Somebody a message came from or went to: a phone number or a user id where it is one, else what was there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Party {
    /// A phone number or a business-scoped user id.
    Known(Recipient),
    /// Anything else, such as the name of a sender on another channel; the empty text where there was nothing.
    Other(String),
}

impl Party {
    pub(super) fn new(text: &str) -> Self {
        // Webhooks of some channels write numbers with their plus.
        let digits = text.strip_prefix('+').unwrap_or(text);
        Recipient::new(digits).map_or_else(|_| Self::Other(text.to_owned()), Self::Known)
    }

    /// v1 has a text, v0.1 an object with the number or, on other channels, an id.
    pub(super) fn read(fields: Fields<'_>, name: &str) -> Self {
        let text = match fields.value(name) {
            Some(Value::Object(_)) => {
                let party = fields.inner(name);
                party.text("number").or_else(|| party.text("id"))
            }
            _ => fields.text(name),
        };
        Self::new(&text.unwrap_or_default())
    }

    /// The number or the user id, where it is one.
    #[must_use]
    pub const fn recipient(&self) -> Option<Recipient> {
        match self {
            Self::Known(recipient) => Some(*recipient),
            Self::Other(_) => None,
        }
    }

    /// What was there.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(recipient) => recipient.as_str(),
            Self::Other(text) => text,
        }
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
