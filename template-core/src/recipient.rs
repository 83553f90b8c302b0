//! Who gets a message: a phone number, or the user id that stands for one.

use std::fmt;
use std::str::FromStr;

use crate::phone_number::{PhoneNumber, PhoneNumberError, Shortened};
use crate::user_id::{UserId, UserIdError};

/// A customer, by phone number or by business-scoped user id.
///
/// Customers who go by a user name may keep their number to themselves: what their messages come from, and what they
/// are answered at, is then a [`UserId`]. The API v1 takes one where it takes a number, the platform's Cloud API in a
/// member of its own; the beta and v0.1 take numbers alone.
///
/// ```
/// use template_core::{PhoneNumber, Recipient};
///
/// let recipient: Recipient = "US.13491208655302741918".parse()?;
/// assert!(matches!(recipient, Recipient::UserId(_)));
///
/// let number: PhoneNumber = "447700900000".parse()?;
/// assert_eq!("447700900000".parse(), Ok(Recipient::from(number)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Recipient {
    /// By number.
    Number(PhoneNumber),
    /// By user id.
    UserId(UserId),
}

impl Recipient {
    /// Reads a number or a user id.
    ///
    /// # Errors
    ///
    /// What is neither. What begins with a letter is taken for a user id, everything else for a number.
    pub fn new(text: &str) -> Result<Self, RecipientError> {
        if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
            UserId::new(text).map(Self::UserId).map_err(RecipientError::UserId)
        } else {
            PhoneNumber::new(text).map(Self::Number).map_err(RecipientError::Number)
        }
    }

    /// The digits of the number, or the id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Number(number) => number.as_str(),
            Self::UserId(id) => id.as_str(),
        }
    }

    /// The number, where it is one.
    #[must_use]
    pub const fn number(&self) -> Option<PhoneNumber> {
        match self {
            Self::Number(number) => Some(*number),
            Self::UserId(_) => None,
        }
    }

    /// The user id, where it is one.
    #[must_use]
    pub const fn user_id(&self) -> Option<UserId> {
        match self {
            Self::Number(_) => None,
            Self::UserId(id) => Some(*id),
        }
    }
}

impl From<PhoneNumber> for Recipient {
    fn from(number: PhoneNumber) -> Self {
        Self::Number(number)
    }
}

impl From<UserId> for Recipient {
    fn from(id: UserId) -> Self {
        Self::UserId(id)
    }
}

impl FromStr for Recipient {
    type Err = RecipientError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::new(text)
    }
}

impl TryFrom<&str> for Recipient {
    type Error = RecipientError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::new(text)
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::UserId(id) => id.fmt(f),
        }
    }
}

/// Why a text is not a [`Recipient`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecipientError {
    /// It begins as numbers do, and is none.
    Number(PhoneNumberError),
    /// It begins as user ids do, and is none.
    UserId(UserIdError),
}

impl fmt::Display for RecipientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(error) => error.fmt(f),
            Self::UserId(error) => {
                let given = Shortened(error.given());
                // What has no country is more likely a name or a slip of the finger than an id.
                if matches!(error, UserIdError::Country { .. }) {
                    write!(
                        f,
                        "`{given}` is neither a phone number, such as `447700900000`, nor a user id, such as \
                         `US.13491208655302741918`"
                    )
                } else {
                    error.fmt(f)
                }
            }
        }
    }
}

impl std::error::Error for RecipientError {}

impl From<PhoneNumberError> for RecipientError {
    fn from(error: PhoneNumberError) -> Self {
        Self::Number(error)
    }
}

impl From<UserIdError> for RecipientError {
    fn from(error: UserIdError) -> Self {
        Self::UserId(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_ids_are_told_apart_by_how_they_begin() {
        let number = Recipient::new("447700900000").unwrap();
        assert_eq!((number.number().is_some(), number.user_id()), (true, None));
        let id = Recipient::new("US.13491208655302741918").unwrap();
        assert_eq!((id.number(), id.user_id().is_some()), (None, true));
        assert_eq!(format!("{number} {id}"), "447700900000 US.13491208655302741918");
        assert_eq!(format!("{number:?} {id:?}"), "PhoneNumber(447700900000) UserId(US.13491208655302741918)");
    }

    #[test]
    fn what_is_neither_is_told_as_what_it_was_meant_to_be() {
        let messages: Vec<_> = ["", "+447700900000", "Ann", "US.", "US.12 34"]
            .into_iter()
            .map(|text| Recipient::new(text).unwrap_err().to_string())
            .collect();
        insta::assert_snapshot!(messages.join("\n"), @r"
        the phone number is empty; write the country code and the number as digits alone, such as `447700900000`
        `+447700900000` begins with `+`; write it as `447700900000`
        `Ann` is neither a phone number, such as `447700900000`, nor a user id, such as `US.13491208655302741918`
        `US.` has 0 letters and digits after its country, 1 to 128 are allowed; give the id as the webhook had it, such as `US.13491208655302741918`
        `US.12 34` holds ` `, which is neither a letter nor a digit; give the id as the webhook had it, such as `US.13491208655302741918`
        ");
    }
}
