//! The values given for a template's parameters, and what the platform refuses in them.

use std::fmt;

use crate::currency::Currency;
use crate::date_time::DateTime;
use crate::definition::Definition;
use crate::header::{Document, Gif, Image, Product, Video};
use crate::json::Json;
use crate::kind::Kind;
use crate::language::Language;
use crate::location::{Location, LocationError};
use crate::media::MediaError;
use crate::products::{ProductList, VoiceCall};

#[cfg(any(feature = "payload", feature = "syntax"))]
mod check;

#[cfg(feature = "syntax")]
pub(crate) use check::example_problems;
#[cfg(feature = "payload")]
pub(crate) use check::{check, check_length};

mod value;

#[cfg(feature = "payload")]
pub(crate) use value::Products;
pub(crate) use value::Value;

/// The value given for one parameter.
///
/// Generated types give each kind its own form. Tools, which have texts alone, give every kind as
/// [`Text`](Self::Text), written as people write it: `25.00 USD` for a currency, a link or an id for a picture,
/// `51.5, -0.08, Office, 1 High Street` for a place, `catalog/product` for a product.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Argument<'a> {
    /// Nothing, for a parameter that a message can do without.
    Absent,
    /// For a parameter of kind [`Text`](crate::Kind::Text) or [`Code`](crate::Kind::Code), and of any other as people
    /// write it.
    Text(&'a str),
    /// For a parameter of kind [`Integer`](crate::Kind::Integer) or [`Expiration`](crate::Kind::Expiration).
    Integer(i64),
    /// For a parameter of kind [`Currency`](crate::Kind::Currency).
    Currency(&'a Currency<'a>),
    /// For a parameter of kind [`DateTime`](crate::Kind::DateTime).
    DateTime(&'a DateTime<'a>),
    /// For a parameter of kind [`Image`](crate::Kind::Image).
    Image(&'a Image<'a>),
    /// For a parameter of kind [`Video`](crate::Kind::Video).
    Video(&'a Video<'a>),
    /// For a parameter of kind [`Document`](crate::Kind::Document).
    Document(&'a Document<'a>),
    /// For a parameter of kind [`Gif`](crate::Kind::Gif).
    Gif(&'a Gif<'a>),
    /// For a parameter of kind [`Location`](crate::Kind::Location).
    Location(&'a Location<'a>),
    /// For a parameter of kind [`Product`](crate::Kind::Product).
    Product(&'a Product<'a>),
    /// For a parameter of kind [`ProductList`](crate::Kind::ProductList).
    ProductList(&'a ProductList<'a>),
    /// For a parameter of kind [`VoiceCall`](crate::Kind::VoiceCall).
    VoiceCall(&'a VoiceCall<'a>),
    /// For a parameter of kind [`FlowData`](crate::Kind::FlowData) or [`OrderDetails`](crate::Kind::OrderDetails).
    Json(Json<'a>),
}

impl<'a> Argument<'a> {
    /// The text, where there is one.
    #[doc(hidden)]
    #[must_use]
    pub const fn optional_text(text: Option<&'a str>) -> Self {
        match text {
            Some(text) => Self::Text(text),
            None => Self::Absent,
        }
    }

    /// The argument, where there is one.
    #[doc(hidden)]
    #[must_use]
    pub fn or_absent(argument: Option<Self>) -> Self {
        argument.unwrap_or(Self::Absent)
    }

    /// The JSON, where there is some.
    #[doc(hidden)]
    #[must_use]
    pub const fn optional_json(json: Option<Json<'a>>) -> Self {
        match json {
            Some(json) => Self::Json(json),
            None => Self::Absent,
        }
    }
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

/// The most characters the code of a coupon may have.
///
/// Source: the platform's page on coupon templates; 15 until the end of 2025.
pub const COUPON_LIMIT: usize = 20;

/// The most characters a payload may have.
///
/// Source: the limit that libraries of the platform's API hold to; the platform's pages name none.
pub const PAYLOAD_LIMIT: usize = 256;

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
        Err(Self { template: definition.qualified_name(), problems })
    }

    /// One problem as the error for that template.
    #[cfg(feature = "payload")]
    pub(crate) fn one(definition: &Definition, problem: ArgumentError) -> Self {
        Self { template: definition.qualified_name(), problems: vec![problem] }
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
    alphanumeric_error(text, CODE_LIMIT)
}

/// What keeps `text` from being up to `limit` ASCII letters and digits, if something does.
#[cfg(any(feature = "payload", feature = "syntax"))]
pub(crate) fn alphanumeric_error(text: &str, limit: usize) -> Option<String> {
    let length = text.chars().count();
    let refused = text.chars().find(|character| !character.is_ascii_alphanumeric());
    match refused {
        _ if text.is_empty() => Some("it is empty".to_owned()),
        Some(character) => {
            Some(format!("it holds `{}`, only ASCII letters and digits are allowed", character.escape_debug()))
        }
        None if length > limit => Some(format!("it is {length} characters long, {limit} are allowed")),
        None => None,
    }
}
