//! The text of one file and the places in it: bytes for the tools, lines and columns for people.

use std::ops::Range;
use std::sync::OnceLock;

/// A range of bytes in a [`Source`], half open, always on character borders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span of the bytes from `start` up to `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The same span, `offset` bytes further on.
    #[must_use]
    pub const fn shifted(self, offset: usize) -> Self {
        Self::new(self.start + offset, self.end + offset)
    }

    /// The bytes as a range, for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A value and the place in the file it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, read at `span`.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A place as people count it: both numbers begin at 1, and columns are characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in that line.
    pub column: usize,
}

/// Where each line of a text begins, so that an offset becomes a [`Position`] quickly.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Indexes the lines of `text`; a line ends after its `\n`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        Self { starts: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect() }
    }

    /// The line and column of the byte at `offset` of the same `text`.
    ///
    /// An offset past the end is the end; one inside a character is that character's.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        Position { line, column }
    }
}

/// What a template file's name ends in, after the dot.
pub const EXTENSION: &str = "mtm";

/// A file's name without `.mtm`.
///
/// ```
/// assert_eq!(template_core::source::stem("verify.mtm"), "verify");
/// ```
#[must_use]
pub fn stem(name: &str) -> &str {
    name.strip_suffix(EXTENSION).and_then(|name| name.strip_suffix('.')).unwrap_or(name)
}

/// The base file's stem and the language's code, for the path of a translation file: `order_shipped.de.mtm` stands beside
/// `order_shipped.mtm`.
///
/// ```
/// use template_core::source::translation_of;
///
/// assert_eq!(translation_of("templates/order_shipped.de.mtm"), Some(("order_shipped", "de")));
/// assert_eq!(translation_of("templates/order_shipped.mtm"), None);
/// ```
#[must_use]
pub fn translation_of(path: &str) -> Option<(&str, &str)> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    // A template's name holds no dot.
    stem(name).split_once('.')
}

/// The text of one template file, with the path people know it by.
///
/// ```
/// use template_core::source::{Position, Source};
///
/// let source = Source::new("hello.mtm", "Grüße\n{{1}}, hello\n");
/// assert_eq!(source.position(8), Position { line: 2, column: 1 });
/// assert_eq!(source.stem(), "hello");
/// ```
#[derive(Debug, Clone)]
pub struct Source {
    path: String,
    text: String,
    /// Made when the first position is asked for: a file without mistakes needs none.
    lines: OnceLock<LineIndex>,
    invalid_utf8: Option<usize>,
}

impl Source {
    /// A source whose text is already known to be UTF-8.
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), lines: OnceLock::new(), invalid_utf8: None }
    }

    /// A source from a file's bytes.
    ///
    /// Bytes that are not UTF-8 are replaced for display; [`invalid_utf8`](Self::invalid_utf8) then
    /// tells where the first one stands, and reading the source reports it.
    #[must_use]
    pub fn from_bytes(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::new(path, text),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
                Self { invalid_utf8: Some(at), ..Self::new(path, lossy) }
            }
        }
    }

    /// The path, as it is shown to people.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The file's name without folders and without `.mtm`: the template's name unless the file says another.
    #[must_use]
    pub fn stem(&self) -> &str {
        stem(self.path.rsplit(['/', '\\']).next().unwrap_or_default())
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text at `span`, or nothing where the span is not one of this source's.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The first line of what stands at `span`, which can be long.
    pub(crate) fn head(&self, span: Span) -> Span {
        let line = self.slice(span).lines().next().unwrap_or_default();
        Span::new(span.start, span.start + line.len())
    }

    /// The line and column of the byte at `offset`.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        self.lines.get_or_init(|| LineIndex::new(&self.text)).position(&self.text, offset)
    }

    /// Where the first byte stands that is not UTF-8, if there is one.
    #[must_use]
    pub fn invalid_utf8(&self) -> Option<usize> {
        self.invalid_utf8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_characters_and_lines_end_after_their_newline() {
        let source = Source::new("a.mtm", "a😀é\r\n漢字\n");
        let at = |offset| {
            let Position { line, column } = source.position(offset);
            (line, column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(5), (1, 3), "the emoji is one column of four bytes");
        assert_eq!(at(9), (2, 1));
        assert_eq!(at(12), (2, 2));
        assert_eq!(at(13), (2, 2), "inside a character is that character");
        assert_eq!(at(16), (3, 1), "the end is after the last newline");
        assert_eq!(at(999), (3, 1), "past the end is the end");
    }

    #[test]
    fn bytes_that_are_not_utf8_keep_the_place_of_the_first() {
        let source = Source::from_bytes("a.mtm", b"ok \xff and \xfe".to_vec());
        assert_eq!(source.invalid_utf8(), Some(3));
        assert_eq!(source.text(), "ok \u{fffd} and \u{fffd}");
    }

    #[test]
    fn the_stem_is_the_file_name_without_folders_and_ending() {
        for (path, stem) in [("a/b/verify.mtm", "verify"), ("a\\verify.mtm", "verify"), ("verify", "verify"), ("", "")]
        {
            assert_eq!(Source::new(path, "").stem(), stem);
        }
    }
}
