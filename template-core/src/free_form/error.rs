//! What is wrong with the content of a free-form message, all of it at once.

use std::fmt;

use crate::location::LocationError;
use crate::media::{MediaError, MediaSource, check_link};
use crate::options::OptionError;

/// One thing wrong with the content of a free-form message; `member` is its path, as in `buttons[0].title`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContentError {
    /// A text is empty, or a list has no items.
    Empty {
        /// Where it stands.
        member: String,
    },
    /// A text is too long.
    TooLong {
        /// Where it stands.
        member: String,
        /// Its length in characters.
        length: usize,
        /// The most it may have.
        limit: usize,
    },
    /// A list has too many items.
    TooMany {
        /// Where it stands.
        member: String,
        /// How many it has.
        count: usize,
        /// The most it may have.
        limit: usize,
    },
    /// Something is left out that has to be there.
    Missing {
        /// Where it would stand.
        member: String,
        /// Why it has to be there.
        reason: &'static str,
    },
    /// Something has none of its parts.
    NoPart {
        /// What has none.
        member: String,
        /// A part it can have.
        such_as: &'static str,
    },
    /// Two items have in common what tells them apart.
    Repeated {
        /// Where the second one stands.
        member: String,
        /// What they have in common.
        given: String,
    },
    /// A link or a media id is none.
    Media {
        /// Where it stands.
        member: String,
        /// What is wrong with it.
        problem: MediaError,
    },
    /// A location is none.
    Location {
        /// What is wrong with it.
        problem: LocationError,
    },
    /// The message that a reaction is to has no id.
    MessageId {
        /// What is wrong with it.
        problem: OptionError,
    },
    /// A reaction is no emoji.
    Emoji {
        /// The text given.
        given: String,
    },
    /// A birthday is no day.
    Birthday {
        /// Where it stands.
        member: String,
        /// The text given.
        given: String,
    },
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { member } => write!(f, "`{member}` is empty: fill it, or leave it out where it is optional"),
            Self::TooLong { member, length, limit } => {
                write!(f, "`{member}` is {length} characters long, {limit} are allowed: shorten it")
            }
            Self::TooMany { member, count, limit } => {
                write!(f, "`{member}` has {count}, {limit} are allowed: take some out")
            }
            Self::Missing { member, reason } => write!(f, "`{member}` is missing: {reason}"),
            Self::NoPart { member, such_as } => {
                write!(f, "`{member}` has none of its parts: give one at least, such as `{such_as}`")
            }
            Self::Repeated { member, given } => {
                write!(f, "`{member}` is `{}` once more: give each its own", given.escape_debug())
            }
            Self::Media { member, problem } => write!(f, "`{member}`: {problem}"),
            Self::Location { problem } => problem.fmt(f),
            Self::MessageId { problem } => write!(f, "`reaction.message`: {problem}"),
            Self::Emoji { given } => write!(
                f,
                "`reaction.emoji` is `{}`, which is no emoji: give one, or remove the reaction",
                given.escape_debug()
            ),
            Self::Birthday { member, given } => {
                write!(f, "`{member}` is `{}`, which is no day: write it as `2012-08-18`", given.escape_debug())
            }
        }
    }
}

impl std::error::Error for ContentError {}

/// Everything wrong with the content of one message: never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentErrors {
    problems: Vec<ContentError>,
}

impl ContentErrors {
    /// What is wrong, each thing once; there is at least one.
    #[must_use]
    pub fn problems(&self) -> &[ContentError] {
        &self.problems
    }
}

impl fmt::Display for ContentErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for ContentErrors {}

/// The problems found so far. The paths of members are only put together where there is one.
#[derive(Default)]
pub(super) struct Problems(Vec<ContentError>);

impl Problems {
    pub(super) fn into_result(self) -> Result<(), ContentErrors> {
        if self.0.is_empty() { Ok(()) } else { Err(ContentErrors { problems: self.0 }) }
    }

    pub(super) fn add(&mut self, problem: ContentError) {
        self.0.push(problem);
    }

    /// A text of one character at least.
    pub(super) fn text(&mut self, member: fmt::Arguments<'_>, text: &str) {
        self.limited(member, text, usize::MAX);
    }

    /// A text of 1 to `limit` characters.
    pub(super) fn limited(&mut self, member: fmt::Arguments<'_>, text: &str, limit: usize) {
        match text.chars().count() {
            0 => self.add(ContentError::Empty { member: member.to_string() }),
            length if length > limit => self.add(ContentError::TooLong { member: member.to_string(), length, limit }),
            _ => {}
        }
    }

    /// The same where there is one.
    pub(super) fn optional(&mut self, member: fmt::Arguments<'_>, text: Option<&str>, limit: usize) {
        if let Some(text) = text {
            self.limited(member, text, limit);
        }
    }

    /// 1 to `limit` items.
    pub(super) fn count(&mut self, member: fmt::Arguments<'_>, count: usize, limit: usize) {
        match count {
            0 => self.add(ContentError::Empty { member: member.to_string() }),
            _ if count > limit => self.add(ContentError::TooMany { member: member.to_string(), count, limit }),
            _ => {}
        }
    }

    /// A text that none of those before it may be equal to.
    pub(super) fn unlike<'t>(
        &mut self,
        member: fmt::Arguments<'_>,
        text: &str,
        mut before: impl Iterator<Item = &'t str>,
    ) {
        if before.any(|other| other == text) {
            self.add(ContentError::Repeated { member: member.to_string(), given: text.to_owned() });
        }
    }

    pub(super) fn media(&mut self, member: fmt::Arguments<'_>, source: MediaSource<'_>) {
        if let Err(problem) = source.check() {
            self.add(ContentError::Media { member: member.to_string(), problem });
        }
    }

    pub(super) fn link(&mut self, member: fmt::Arguments<'_>, link: &str) {
        if let Err(problem) = check_link(link) {
            self.add(ContentError::Media { member: member.to_string(), problem });
        }
    }
}
