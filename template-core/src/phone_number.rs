//! Phone numbers as the Messages API takes them: digits alone.

use std::fmt;
use std::str::FromStr;

/// A phone number: 7 to 15 digits, the country code first, without `+`, `00`, spaces or hyphens.
///
/// Numbers from the documentation, such as 447700900000, are valid. Whether a number can receive messages is not
/// known here. Source: `ToNumber` in the provider's OpenAPI document, and E.164.
///
/// ```
/// use template_core::PhoneNumber;
///
/// let number: PhoneNumber = "447700900000".parse()?;
/// assert_eq!(number.as_str(), "447700900000");
///
/// let error = "+44 7700 900000".parse::<PhoneNumber>().unwrap_err();
/// assert_eq!(error.to_string(), "`+44 7700 900000` begins with `+`; write it as `447700900000`");
/// # Ok::<(), template_core::PhoneNumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhoneNumber {
    digits: [u8; PhoneNumber::MAX],
    length: u8,
}

impl PhoneNumber {
    /// The fewest digits.
    pub const MIN: usize = 7;
    /// The most digits.
    pub const MAX: usize = 15;

    /// Checks and keeps a number.
    ///
    /// # Errors
    ///
    /// Anything but 7 to 15 digits that begin with a country code; the error shows the right form where it can be
    /// guessed.
    pub fn new(text: &str) -> Result<Self, PhoneNumberError> {
        let given = || text.to_owned();
        if text.is_empty() {
            return Err(PhoneNumberError::Empty);
        }
        if text.starts_with('+') {
            return Err(PhoneNumberError::Plus { given: given() });
        }
        if let Some(character) = text.chars().find(|character| !character.is_ascii_digit()) {
            return Err(PhoneNumberError::NotADigit { given: given(), character });
        }
        if text.starts_with('0') {
            return Err(PhoneNumberError::LeadingZero { given: given() });
        }
        match u8::try_from(text.len()) {
            Ok(length) if (Self::MIN..=Self::MAX).contains(&text.len()) => {
                let mut digits = [0; Self::MAX];
                digits[..text.len()].copy_from_slice(text.as_bytes());
                Ok(Self { digits, length })
            }
            _ => Err(PhoneNumberError::Length { given: given() }),
        }
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let digits = self.digits.get(..usize::from(self.length)).unwrap_or_default();
        std::str::from_utf8(digits).unwrap_or_default()
    }

    /// The digits with zeros after them, and how many they are.
    pub(crate) fn padded(&self) -> (&[u8; Self::MAX], usize) {
        (&self.digits, usize::from(self.length))
    }
}

impl FromStr for PhoneNumber {
    type Err = PhoneNumberError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::new(text)
    }
}

impl TryFrom<&str> for PhoneNumber {
    type Error = PhoneNumberError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::new(text)
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PhoneNumber({})", self.as_str())
    }
}

/// Why a text is not a [`PhoneNumber`]; its message shows the right form where that can be guessed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PhoneNumberError {
    /// There is nothing.
    Empty,
    /// It begins with `+`.
    Plus {
        /// What was given.
        given: String,
    },
    /// It begins with `0` or `00`, not with a country code.
    LeadingZero {
        /// What was given.
        given: String,
    },
    /// It holds something that is not a digit.
    NotADigit {
        /// What was given.
        given: String,
        /// The first character that is not a digit.
        character: char,
    },
    /// It is too short or too long.
    Length {
        /// What was given.
        given: String,
    },
}

impl PhoneNumberError {
    /// What was given.
    #[must_use]
    pub fn given(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Plus { given }
            | Self::LeadingZero { given }
            | Self::NotADigit { given, .. }
            | Self::Length { given } => given,
        }
    }

    /// The number that was probably meant, if there is one.
    #[must_use]
    pub fn suggestion(&self) -> Option<PhoneNumber> {
        // `+44 (0)7700 ...`: what the brackets hold is not dialled from abroad, so nothing is guessed.
        if self.given().contains("(0)") {
            return None;
        }
        let is_separator = |c: char| matches!(c, '+' | ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}');
        let digits: String = self.given().chars().filter(|&character| !is_separator(character)).collect();
        PhoneNumber::new(digits.strip_prefix("00").unwrap_or(&digits)).ok()
    }
}

