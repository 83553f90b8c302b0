//! Strings of the front matter that may hold values: what their quotes say, and where each character of it stands.

use super::pattern::{Pattern, Piece};
use super::placeholder::scan;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};

/// Takes a string of the front matter apart: `value` is what the quotes at `span` say.
pub(crate) fn scan_string(source: &Source, span: Span, value: &str, found: &mut Vec<Diagnostic>) -> Pattern {
    let inside = inside(source.slice(span), span);
    let written = source.slice(inside);
    if written == value {
        return scan(source.text(), inside, found);
    }
    // Where the file writes escapes, places in the text are not yet places in the file.
    let places = places(written, value);
    let place = |of: Span| match &places {
        Some(places) => of_file(places, of).shifted(inside.start),
        None => inside,
    };
    let mut within = Vec::new();
    let mut pattern = scan(value, Span::new(0, value.len()), &mut within);
    for finding in &mut within {
        finding.primary.span = place(finding.primary.span);
        for label in &mut finding.secondary {
            label.span = place(label.span);
        }
    }
    found.append(&mut within);
    for piece in &mut pattern.pieces {
        if let Piece::Placeholder(placeholder) = piece {
            placeholder.span = place(placeholder.span);
        }
    }
    Pattern { span: inside, decoded: Some(value.to_owned()), pieces: pattern.pieces }
}

/// What stands between the quotes of `raw`, which stands at `span`; a newline right after three quotes is not said.
fn inside(raw: &str, span: Span) -> Span {
    let quotes = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quotes| raw.starts_with(quotes)).map_or(0, str::len);
    let newline = match raw.get(quotes..) {
        Some(rest) if quotes == 3 && rest.starts_with("\r\n") => 2,
        Some(rest) if quotes == 3 && rest.starts_with('\n') => 1,
        _ => 0,
    };
    let start = (span.start + quotes + newline).min(span.end);
    // A string that is never closed has no quotes to leave out at its end.
    let is_closed = raw.len() >= 2 * quotes && raw.ends_with(&raw[..quotes]);
    let end = if is_closed { span.end - quotes } else { span.end };
    Span::new(start, end.max(start))
}

/// For each byte of `value` where the character it belongs to begins and ends in `written`, which says it with escapes;
/// nothing where the two do not agree.
fn places(written: &str, value: &str) -> Option<Vec<(usize, usize)>> {
    let mut places = Vec::with_capacity(value.len());
    let mut said = value.chars();
    let mut at = 0;
    while let Some(first) = written[at..].chars().next() {
        let (character, length) = if first == '\\' { escape(&written[at..])? } else { (Some(first), first.len_utf8()) };
        if let Some(character) = character {
            if said.next() != Some(character) {
                return None;
            }
            places.extend(std::iter::repeat_n((at, at + length), character.len_utf8()));
        }
        at += length;
    }
    said.next().is_none().then_some(places)
}

/// What the escape that `written` begins with says, and its length; a backslash at a line's end says nothing.
fn escape(written: &str) -> Option<(Option<char>, usize)> {
    let digits = |count: usize| {
        let number = u32::from_str_radix(written.get(2..2 + count)?, 16).ok()?;
        Some((Some(char::from_u32(number)?), 2 + count))
    };
    let character = match written.chars().nth(1)? {
        'x' => return digits(2),
        'u' => return digits(4),
        'U' => return digits(8),
        'b' => '\u{8}',
        'e' => '\u{1b}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        same @ ('"' | '\\') => same,
        ' ' | '\t' | '\r' | '\n' => {
            let rest = written[1..].trim_start_matches([' ', '\t', '\r', '\n']);
            return Some((None, written.len() - rest.len()));
        }
        _ => return None,
    };
    Some((Some(character), 2))
}

/// The place in the file of what stands at `span` of the text.
fn of_file(places: &[(usize, usize)], span: Span) -> Span {
    let end = places.last().map_or(0, |&(_, end)| end);
    let start = places.get(span.start).map_or(end, |&(start, _)| start);
    let last = span.end.checked_sub(1).filter(|&last| last >= span.start);
    let end = last.and_then(|last| places.get(last)).map_or(start, |&(_, end)| end);
    Span::new(start, end.max(start))
}

/// What stands between the quotes of the string at `span`.
#[cfg(feature = "lint")]
pub(crate) fn inside_quotes(source: &Source, span: Span) -> Span {
    inside(source.slice(span), span)
}

/// The place in `written` of what stands at `span` of the `value` that it says with escapes; nothing where the two do
/// not agree.
#[cfg(feature = "lint")]
pub(crate) fn place_in_string(written: &str, value: &str, span: Span) -> Option<Span> {
    places(written, value).map(|places| of_file(&places, span))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is underlined in a string that says `value`, for each placeholder.
    fn underlined<'w>(written: &'w str, value: &str) -> Vec<&'w str> {
        let source = Source::new("a.mtm", written);
        let pattern = scan_string(&source, Span::new(0, written.len()), value, &mut Vec::new());
        assert_eq!(pattern.text(&source), value);
        let spans: Vec<_> = pattern.placeholders().map(|placeholder| placeholder.span).collect();
        spans.into_iter().map(|span| &written[span.range()]).collect()
    }

    #[test]
    fn placeholders_stand_where_the_file_writes_them() {
        assert_eq!(underlined(r#""{{a}} {{b}}""#, "{{a}} {{b}}"), ["{{a}}", "{{b}}"]);
        assert_eq!(underlined(r#""\u00dc\t\"{{a}}\U0001F600{{b}}""#, "Ü\t\"{{a}}😀{{b}}"), ["{{a}}", "{{b}}"]);
        assert_eq!(underlined(r#""\x7b\u007ba}}""#, "{{a}}"), [r"\x7b\u007ba}}"]);
        assert_eq!(underlined("\"\"\"\nA \\\n  {{a}}\\\n  {{b}}\"\"\"", "A {{a}}{{b}}"), ["{{a}}", "{{b}}"]);
        assert_eq!(underlined("'''\n\\ {{a}}'''", "\\ {{a}}"), ["{{a}}"]);
    }

    #[test]
    fn a_string_that_is_never_closed_ends_where_it_ends() {
        for (written, text) in [
            ("\"\u{feff}", "\u{feff}"),
            ("\"", ""),
            ("\"a", "a"),
            ("'é", "é"),
            ("\"\"\"\u{feff}\"", "\u{feff}\""),
            ("\"\"\"", ""),
            ("\"\"", ""),
            ("\"\"\"\n\"\"\"", ""),
            ("\"é\"", "é"),
        ] {
            assert_eq!(&written[inside(written, Span::new(0, written.len())).range()], text, "{written:?}");
        }
    }

    #[test]
    fn where_the_two_do_not_agree_the_whole_string_is_shown() {
        assert_eq!(underlined(r#""\q{{a}}""#, "{{a}}"), [r"\q{{a}}"]);
        assert_eq!(underlined(r#""{{a}}""#, "x{{a}}"), ["{{a}}"]);
        assert_eq!(underlined("", "{{a}}"), [""]);
    }
}
