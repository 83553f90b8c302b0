//! What would put a finding right: changes to the bytes of its file.

use crate::source::Span;

/// Whether a fix can be made without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Safety {
    /// The message says the same as before, and programs that use the template build as before.
    Safe,
    /// It may change what the message says or what programs have to give: a person looks at it.
    Unsafe,
}

/// A change that puts a finding right.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// What it does, as an order: `remove the spaces`.
    pub message: String,
    /// Whether it can be made without asking.
    pub safety: Safety,
    /// The changes, in the order of the file and without overlaps: all of them, or none.
    pub edits: Vec<Edit>,
}

/// A stretch of a file and what is to stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes; empty where something is only put in.
    pub span: Span,
    /// What comes.
    pub replacement: String,
}

impl Edit {
    /// Puts `replacement` where `span` is.
    #[must_use]
    pub fn new(span: Span, replacement: impl Into<String>) -> Self {
        Self { span, replacement: replacement.into() }
    }
}

impl Fix {
    /// A fix that keeps what the message says.
    #[must_use]
    pub fn safe(message: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self::new(message.into(), Safety::Safe, edits)
    }

    /// A fix that a person looks at first.
    #[must_use]
    pub fn unsafe_(message: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self::new(message.into(), Safety::Unsafe, edits)
    }

    fn new(message: String, safety: Safety, mut edits: Vec<Edit>) -> Self {
        edits.sort_by_key(|edit| edit.span);
        Self { message, safety, edits }
    }
}
