//! Finding the placeholders of a text, and what is wrong with them.

use super::look_alike::name_help;
use super::pattern::{Pattern, Piece, Placeholder, PlaceholderId};
use super::plain::{Finder, Found, PlainId, is_name_byte};
use crate::diagnostic::{
    Diagnostic, EMPTY_PLACEHOLDER, INVALID_PLACEHOLDER_NAME, INVALID_PLACEHOLDER_NUMBER, SPACE_IN_PLACEHOLDER,
    STRAY_BRACES, UNCLOSED_PLACEHOLDER,
};
use crate::source::Span;

/// Takes the text at `span` apart.
pub(super) fn scan(text: &str, span: Span, found: &mut Vec<Diagnostic>) -> Pattern {
    let mut scanner = Scanner { text, end: span.end, found, pieces: Vec::new(), text_start: span.start };
    scanner.run(span);
    Pattern { span, decoded: None, pieces: scanner.pieces }
}

struct Scanner<'t> {
    text: &'t str,
    end: usize,
    found: &'t mut Vec<Diagnostic>,
    pieces: Vec<Piece>,
    /// Where the text began that no piece holds yet.
    text_start: usize,
}

impl Scanner<'_> {
    fn run(&mut self, span: Span) {
        let mut finder = Finder::new(self.text, span);
        while let Some(found) = finder.next() {
            match found {
                Found::Placeholder(span, id) => {
                    let id = match id {
                        PlainId::Number(number) => PlaceholderId::Number(number),
                        PlainId::Name(name) => PlaceholderId::Name(name.to_owned()),
                    };
                    self.placeholder(Placeholder { span, id, is_guess: false });
                }
                Found::Other(at) => {
                    finder.at = if self.text[at..].starts_with("{{") { self.open(at) } else { self.stray(at) };
                }
            }
        }
        self.text_until(self.end);
    }

    fn text_until(&mut self, end: usize) {
        if self.text_start < end {
            self.pieces.push(Piece::Text(Span::new(self.text_start, end)));
        }
        self.text_start = end;
    }

    fn placeholder(&mut self, placeholder: Placeholder) -> usize {
        let Span { start, end } = placeholder.span;
        self.text_until(start);
        self.pieces.push(Piece::Placeholder(placeholder));
        self.text_start = end;
        end
    }

    fn stray(&mut self, at: usize) -> usize {
        let span = Span::new(at, at + 2);
        self.found.push(
            Diagnostic::new(STRAY_BRACES, span, "`}}` closes a placeholder that was never opened")
                .help("write `{{` where the placeholder begins, or remove the braces"),
        );
        span.end
    }

    /// A `{{` at `open`: finds its end and its name; answers where the text goes on.
    fn open(&mut self, open: usize) -> usize {
        let inside = open + 2;
        // `{{{1}}}` opens with the first two braces, as the platform reads it; the third is not a new opening.
        let braces = self.text.as_bytes()[inside..self.end].iter().take_while(|&&byte| byte == b'{').count();
        let rest = &self.text.as_bytes()[inside + braces..self.end];
        let ends = |pair: &[u8]| matches!(pair, b"{{" | b"}}") || pair.starts_with(b"\n");
        let end = inside + braces + rest.windows(2).position(ends).unwrap_or(rest.len());
        if self.text[end..self.end].starts_with("}}") {
            return self.closed(Span::new(open, end + 2), inside, end - inside);
        }
        self.unclosed(open, end)
    }

    fn closed(&mut self, span: Span, inside: usize, length: usize) -> usize {
        let content = &self.text[inside..inside + length];
        let bare = content.trim_start_matches('{');
        let id = self.identify(span, bare);
        let after = self.text[span.end..self.end].bytes().take_while(|&byte| byte == b'}').count();
        let before = content.len() - bare.len();
        let mut placeholder = Placeholder { span, id, is_guess: false };
        let extra = if before > 0 {
            placeholder.span.end += after;
            Some((Span::new(inside, inside + before), "opens"))
        } else {
            (after > 0).then(|| (Span::new(span.end, span.end + after), "closes"))
        };
        if let Some((extra, does)) = extra {
            let message = format!("a placeholder {does} with two braces, not more");
            self.found.push(Diagnostic::new(STRAY_BRACES, extra, message).label("too many").help("remove the brace"));
        }
        self.placeholder(placeholder);
        span.end + after
    }

    /// Says what the characters between the braces mean, and what is wrong with them.
    fn identify(&mut self, span: Span, content: &str) -> PlaceholderId {
        let name = content.trim();
        if name.is_empty() {
            self.found.push(
                Diagnostic::new(EMPTY_PLACEHOLDER, span, "the placeholder is empty")
                    .help("write a number, `{{1}}`, or a name, `{{customer}}`"),
            );
            return PlaceholderId::Unknown;
        }
        if content.contains(char::is_whitespace) {
            let joined = name.split_whitespace().collect::<Vec<_>>().join("_");
            let help = if is_name(&joined) || number(&joined) != PlaceholderId::Unknown {
                format!("write `{{{{{joined}}}}}`")
            } else {
                "a placeholder is one number or one name".to_owned()
            };
            let message = format!("the placeholder `{{{{{}}}}}` holds spaces", content.escape_debug());
            self.found.push(Diagnostic::new(SPACE_IN_PLACEHOLDER, span, message).help(help));
        }
        if name.bytes().all(|byte| byte.is_ascii_digit()) {
            let id = number(name);
            if id == PlaceholderId::Unknown {
                let (message, help) = match name.trim_start_matches('0') {
                    "" => (
                        "placeholders are numbered from 1, not from 0".to_owned(),
                        "number the placeholders from `{{1}}`".to_owned(),
                    ),
                    rest if rest.len() < name.len() => (
                        format!("the placeholder's number `{name}` has leading zeros"),
                        format!("write `{{{{{rest}}}}}`"),
                    ),
                    _ => (
                        format!("the placeholder's number `{name}` is too large"),
                        "number the placeholders from `{{1}}`, leaving none out".to_owned(),
                    ),
                };
                self.found.push(Diagnostic::new(INVALID_PLACEHOLDER_NUMBER, span, message).help(help));
            }
            return id;
        }
        if is_name(name) {
            return PlaceholderId::Name(name.to_owned());
        }
        if !name.contains(char::is_whitespace) {
            self.found.push(
                Diagnostic::new(
                    INVALID_PLACEHOLDER_NAME,
                    span,
                    format!("`{}` cannot be a placeholder's name", name.escape_debug()),
                )
                .help(name_help(name)),
            );
        }
        PlaceholderId::Unknown
    }

    /// A `{{` that nothing closes before `limit`: the name is guessed, so that nothing else is said to be missing.
    fn unclosed(&mut self, open: usize, limit: usize) -> usize {
        // A longer run of braces is one slip.
        let braces = self.text[open..limit].bytes().take_while(|&byte| byte == b'{').count();
        let inside = open + braces;
        let line = &self.text[inside..limit];
        let spaces = line.len() - line.trim_start_matches(' ').len();
        let name = &line[spaces..];
        let name = &name[..name.find(|c: char| !is_name_character(c)).unwrap_or(name.len())];
        let mut end = inside;
        if !name.is_empty() {
            end += spaces + name.len();
        }
        if self.text[end..self.end].starts_with('}') {
            end += 1;
        }
        let span = Span::new(open, end);
        let close = if name.is_empty() { "close it with `}}`".to_owned() } else { format!("write `{{{{{name}}}}}`") };
        self.found.push(
            Diagnostic::new(UNCLOSED_PLACEHOLDER, span, "the placeholder is never closed")
                .label("opened here")
                .help(close),
        );
        let id = if is_name(name) { PlaceholderId::Name(name.to_owned()) } else { number(name) };
        self.placeholder(Placeholder { span, id, is_guess: true })
    }
}

