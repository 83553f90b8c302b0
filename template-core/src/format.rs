//! One layout for all template files: keys in one order, strings in double quotes, comments where they were.

use crate::diagnostic::{
    BYTE_ORDER_MARK, Diagnostic, INVALID_TOML, MISPLACED_FRONT_MATTER, NOT_UTF8, Rule, UNCLOSED_FRONT_MATTER,
};
use crate::source::Source;
use crate::syntax;

mod front_matter;
mod order;

/// What keeps a file from being laid out: nobody can tell what is front matter and what is message, or what it says.
const UNREADABLE: [&Rule; 5] = [NOT_UTF8, BYTE_ORDER_MARK, UNCLOSED_FRONT_MATTER, MISPLACED_FRONT_MATTER, INVALID_TOML];

/// The text of a template file as it is laid out everywhere.
///
/// Only the front matter changes: the order of its keys, its spacing, its quotes. Comments stay with the keys they
/// stand above or behind. The body stays as it is, byte for byte, and ends in a newline. What is laid out already does
/// not change.
///
/// # Errors
///
/// What keeps the file from being taken apart. Other mistakes do not matter here: `mtm lint` knows them.
///
/// ```
/// use template_core::{format::format, source::Source};
///
/// let source = Source::new("a.mtm", "+++\nparams=['when'] # a day\nlanguage   = 'en'\n+++\nUntil {{1}}.");
/// assert_eq!(
///     format(&source).unwrap(),
///     "+++\nlanguage = \"en\"\nparams = [\"when\"] # a day\n+++\nUntil {{1}}.\n"
/// );
/// ```
pub fn format(source: &Source) -> Result<String, Vec<Diagnostic>> {
    let (document, found) = syntax::parse(source);
    let found: Vec<_> = found.into_iter().filter(|found| UNREADABLE.contains(&found.rule)).collect();
    if !found.is_empty() {
        return Err(found);
    }
    let text = source.text();
    if document.front_matter.is_none() {
        return Ok(with_final_newline(text.to_owned(), "\n"));
    }
    let (head, body) = text.split_at(text.floor_char_boundary(document.body.span.start));
    let newline = if head.lines().count() > 0 && head.split_inclusive('\n').all(|line| line.ends_with("\r\n")) {
        "\r\n"
    } else {
        "\n"
    };
    // Between the two fences, which are lines of their own.
    let start = head.find('\n').map_or(head.len(), |newline| newline + 1);
    let end = head.trim_end().rfind('\n').map_or(start, |newline| newline + 1).max(start);
    let front_matter = head.get(start..end).unwrap_or_default();
    let laid_out = if newline == "\n" && front_matter.contains('\r') {
        // With line ends of both kinds, one kind for all could change what a string of several lines says.
        front_matter.to_owned()
    } else {
        let laid_out = front_matter::format(&front_matter.replace("\r\n", "\n"));
        let laid_out = laid_out.map_err(|message| {
            let message = format!("the front matter is not TOML: {message}");
            vec![Diagnostic::new(INVALID_TOML, crate::source::Span::new(start, end), message)]
        })?;
        laid_out.replace('\n', newline)
    };
    Ok(with_final_newline(format!("+++{newline}{laid_out}+++{newline}{body}"), newline))
}

/// The text, ending in a newline: that one is not the message's.
fn with_final_newline(mut text: String, newline: &str) -> String {
    // A CR at the end would become one with the newline.
    if !text.is_empty() && !text.ends_with(['\n', '\r']) {
        text.push_str(newline);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formatted(text: &str) -> String {
        let once = format(&Source::new("a.mtm", text)).unwrap();
        assert_eq!(format(&Source::new("a.mtm", once.as_str())).unwrap(), once, "twice");
        once
    }

    #[test]
    fn the_body_is_left_alone() {
        assert_eq!(formatted("Hi  {{ 1 }} \n\n"), "Hi  {{ 1 }} \n\n");
        assert_eq!(formatted("Hi"), "Hi\n");
        assert_eq!(formatted("Hi\r"), "Hi\r");
        assert_eq!(formatted(""), "");
        assert_eq!(formatted("+++\n+++"), "+++\n+++\n");
        assert_eq!(formatted("+++ \na=1\n+++\t\n\n  +++\nx"), "+++\na = 1\n+++\n\n  +++\nx\n");
    }

    #[test]
    fn line_ends_are_the_files() {
        assert_eq!(formatted("+++\r\nb=1\r\nname='x'\r\n+++\r\nHi"), "+++\r\nname = \"x\"\r\nb = 1\r\n+++\r\nHi\r\n");
        assert_eq!(formatted("+++\nb=1\r\n+++\nHi\r\n"), "+++\nb=1\r\n+++\nHi\r\n", "both kinds");
    }

    #[test]
    fn what_cannot_be_taken_apart_is_reported() {
        for text in ["+++\na = \n+++\nHi", "+++\na = 1\nHi", "\u{feff}Hi", "\n+++\n+++\nHi"] {
            assert!(format(&Source::new("a.mtm", text)).is_err(), "{text:?}");
        }
        assert!(format(&Source::from_bytes("a.mtm", vec![0xff])).is_err());
    }
}
