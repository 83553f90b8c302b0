//! Formatting marks as WhatsApp reads them, made HTML.

use std::fmt::Write;

use askama::filters::{Escaper, Html};

const FENCE: &str = "```";

/// How deep marks are looked for in one another. Nobody writes more.
const DEPTH: u32 = 6;

/// A text with its formatting marks as HTML: `*bold*`, `_italic_`, `~struck~`, `` `code` ``, ```` ```monospaced``` ````,
/// and at the beginning of a line `> ` for a quotation, `- ` or `* ` for an item of a list.
///
/// Marks stand at the borders of words and close on their line. Everything else is text: escaped, and with its line breaks,
/// for an element that keeps them (`white-space: pre-wrap`).
///
/// ```
/// use message_view::formatted;
///
/// assert_eq!(formatted("*Hi* _Ann_, 2*3*4"), "<strong>Hi</strong> <em>Ann</em>, 2*3*4");
/// assert_eq!(formatted("<script>"), "&#60;script&#62;");
/// ```
#[must_use]
pub fn formatted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(FENCE)
        && let Some((code, after)) = after.split_once(FENCE)
    {
        lines(before, &mut out);
        out.push_str("<code>");
        escape(code, &mut out);
        out.push_str("</code>");
        rest = after;
    }
    lines(rest, &mut out);
    out
}

fn escape(text: &str, out: &mut String) {
    // Writing to a `String` cannot fail.
    let _ = Html.write_escaped_str(&mut *out, text);
}

fn lines(text: &str, out: &mut String) {
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        if let Some(quoted) = line.strip_prefix("> ") {
            out.push_str(r#"<span class="quote">"#);
            inline(quoted, DEPTH, out);
            // The block ends the line already.
            out.push_str("</span>");
            continue;
        }
        match line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
            Some(item) => {
                out.push_str("• ");
                inline(item, DEPTH, out);
            }
            None => inline(line, DEPTH, out),
        }
        out.push_str(end);
    }
}

/// One line, or what is between two marks of it.
fn inline(mut text: &str, depth: u32, out: &mut String) {
    let mut before = None;
    while let Some((at, tag, inner)) = next(text, before, depth) {
        escape(&text[..at], out);
        let _ = write!(out, "<{tag}>");
        match tag {
            "code" => escape(inner, out),
            _ => inline(inner, depth - 1, out),
        }
        let _ = write!(out, "</{tag}>");
        // Both marks are one byte.
        text = &text[at + inner.len() + 2..];
        before = inner.chars().next_back();
    }
    escape(text, out);
}

/// The first mark that opens and is closed: where it is, what it makes, what is between.
fn next(text: &str, before: Option<char>, depth: u32) -> Option<(usize, &'static str, &str)> {
    if depth == 0 {
        return None;
    }
    let mut previous = before;
    for (at, mark) in text.char_indices() {
        if let Some(tag) = tag(mark)
            && previous.is_none_or(|previous| !previous.is_alphanumeric())
            && let Some(inner) = closed(&text[at + 1..], mark)
        {
            return Some((at, tag, inner));
        }
        previous = Some(mark);
    }
    None
}

const fn tag(mark: char) -> Option<&'static str> {
    match mark {
        '*' => Some("strong"),
        '_' => Some("em"),
        '~' => Some("s"),
        '`' => Some("code"),
        _ => None,
    }
}

/// What stands before the mark that closes.
fn closed(text: &str, mark: char) -> Option<&str> {
    if text.starts_with([' ', '\t', mark]) {
        return None;
    }
    text.match_indices(mark).find_map(|(end, _)| {
        let (inner, after) = (&text[..end], &text[end + 1..]);
        let is_word = inner.chars().next_back().is_some_and(|last| !last.is_whitespace());
        let is_end = after.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != mark);
        (is_word && is_end).then_some(inner)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_read_at_the_borders_of_words() {
        for (text, html) in [
            ("*a* _b_ ~c~ `d`", "<strong>a</strong> <em>b</em> <s>c</s> <code>d</code>"),
            ("*_a_*", "<strong><em>a</em></strong>"),
            ("*a _b* c_", "<strong>a _b</strong> c_"),
            ("2*3*4, a_b_c", "2*3*4, a_b_c"),
            ("* a* *b *", "• a* *b *"),
            ("*a\nb*", "*a\nb*"),
            ("```*a*\n<b>``` *c*", "<code>*a*\n&#60;b&#62;</code> <strong>c</strong>"),
            ("`*a*`", "<code>*a*</code>"),
            ("**", "**"),
            ("****", "****"),
            ("*a**", "<strong>a*</strong>"),
            ("- one\n- *two*", "• one\n• <strong>two</strong>"),
            ("> a & b\nc", "<span class=\"quote\">a &#38; b</span>c"),
            ("*ä*", "<strong>ä</strong>"),
            ("", ""),
        ] {
            assert_eq!(formatted(text), html, "{text}");
        }
    }

    #[test]
    fn many_marks_end() {
        let deep = "*_".repeat(3000) + "a" + &"_*".repeat(3000);
        assert!(formatted(&deep).contains('a'));
    }

    /// What a reader sees of HTML that has our tags alone; anything else in angle brackets is a failure.
    fn shown(html: &str) -> String {
        let mut text = html.to_owned();
        for tag in ["strong", "em", "s", "code"] {
            text = text.replace(&format!("<{tag}>"), "").replace(&format!("</{tag}>"), "");
        }
        let text = text.replace("<span class=\"quote\">", "").replace("</span>", "");
        assert!(!text.contains(['<', '>']), "{html}");
        text.replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&#38;", "&")
    }

    proptest! {
        #[test]
        fn nothing_but_marks_is_lost_and_no_tag_comes_in(text in "[-*_~`> \\na-c<&\"'\u{202e}\u{5d0}]{0,60}") {
            let bare = |text: &str| text.replace(['*', '_', '~', '`', '>', '-', '•', ' ', '\n'], "");
            prop_assert_eq!(bare(&shown(&formatted(&text))), bare(&text));
        }
    }
}
