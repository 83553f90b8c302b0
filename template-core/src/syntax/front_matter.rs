//! Where the front matter ends and the body begins.

use crate::diagnostic::{Diagnostic, MISPLACED_FRONT_MATTER, UNCLOSED_FRONT_MATTER};
use crate::source::Span;

const FENCE: &str = "+++";

/// The two parts of a file, as spans of its text.
pub(super) struct Split {
    /// What stands between the `+++` lines.
    pub(super) front_matter: Option<Span>,
    /// What stands below them, without the file's final newline.
    pub(super) body: Option<Span>,
    /// The front matter is opened and never closed: then neither part can be told.
    pub(super) is_unclosed: bool,
}

/// Splits `text` from `start` (after a byte-order mark) into front matter and body.
pub(super) fn split(text: &str, start: usize, found: &mut Vec<Diagnostic>) -> Split {
    let Some(open) = lines(text, start).find(|line| !line.text(text).trim().is_empty()) else {
        return body_only(text, start);
    };
    if open.text(text).trim() != FENCE {
        report_lookalikes(text, start, &open, found);
        return body_only(text, start);
    }
    if open.span.start != start || !open.is_fence(text) {
        found.push(
            Diagnostic::new(
                MISPLACED_FRONT_MATTER,
                open.fence(text),
                "the front matter does not begin on the first line",
            )
            .label("this has to be the first line")
            .help("remove the space above and before it"),
        );
    }
    let Some(close) = lines(text, open.next).find(|line| line.is_fence(text)) else {
        found.push(
            Diagnostic::new(UNCLOSED_FRONT_MATTER, open.fence(text), "the front matter is never closed")
                .label("opened here")
                .help("write a line that is only `+++` between the front matter and the body"),
        );
        return Split { front_matter: None, body: None, is_unclosed: true };
    };
    Split {
        front_matter: Some(Span::new(open.next, close.span.start)),
        body: Some(without_final_newline(text, close.next)),
        is_unclosed: false,
    }
}

/// Front matter that would go to the customer, because its first line is not what opens it.
fn report_lookalikes(text: &str, start: usize, first: &Line, found: &mut Vec<Diagnostic>) {
    let is_dashes = |line: &Line| line.text(text).trim() == "---";
    let (place, message, help) = if first.text(text).trim().starts_with(FENCE) {
        let message = "the line that opens front matter is `+++` and nothing else";
        (first.fence(text), message, "remove the rest of the line")
    } else if is_dashes(first) && lines(text, first.next).any(|line| is_dashes(&line)) {
        let message = "front matter stands between `+++` lines, not `---`";
        (first.fence(text), message, "write it as TOML between `+++` lines")
    } else if let Some(fence) = lines(text, start).find(|line| line.is_fence(text)) {
        let help = "move the front matter to the top; where the line is part of the message, begin the file with two \
                    `+++` lines";
        (fence.fence(text), "a `+++` line stands below text", help)
    } else {
        return;
    };
    // A file whose lines end in CR alone is one line: its beginning is enough.
    let end = text.floor_char_boundary(place.end.min(place.start + 40));
    found.push(Diagnostic::new(MISPLACED_FRONT_MATTER, Span::new(place.start, end), message).help(help));
}

fn body_only(text: &str, start: usize) -> Split {
    Split { front_matter: None, body: Some(without_final_newline(text, start)), is_unclosed: false }
}

/// The rest of the text from `start`, less one newline at its end.
fn without_final_newline(text: &str, start: usize) -> Span {
    let rest = &text[start..];
    let rest = rest.strip_suffix('\n').map_or(rest, |rest| rest.strip_suffix('\r').unwrap_or(rest));
    Span::new(start, start + rest.len())
}

/// One line: its own bytes, and where the next begins.
struct Line {
    span: Span,
    next: usize,
}

impl Line {
    fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.span.range()]
    }

    /// Only the `+++`: spaces after it do not count.
    fn is_fence(&self, text: &str) -> bool {
        self.text(text).trim_end_matches([' ', '\t', '\r']) == FENCE
    }

    /// What stands on the line, without space around it.
    fn fence(&self, text: &str) -> Span {
        let line = self.text(text);
        let start = self.span.start + line.len() - line.trim_start().len();
        Span::new(start, start + line.trim().len())
    }
}

fn lines(text: &str, start: usize) -> impl Iterator<Item = Line> {
    let mut at = start;
    std::iter::from_fn(move || {
        (at < text.len()).then(|| {
            let length = text[at..].find('\n').map_or(text.len() - at, |newline| newline + 1);
            let line = Line {
                span: Span::new(at, at + text[at..at + length].trim_end_matches('\n').len()),
                next: at + length,
            };
            at += length;
            line
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Option<&str>, Option<&str>, Vec<&'static str>) {
        let mut found = Vec::new();
        let split = split(text, 0, &mut found);
        let slice = |span: Option<Span>| span.map(|span| &text[span.range()]);
        (slice(split.front_matter), slice(split.body), found.iter().map(|found| found.rule.slug).collect())
    }

    #[test]
    fn splits_at_lines_that_are_only_the_fence() {
        assert_eq!(parts("+++\na = 1\n+++\nHi\n"), (Some("a = 1\n"), Some("Hi"), vec![]));
        assert_eq!(parts("+++ \r\na = 1\r\n+++\r\nHi\r\n"), (Some("a = 1\r\n"), Some("Hi"), vec![]));
        assert_eq!(parts("+++\n+++"), (Some(""), Some(""), vec![]));
        assert_eq!(parts("+++\na = '+++'\n ++++\n+++\nHi"), (Some("a = '+++'\n ++++\n"), Some("Hi"), vec![]));
    }

    #[test]
    fn without_a_fence_everything_is_body() {
        assert_eq!(parts("Hi +++\n ++++\n---\n"), (None, Some("Hi +++\n ++++\n---"), vec![]));
        assert_eq!(parts("+++\n+++\nHi\n+++\n"), (Some(""), Some("Hi\n+++"), vec![]), "below front matter it is text");
        assert_eq!(parts("one\n\n"), (None, Some("one\n"), vec![]));
        assert_eq!(parts(""), (None, Some(""), vec![]));
    }

    #[test]
    fn a_fence_that_is_late_or_never_closed_is_reported() {
        assert_eq!(parts("\n+++\na = 1\n+++\nHi"), (Some("a = 1\n"), Some("Hi"), vec!["misplaced-front-matter"]));
        assert_eq!(parts(" +++\na = 1\n+++\nHi"), (Some("a = 1\n"), Some("Hi"), vec!["misplaced-front-matter"]));
        assert_eq!(parts("+++\na = 1\nHi"), (None, None, vec!["unclosed-front-matter"]));
        for text in [
            "++++\na = 1\n+++\nHi",
            "+++ toml\n+++\nHi",
            "+++\ra = 1\r+++\rHi",
            "# a\n+++\n+++\nHi",
            "---\na: 1\n---\nHi",
        ] {
            assert_eq!(parts(text).2, ["misplaced-front-matter"], "{text:?}");
        }
    }
}