/// What a name looks like, in words.
pub(super) const NAME_HELP: &str =
    "a name begins with an ASCII letter or `_` and goes on with ASCII letters, digits, `_` and `-`";

fn is_name_character(character: char) -> bool {
    u8::try_from(character).is_ok_and(is_name_byte)
}

/// Whether `text` can name a parameter: it becomes an identifier when it is written in snake case.
pub(crate) fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') && text.bytes().all(is_name_byte)
}

/// The number that `digits` write, unless it is 0, has leading zeros or is too large.
fn number(digits: &str) -> PlaceholderId {
    match digits.parse() {
        Ok(number) if number > 0 && !digits.starts_with(['0', '+']) => PlaceholderId::Number(number),
        _ => PlaceholderId::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces in brackets, text as it stands and placeholders by what they are called; and the rules broken.
    fn scanned(text: &str) -> (String, Vec<&'static str>) {
        let mut found = Vec::new();
        let body = scan(text, Span::new(0, text.len()), &mut found);
        let pieces = body.pieces.iter().map(|piece| match piece {
            Piece::Text(span) => format!("[{}]", &text[span.range()]),
            Piece::Placeholder(Placeholder { id: PlaceholderId::Number(number), .. }) => format!("<{number}>"),
            Piece::Placeholder(Placeholder { id: PlaceholderId::Name(name), .. }) => format!("<{name}>"),
            Piece::Placeholder(Placeholder { id: PlaceholderId::Unknown, .. }) => "<?>".to_owned(),
        });
        (pieces.collect(), found.iter().map(|found| found.rule.slug).collect())
    }

    #[test]
    fn text_and_placeholders_follow_each_other_without_gaps() {
        assert_eq!(scanned("{{1}} code: {{2}}."), ("<1>[ code: ]<2>[.]".to_owned(), vec![]));
        assert_eq!(scanned("{{a}}{{order-id}}{{_b9}}"), ("<a><order-id><_b9>".to_owned(), vec![]));
        assert_eq!(scanned("{ } {a} 1} {"), ("[{ } {a} 1} {]".to_owned(), vec![]), "single braces are text");
        assert_eq!(scanned("{{65535}}é"), ("<65535>[é]".to_owned(), vec![]));
        assert_eq!(scanned(""), (String::new(), vec![]));
    }

    #[test]
    fn what_is_meant_survives_what_is_wrong() {
        assert_eq!(scanned("{{ 1 }} {{\tname}}"), ("<1>[ ]<name>".to_owned(), vec!["space-in-placeholder"; 2]));
        assert_eq!(scanned("{{1} and {{2"), ("<1>[ and ]<2>".to_owned(), vec!["unclosed-placeholder"; 2]));
        assert_eq!(scanned("{{1 {{2}}"), ("<1>[ ]<2>".to_owned(), vec!["unclosed-placeholder"]));
        assert_eq!(scanned("{{\n1}}"), ("<?>[\n1}}]".to_owned(), vec!["unclosed-placeholder", "stray-braces"]));
        assert_eq!(scanned("{{{1}}} {{{{a}}}}"), ("<1>[ ]<a>".to_owned(), vec!["stray-braces"; 2]));
        assert_eq!(scanned("{{1}}}} {{2}}}"), ("<1>[}} ]<2>[}]".to_owned(), vec!["stray-braces"; 2]));
        assert_eq!(scanned("{{{{{{{"), ("<?>".to_owned(), vec!["unclosed-placeholder"]));
        assert_eq!(scanned("{{{}}}"), ("<?>".to_owned(), vec!["empty-placeholder", "stray-braces"]));
        assert_eq!(scanned("{{}}{{ }}"), ("<?><?>".to_owned(), vec!["empty-placeholder"; 2]));
        assert_eq!(scanned("{{00}}{{01}}{{65536}}"), ("<?><?><?>".to_owned(), vec!["invalid-placeholder-number"; 3]));
        assert_eq!(
            scanned("{{a b}}{{a.b}}"),
            ("<?><?>".to_owned(), vec!["space-in-placeholder", "invalid-placeholder-name"])
        );
    }
}
