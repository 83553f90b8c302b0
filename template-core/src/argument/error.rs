//! Everything that can be wrong with the values given for a template.

use std::fmt;

use crate::argument::SPACES_LIMIT;
use crate::definition::Definition;
use crate::kind::Kind;
use crate::language::Language;
use crate::location::LocationError;
use crate::media::MediaError;

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
    /// A link or an id of a medium is none.
    Media {
        /// The parameter.
        parameter: String,
        /// What is wrong with it.
        problem: MediaError,
    },
    /// A place is none.
    Location {
        /// The parameter.
        parameter: String,
        /// What is wrong with it.
        problem: LocationError,
    },
    /// A value breaks a rule of its kind.
    Invalid {
        /// The parameter.
        parameter: String,
        /// The kind.
        kind: Kind,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// A value is of another kind than its parameter.
    WrongKind {
        /// The parameter.
        parameter: String,
        /// The kind of the parameter.
        kind: Kind,
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
    /// The template does not have that language.
    Language {
        /// The language asked for.
        given: Language,
        /// Those it has.
        known: Vec<Language>,
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
            Self::Media { parameter, problem } => write!(f, "`{parameter}`: {problem}"),
            Self::Location { parameter, problem } => write!(f, "`{parameter}`: {problem}"),
            Self::Invalid { parameter, problem, .. } => write!(f, "`{parameter}`: {problem}"),
            Self::WrongKind { parameter, kind } => {
                write!(f, "`{parameter}` is of kind `{kind}`, and the value given is not")
            }
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
            Self::Language { given, known } => {
                write!(f, "there is no translation into `{given}`: the languages are ")?;
                let mut known = known.iter().enumerate();
                known.try_for_each(|(index, code)| write!(f, "{}`{code}`", if index > 0 { ", " } else { "" }))
            }
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
        Err(Self { template: definition.qualified_name().to_owned(), problems })
    }

    /// One problem as the error for that template.
    #[cfg(feature = "payload")]
    pub(crate) fn one(definition: &Definition, problem: ArgumentError) -> Self {
        Self { template: definition.qualified_name().to_owned(), problems: vec![problem] }
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
