//! What a registry says where it cannot do what is asked.

use std::fmt;

use crate::argument::ArgumentErrors;
use crate::language::Language;
use crate::payload::PayloadError;

/// Why a registry finds nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LookupError {
    /// There is no template at all.
    Empty {
        /// The name asked for.
        name: String,
    },
    /// No template has that name.
    Unknown {
        /// The name asked for.
        name: String,
        /// The name that was probably meant.
        nearest: Option<String>,
    },
    /// Templates of several namespaces have that name.
    Ambiguous {
        /// The name asked for.
        name: String,
        /// The whole name of each.
        qualified: Vec<String>,
    },
    /// The template does not have that language.
    Language {
        /// The name asked for.
        template: String,
        /// The language asked for.
        given: Language,
        /// Those it has, sorted by code.
        known: Vec<Language>,
    },
}

impl fmt::Display for LookupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { name } => {
                write!(f, "there is no template `{}`: the registry is empty", name.escape_debug())
            }
            Self::Unknown { name, nearest } => {
                write!(f, "there is no template `{}`", name.escape_debug())?;
                nearest.as_ref().map_or(Ok(()), |nearest| write!(f, " (did you mean `{nearest}`?)"))
            }
            Self::Ambiguous { name, qualified } => {
                write!(f, "there is a template `{name}` in several namespaces: write ")?;
                write_choice(f, qualified, " or ")
            }
            Self::Language { template, given, known } => {
                write!(f, "there is no template `{template}` in `{given}`: ")?;
                if let [only] = known.as_slice() {
                    return write!(f, "it is in `{only}` alone");
                }
                f.write_str("its languages are ")?;
                write_choice(f, known, " and ")
            }
        }
    }
}

impl std::error::Error for LookupError {}

/// `` `a`, `b` or `c` ``
fn write_choice(f: &mut fmt::Formatter<'_>, choices: &[impl fmt::Display], last: &str) -> fmt::Result {
    for (index, choice) in choices.iter().enumerate() {
        let separator = match index {
            0 => "",
            _ if index + 1 == choices.len() => last,
            _ => ", ",
        };
        write!(f, "{separator}`{choice}`")?;
    }
    Ok(())
}

/// Why a registry makes no message or text of what it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegistryError {
    /// There is no such template, or not in that language.
    Lookup(LookupError),
    /// The values are not what the template takes.
    Arguments(ArgumentErrors),
    /// The API cannot carry the message.
    Payload(PayloadError),
}

impl fmt::Display for RegistryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lookup(error) => error.fmt(f),
            Self::Arguments(error) => error.fmt(f),
            Self::Payload(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RegistryError {}

impl From<LookupError> for RegistryError {
    fn from(error: LookupError) -> Self {
        Self::Lookup(error)
    }
}

impl From<ArgumentErrors> for RegistryError {
    fn from(error: ArgumentErrors) -> Self {
        Self::Arguments(error)
    }
}

impl From<PayloadError> for RegistryError {
    fn from(error: PayloadError) -> Self {
        Self::Payload(error)
    }
}

/// A template that is there twice in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Clash {
    /// The template's whole name.
    pub template: String,
    /// The language.
    pub language: Language,
    /// Where the one comes from, if that is known.
    pub first: Option<String>,
    /// Where the other comes from, if that is known.
    pub second: Option<String>,
}

impl fmt::Display for Clash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the template `{}` is there twice in `{}`", self.template, self.language)?;
        match (&self.first, &self.second) {
            (Some(first), Some(second)) => write!(f, ": in {first} and in {second}")?,
            (Some(known), None) | (None, Some(known)) => write!(f, ", one of them in {known}")?,
            (None, None) => {}
        }
        f.write_str("; give one of them another name, namespace or language, or leave one out")
    }
}

/// Every template that is there twice: never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clashes(pub(super) Vec<Clash>);

impl Clashes {
    /// Each of them, in the order of their names and languages; there is at least one.
    #[must_use]
    pub fn list(&self) -> &[Clash] {
        &self.0
    }
}

impl fmt::Display for Clashes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, clash) in self.0.iter().enumerate() {
            write!(f, "{}{clash}", if index > 0 { "\n" } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for Clashes {}
