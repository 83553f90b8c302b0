//! Business-scoped user ids: what a customer has towards one business in place of a phone number.

use std::fmt;
use std::str::FromStr;

use crate::phone_number::Shortened;

/// A business-scoped user id: a country of two capital letters, a dot, and 1 to 128 letters and digits.
///
/// The id of a customer towards a whole enterprise has `ENT.` after the country's dot. Source: the platform's page on
/// business-scoped user ids; `to` and `from` of the Messages API v1.
///
/// ```
/// use template_core::UserId;
///
/// let id: UserId = "US.13491208655302741918".parse()?;
/// assert_eq!((id.country(), id.is_parent()), ("US", false));
///
/// let error = "US13491208655302741918".parse::<UserId>().unwrap_err();
/// assert!(error.to_string().contains("a country of two capital letters and a dot"));
/// # Ok::<(), template_core::UserIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId {
    text: [u8; UserId::LONGEST],
    length: u8,
}

impl UserId {
    /// The most letters and digits after the country.
    pub const MAX: usize = 128;
    const PARENT: &str = "ENT.";
    /// With all that comes before them: the country, its dot, and what marks the id of an enterprise.
    const LONGEST: usize = 3 + Self::PARENT.len() + Self::MAX;

    /// Checks and keeps an id.
    ///
    /// # Errors
    ///
    /// Anything but a country, a dot, and 1 to 128 ASCII letters and digits.
    pub fn new(text: &str) -> Result<Self, UserIdError> {
        let given = || text.to_owned();
        let [first, second, b'.', ..] = text.as_bytes() else {
            return Err(UserIdError::Country { given: given() });
        };
        if !(first.is_ascii_uppercase() && second.is_ascii_uppercase()) {
            return Err(UserIdError::Country { given: given() });
        }
        let rest = text.get(3..).unwrap_or_default();
        let own = rest.strip_prefix(Self::PARENT).unwrap_or(rest);
        if let Some(character) = own.chars().find(|character| !character.is_ascii_alphanumeric()) {
            return Err(UserIdError::Character { given: given(), character });
        }
        let mut kept = [0; Self::LONGEST];
        match (u8::try_from(text.len()), kept.get_mut(..text.len())) {
            (Ok(length), Some(to)) if (1..=Self::MAX).contains(&own.len()) => {
                to.copy_from_slice(text.as_bytes());
                Ok(Self { text: kept, length })
            }
            _ => Err(UserIdError::Length { given: given(), length: own.len() }),
        }
    }

    /// The whole id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }

    /// The country, such as `US`.
    #[must_use]
    pub fn country(&self) -> &str {
        self.as_str().get(..2).unwrap_or_default()
    }

    /// Whether it is the id that all businesses of one enterprise have for the customer.
    #[must_use]
    pub fn is_parent(&self) -> bool {
        self.as_str().get(3..).is_some_and(|rest| rest.starts_with(Self::PARENT))
    }
}

impl FromStr for UserId {
    type Err = UserIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::new(text)
    }
}

impl TryFrom<&str> for UserId {
    type Error = UserIdError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::new(text)
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UserId({})", self.as_str())
    }
}

/// Why a text is not a [`UserId`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum UserIdError {
    /// It does not begin with a country and a dot.
    Country {
        /// What was given.
        given: String,
    },
    /// It holds something that is neither a letter nor a digit.
    Character {
        /// What was given.
        given: String,
        /// The first such character.
        character: char,
    },
    /// Too little or too much comes after the country.
    Length {
        /// What was given.
        given: String,
        /// The number of letters and digits after the country.
        length: usize,
    },
}

impl UserIdError {
    /// What was given.
    #[must_use]
    pub fn given(&self) -> &str {
        match self {
            Self::Country { given } | Self::Character { given, .. } | Self::Length { given, .. } => given,
        }
    }
}

impl fmt::Display for UserIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = Shortened(self.given());
        match self {
            Self::Country { .. } => {
                write!(f, "`{given}` does not begin with a country of two capital letters and a dot")?;
            }
            Self::Character { character, .. } => {
                write!(f, "`{given}` holds `{}`, which is neither a letter nor a digit", character.escape_debug())?;
            }
            Self::Length { length, .. } => {
                let max = UserId::MAX;
                write!(f, "`{given}` has {length} letters and digits after its country, 1 to {max} are allowed")?;
            }
        }
        f.write_str("; give the id as the webhook had it, such as `US.13491208655302741918`")
    }
}

impl std::error::Error for UserIdError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_and_letters_and_digits_are_an_id() {
        let longest = format!("GB.ENT.{}", "a1".repeat(64));
        for text in ["US.13491208655302741918", "US.ENT.11815799212886844830", "DE.x", "US.ENT", &longest] {
            let id = UserId::new(text).unwrap();
            assert_eq!(id.to_string(), text);
            assert_eq!(id.is_parent(), text.contains(".ENT."));
        }
    }

    #[test]
    fn everything_else_is_refused() {
        const ADVICE: &str = "; give the id as the webhook had it, such as `US.13491208655302741918`";
        let too_long = format!("US.{}", "1".repeat(129));
        let messages: Vec<_> = [
            "",
            "447700900000",
            "us.1",
            "USA.1",
            "ÜS.1",
            "US.",
            "US.ENT.",
            "US.1.2",
            "US.1\u{e9}",
            "US.1\n",
            &too_long,
        ]
        .into_iter()
        .map(|text| UserId::new(text).unwrap_err().to_string().replace(ADVICE, ""))
        .collect();
        insta::assert_snapshot!(messages.join("\n"), @r"
        `` does not begin with a country of two capital letters and a dot
        `447700900000` does not begin with a country of two capital letters and a dot
        `us.1` does not begin with a country of two capital letters and a dot
        `USA.1` does not begin with a country of two capital letters and a dot
        `ÜS.1` does not begin with a country of two capital letters and a dot
        `US.` has 0 letters and digits after its country, 1 to 128 are allowed
        `US.ENT.` has 0 letters and digits after its country, 1 to 128 are allowed
        `US.1.2` holds `.`, which is neither a letter nor a digit
        `US.1é` holds `é`, which is neither a letter nor a digit
        `US.1\n` holds `\n`, which is neither a letter nor a digit
        `US.1111111111111111111111111111111111111...` has 129 letters and digits after its country, 1 to 128 are allowed
        ");
    }
}
