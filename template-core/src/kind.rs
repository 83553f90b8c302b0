//! What values a parameter takes.

use std::fmt;

/// What values a parameter takes.
///
/// ```
/// use template_core::Kind;
///
/// assert_eq!(Kind::from_name("code"), Some(Kind::Code));
/// assert_eq!(Kind::Integer.to_string(), "integer");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Kind {
    /// Any text on one line: `&str` in Rust.
    #[default]
    Text,
    /// A whole number: `i64` in Rust, its digits on the wire.
    Integer,
    /// A one-time password: `&str` in Rust, 1 to 15 ASCII letters or digits.
    Code,
}

impl Kind {
    /// Every kind, in the order they are documented.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Integer, Self::Code];

    /// The name template files write.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Code => "code",
        }
    }

    /// The letter generated code writes: the first of the name.
    #[doc(hidden)]
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Text => 't',
            Self::Integer => 'i',
            Self::Code => 'c',
        }
    }

    /// The kind of a letter that generated code wrote.
    pub(crate) const fn of_letter(letter: char) -> Self {
        match letter {
            'i' => Self::Integer,
            'c' => Self::Code,
            _ => Self::Text,
        }
    }

    /// The kind of that name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_letters_find_their_kinds() {
        for &kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
            assert_eq!(Kind::of_letter(kind.letter()), kind);
            assert!(kind.name().starts_with(kind.letter()));
        }
    }
}
