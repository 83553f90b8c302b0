//! Texts with placeholders: the body, and the strings of the front matter that may hold values.

use crate::source::{Source, Span};

/// A text with placeholders, in pieces.
#[derive(Debug, Clone, Default)]
pub struct Pattern {
    /// Where it stands: the body without the file's final newline, a string without its quotes.
    pub span: Span,
    /// The text, where the file writes it with escapes; then the spans of text in `pieces` are of this.
    pub(super) decoded: Option<String>,
    /// Its text and its placeholders, in order and without gaps.
    pub pieces: Vec<Piece>,
}

impl Pattern {
    /// The text of a piece.
    #[must_use]
    pub fn slice<'s>(&'s self, source: &'s Source, span: Span) -> &'s str {
        match &self.decoded {
            Some(decoded) => decoded.get(span.range()).unwrap_or_default(),
            None => source.slice(span),
        }
    }

    /// The whole text, its placeholders as they are written.
    #[must_use]
    pub fn text<'s>(&'s self, source: &'s Source) -> &'s str {
        self.decoded.as_deref().unwrap_or_else(|| source.slice(self.span))
    }

    /// The placeholders, in the order of the text.
    pub fn placeholders(&self) -> impl Iterator<Item = &Placeholder> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Placeholder(placeholder) => Some(placeholder),
            Piece::Text(_) => None,
        })
    }
}

/// A piece of a text.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Text as it stands in the file; its CRLF reads as LF in the message. See [`Pattern::slice`].
    Text(Span),
    /// A place for a value.
    Placeholder(Placeholder),
}

/// `{{1}}` or `{{customer}}`.
#[derive(Debug, Clone)]
pub struct Placeholder {
    /// Where it stands, with its braces.
    pub span: Span,
    /// What stands between the braces.
    pub id: PlaceholderId,
    /// Nothing closes it, and where it ends is a guess.
    pub is_guess: bool,
}

/// What a placeholder is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlaceholderId {
    /// A number, 1 or more.
    Number(u16),
    /// A name.
    Name(String),
    /// Something that was reported and cannot be guessed.
    Unknown,
}
