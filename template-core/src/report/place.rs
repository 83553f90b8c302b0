//! Places in files as other tools name them: paths with forward slashes, ends that are still inside the file's lines.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::source::{Position, Source, Span};

/// The path with forward slashes and without `./` before it, as repositories name their files.
pub(super) fn path(source: &Source) -> Cow<'_, str> {
    let path = source.path();
    let path = path.strip_prefix("./").unwrap_or(path);
    // Elsewhere a backslash is a letter of the name.
    if cfg!(windows) { Cow::Owned(path.replace('\\', "/")) } else { Cow::Borrowed(path) }
}

/// The path as a URI, and whether that is relative: everything but letters, digits, `-._~` and slashes is encoded.
pub(super) fn uri(source: &Source) -> (String, bool) {
    let path = path(source);
    let has_drive = cfg!(windows) && path.as_bytes().get(1) == Some(&b':');
    let is_relative = !path.starts_with('/') && !has_drive;
    let mut uri = String::with_capacity(path.len() + 8);
    if !is_relative {
        uri.push_str(if has_drive { "file:///" } else { "file://" });
    }
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => {
                // Writing into a string does not fail.
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    (uri, is_relative)
}

/// The position of the last character of the span, or of its start where it is empty.
pub(super) fn last(source: &Source, span: Span) -> Position {
    if span.end <= span.start {
        return source.position(span.start);
    }
    // Inside a character is that character.
    source.position(span.end - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_keep_slashes_and_encode_the_rest() {
        let uri = |path: &str| uri(&Source::new(path, ""));
        assert_eq!(uri("./a b/grüße%.mtm"), ("a%20b/gr%C3%BC%C3%9Fe%25.mtm".to_owned(), true));
        assert_eq!(uri("a:b.mtm"), ("a%3Ab.mtm".to_owned(), true), "no scheme");
        assert_eq!(uri("/srv/a.mtm"), ("file:///srv/a.mtm".to_owned(), false));
    }

    #[test]
    fn the_last_character_is_inside() {
        let source = Source::new("a.mtm", "aé\nb");
        let last = |start, end| {
            let Position { line, column } = last(&source, Span::new(start, end));
            (line, column)
        };
        assert_eq!(last(0, 3), (1, 2));
        assert_eq!(last(0, 4), (1, 3), "the newline is of its line");
        assert_eq!(last(5, 5), (2, 2));
        assert_eq!(last(0, 0), (1, 1));
    }
}