impl fmt::Display for PhoneNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = Shortened(self.given());
        match self {
            Self::Empty => f.write_str("the phone number is empty")?,
            Self::Plus { .. } => write!(f, "`{given}` begins with `+`")?,
            Self::LeadingZero { given: all } if all.starts_with("00") => write!(f, "`{given}` begins with `00`")?,
            Self::LeadingZero { .. } => write!(f, "`{given}` begins with `0`, not with a country code")?,
            Self::NotADigit { character, .. } => {
                write!(f, "`{given}` holds `{}`, which is not a digit", character.escape_debug())?;
            }
            Self::Length { given: all } => {
                let (min, max) = (PhoneNumber::MIN, PhoneNumber::MAX);
                write!(f, "`{given}` has {} digits, {min} to {max} are allowed", all.len())?;
            }
        }
        match self.suggestion() {
            Some(number) => write!(f, "; write it as `{number}`"),
            None => f.write_str("; write the country code and the number as digits alone, such as `447700900000`"),
        }
    }
}

/// As much of what was given as a message should repeat.
pub(crate) struct Shortened<'g>(pub(crate) &'g str);

impl fmt::Display for Shortened<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 40;
        let (shown, rest) = match self.0.char_indices().nth(SHOWN) {
            Some((end, _)) => (&self.0[..end], "..."),
            None => (self.0, ""),
        };
        write!(f, "{}{rest}", shown.escape_debug())
    }
}

impl std::error::Error for PhoneNumberError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_to_fifteen_digits_are_a_number() {
        for text in ["1234567", "447700900000", "123456789012345"] {
            let number = PhoneNumber::new(text).unwrap();
            assert_eq!((number.as_str(), number.to_string().as_str()), (text, text));
        }
    }

    #[test]
    fn everything_else_is_refused_with_the_right_form() {
        let messages: Vec<_> = [
            "",
            "+447700900000",
            "00447700900000",
            "0044 7700 900000",
            "07700900000",
            "44 7700-900000",
            "447700900abc",
            "123456",
            "1234567890123456",
            "٤٤٧٧٠٠٩٠٠٠٠٠",
            "+44 (0)7700 900000",
            "+",
            "44\n",
        ]
        .into_iter()
        .map(|text| PhoneNumber::new(text).unwrap_err().to_string())
        .collect();
        insta::assert_snapshot!(messages.join("\n"), @r"
        the phone number is empty; write the country code and the number as digits alone, such as `447700900000`
        `+447700900000` begins with `+`; write it as `447700900000`
        `00447700900000` begins with `00`; write it as `447700900000`
        `0044 7700 900000` holds ` `, which is not a digit; write it as `447700900000`
        `07700900000` begins with `0`, not with a country code; write the country code and the number as digits alone, such as `447700900000`
        `44 7700-900000` holds ` `, which is not a digit; write it as `447700900000`
        `447700900abc` holds `a`, which is not a digit; write the country code and the number as digits alone, such as `447700900000`
        `123456` has 6 digits, 7 to 15 are allowed; write the country code and the number as digits alone, such as `447700900000`
        `1234567890123456` has 16 digits, 7 to 15 are allowed; write the country code and the number as digits alone, such as `447700900000`
        `٤٤٧٧٠٠٩٠٠٠٠٠` holds `٤`, which is not a digit; write the country code and the number as digits alone, such as `447700900000`
        `+44 (0)7700 900000` begins with `+`; write the country code and the number as digits alone, such as `447700900000`
        `+` begins with `+`; write the country code and the number as digits alone, such as `447700900000`
        `44\n` holds `\n`, which is not a digit; write the country code and the number as digits alone, such as `447700900000`
        ");
    }
}
