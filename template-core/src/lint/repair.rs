//! What repairs have in common: the word that was meant, and how it is written in the place of another.

use crate::diagnostic::{Diagnostic, Edit};
use crate::source::{Source, Span};

/// What the help of a finding asks whether it was meant.
pub(super) fn meant(found: &Diagnostic) -> Option<&str> {
    found.help.as_deref()?.strip_prefix("did you mean `")?.strip_suffix("`?")
}

/// What a string on one line says that is written without escapes.
pub(super) fn said(written: &str) -> Option<&str> {
    let quote = written.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let said = written.strip_prefix(quote)?.strip_suffix(quote)?;
    (!said.contains([quote, '\\', '\n'])).then_some(said)
}

/// Another word in the place of the string at `span`, in the same quotes; nothing where none stands there.
pub(super) fn string(source: &Source, span: Span, word: &str) -> Option<Edit> {
    let written = source.slice(span);
    said(written)?;
    let quote = written.chars().next()?;
    let is_plain = !word.contains(['"', '\'', '\\']) && !word.contains(char::is_control);
    is_plain.then(|| Edit::new(span, format!("{quote}{word}{quote}")))
}

/// Whether `text` can stand as a key without quotes, and as a name between braces.
pub(super) fn is_bare_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_strings_are_rewritten() {
        for written in ["\"a\"", "'a'", "\"\"", "'ä\"'"] {
            let source = Source::new("a.mtm", written);
            let quote = &written[..1];
            let edit = string(&source, Span::new(0, written.len()), "new").unwrap();
            assert_eq!(edit.replacement, format!("{quote}new{quote}"));
        }
        for written in ["", "a", "\"", "'", "\"a'", "\"\"\"a\"\"\"", r#""\u0061""#, "'''\na'''", "é"] {
            let source = Source::new("a.mtm", written);
            assert_eq!(string(&source, Span::new(0, written.len()), "new"), None, "{written}");
        }
        let source = Source::new("a.mtm", "\"a\"");
        assert_eq!(string(&source, Span::new(0, 3), "a\"b"), None);
        assert_eq!(string(&source, Span::new(1, 9), "new"), None, "a place of another file");
    }
}
