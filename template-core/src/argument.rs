//! The values given for a template's parameters, and what the platform refuses in them.

use std::fmt;

use crate::definition::Definition;

#[cfg(any(feature = "payload", feature = "syntax"))]
mod check;

#[cfg(feature = "payload")]
pub(crate) use check::check;
#[cfg(feature = "syntax")]
pub(crate) use check::example_problems;

/// The value given for one parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Argument<'a> {
    /// For a parameter of kind [`Text`](crate::Kind::Text) or [`Code`](crate::Kind::Code).
    Text(&'a str),
    /// For a parameter of kind [`Integer`](crate::Kind::Integer).
    Integer(i64),
}

/// The most characters a body may have once its values are filled in, unless the caller says otherwise.
///
/// Source: the platform's "Template components" (June 2026) gives 1,024 for the body's text, and error 132005 is
/// about the text with its values.
pub const BODY_LIMIT: usize = 1024;

/// The most characters a one-time password may have.
///
/// Source: the platform's page on authentication templates.
pub const CODE_LIMIT: usize = 15;

/// The most spaces in a row a value may have.
///
/// Source: the platform's error 132018, "cannot have new-line/tab characters or more than 4 consecutive spaces".
pub const SPACES_LIMIT: usize = 4;

/// One thing wrong with the values given for a template; places in a value are characters, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArgumentError {
    /// A value is the empty text.
    Empty {
        /// The parameter.
        parameter: String,
    },
    /// A value holds a line feed or a carriage return.
    LineBreak {
        /// The parameter.
        parameter: String,
        /// Where the first one stands.
        position: usize,
    },
    /// A value holds a tab.
    Tab {
        /// The parameter.
        parameter: String,
        /// Where the first one stands.
        position: usize,
    },
    /// A value holds more than [`SPACES_LIMIT`] spaces in a row.
    Spaces {
        /// The parameter.
        parameter: String,
        /// Where the run begins.
        position: usize,
    },
    /// A value is not a one-time password.
    Code {
        /// The parameter.
        parameter: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A value is not a whole number of 64 bits.
    NotAnInteger {
        /// The parameter.
        parameter: String,
        /// The value given.
        given: String,
    },
    /// The text is too long once its values are filled in.
    BodyTooLong {
        /// Its length in characters.
        length: usize,
        /// The most it may have.
        limit: usize,
        /// The parameter with the longest value.
        longest: Option<String>,
    },
    /// No value is given for a parameter.
    Missing {
        /// The parameter.
        parameter: String,
    },
    /// A value is given for a parameter that the template does not have.
    Unknown {
        /// The name given.
        parameter: String,
        /// The parameter that was probably meant.
        nearest: Option<String>,
    },
    /// Two values are given for one parameter.
    Repeated {
        /// The parameter.
        parameter: String,
    },
    /// More or fewer values than parameters.
    Count {
        /// How many parameters the template has.
        expected: usize,
        /// How many values are given.
        given: usize,
    },
}

impl fmt::Display for ArgumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { parameter } => write!(f, "`{parameter}` is empty: the platform refuses empty values"),
            Self::LineBreak { parameter, position } => {
                write!(f, "`{parameter}` has a line break at character {position}: write the value on one line")
            }
            Self::Tab { parameter, position } => {
                write!(f, "`{parameter}` has a tab at character {position}: write a space instead")
            }
            Self::Spaces { parameter, position } => write!(
                f,
                "`{parameter}` has more than {SPACES_LIMIT} spaces in a row at character {position}: write fewer"
            ),
            Self::Code { parameter, problem } => write!(f, "`{parameter}` is not a one-time password: {problem}"),
            Self::NotAnInteger { parameter, given } => {
                write!(f, "`{parameter}` is not a whole number of 64 bits: `{}`", given.escape_debug())
            }
            Self::BodyTooLong { length, limit, longest } => {
                write!(f, "the body would be {length} characters long, {limit} are allowed")?;
                match longest {
                    Some(parameter) => write!(f, ": `{parameter}` has the longest value"),
                    None => Ok(()),
                }
            }
            Self::Missing { parameter } => write!(f, "`{parameter}` has no value"),
            Self::Unknown { parameter, nearest } => {
                write!(f, "there is no parameter `{}`", parameter.escape_debug())?;
                nearest.as_ref().map_or(Ok(()), |nearest| write!(f, " (did you mean `{nearest}`?)"))
            }
            Self::Repeated { parameter } => write!(f, "`{parameter}` has two values"),
            Self::Count { expected, given } => {
                write!(f, "the template has {expected} parameters, and {given} values are given")
            }
        }
    }
}

impl std::error::Error for ArgumentError {}

/// Everything wrong with the values given for one template: never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArgumentErrors {
    template: String,
    problems: Vec<ArgumentError>,
}

impl ArgumentErrors {
    /// `problems`, if there are any, as the error for that template.
    pub(crate) fn of(definition: &Definition, problems: Vec<ArgumentError>) -> Result<(), Self> {
        if problems.is_empty() {
            return Ok(());
        }
        Err(Self { template: definition.qualified_name(), problems })
    }

    /// The template's name as the Messages API takes it.
    #[must_use]
    pub fn template(&self) -> &str {
        &self.template
    }

    /// What is wrong, each thing once; there is at least one.
    #[must_use]
    pub fn problems(&self) -> &[ArgumentError] {
        &self.problems
    }
}

impl fmt::Display for ArgumentErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "template `{}`: ", self.template)?;
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for ArgumentErrors {}

/// What keeps `text` from being a one-time password, if something does.
#[cfg(any(feature = "payload", feature = "syntax"))]
pub(crate) fn code_error(text: &str) -> Option<String> {
    let length = text.chars().count();
    let refused = text.chars().find(|character| !character.is_ascii_alphanumeric());
    match refused {
        _ if text.is_empty() => Some("it is empty".to_owned()),
        Some(character) => {
            Some(format!("it holds `{}`, only ASCII letters and digits are allowed", character.escape_debug()))
        }
        None if length > CODE_LIMIT => Some(format!("it is {length} characters long, {CODE_LIMIT} are allowed")),
        None => None,
    }
}

#[cfg(feature = "payload")]
impl Argument<'_> {
    /// How many characters the value has in the text.
    fn length(&self) -> usize {
        match self {
            Self::Text(text) => text.chars().count(),
            Self::Integer(number) => {
                let digits = number.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1;
                digits + usize::from(*number < 0)
            }
        }
    }
}
