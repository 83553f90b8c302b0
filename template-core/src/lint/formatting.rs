//! The marks that format a text, as the platform's apps read them: at the borders of words, and in pairs on one line.

use std::ops::Range;

use crate::lint::written::Written;

/// What a mark makes of the text between two of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Bold,
    Italic,
    Struck,
    Monospace,
}

const FENCE: &str = "```";

/// A mark that opens, with no other after it on its line.
struct Open {
    mark: Mark,
    at: usize,
    begins_line: bool,
}

/// The marks that were plainly meant to open and are never closed.
pub(super) fn unclosed(body: &Written<'_>) -> Vec<(Mark, Range<usize>)> {
    let text = body.value;
    let fences = if text.contains('`') { text.match_indices(FENCE).map(|(at, _)| at).collect() } else { Vec::new() };
    let mut found = Vec::new();
    if fences.len() % 2 == 1
        && let Some(&last) = fences.last()
    {
        found.push((Mark::Monospace, last..last + FENCE.len()));
    }
    let is_code = |at: usize| fences.chunks(2).any(|pair| pair[0] <= at && pair.get(1).is_none_or(|end| at <= end + 2));
    for (mark, sign) in [(Mark::Bold, '*'), (Mark::Italic, '_'), (Mark::Struck, '~')] {
        if !text.contains(sign) {
            continue;
        }
        let mut opens: Vec<Open> = Vec::new();
        // Where a mark closes that nothing has opened on its line.
        let mut closes: Vec<usize> = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let range = start..start + line.len();
            start = range.end;
            let signs = line.match_indices(sign).map(|(at, _)| range.start + at);
            let mut open = None;
            for at in signs.filter(|at| !body.is_in_placeholder(*at) && !is_code(*at)) {
                match open {
                    // Where it stands inside a word, the apps do not agree on whether it closes.
                    Some(_) => open = None,
                    None if opens_at(body, at) => open = Some(at),
                    None if closes_at(body, at) => closes.push(at),
                    None => {}
                }
            }
            opens.extend(open.map(|at| Open { mark, at, begins_line: text[range.start..at].trim_start().is_empty() }));
        }
        let at_lines = opens.iter().filter(|open| open.begins_line).count();
        opens.retain(|open| {
            let rest = &text[open.at + 1..];
            // Text of several lines was to be formatted.
            let is_closed_later = closes.iter().any(|close| *close > open.at);
            let is_last_line = !rest.trim_end().contains('\n');
            // At the beginning of lines it may be the mark of a list; on the last, of a footnote or of who signs.
            let is_other =
                open.begins_line && (at_lines > 1 || (is_last_line && text.trim_start().len() > rest.len() + 1));
            is_closed_later || !is_other
        });
        found.extend(opens.into_iter().map(|open| (open.mark, open.at..open.at + 1)));
    }
    found
}

/// Whether the mark at `at` stands before a word that it was to format.
fn opens_at(body: &Written<'_>, at: usize) -> bool {
    let (before, after) = (&body.value[..at], &body.value[at + 1..]);
    let begins = match before.chars().next_back() {
        None => true,
        Some(_) if body.placeholders.iter().any(|(range, _)| range.end == at) => false,
        Some(character) if character.is_ascii() => {
            character.is_whitespace() || matches!(character, '(' | '[' | '"' | '\'' | ':' | '!' | '*' | '_' | '~')
        }
        Some(character) => !is_letter(character),
    };
    let is_word = body.placeholders.iter().any(|(range, _)| range.start == at + 1)
        || after.trim_start_matches(['*', '_', '~']).chars().next().is_some_and(char::is_alphanumeric);
    if !begins || !is_word {
        return false;
    }
    // About ~20 minutes, dial *123#, ending in *1234, an address.
    let word_before = before.rfind(char::is_whitespace).map_or(before, |space| before[space..].trim_start());
    let word = &after[..after.find(char::is_whitespace).unwrap_or(after.len())];
    let is_number = word.starts_with(|first: char| first.is_ascii_digit())
        && (body.value.as_bytes()[at] == b'~' || word.bytes().all(|byte| !byte.is_ascii_alphabetic() && byte != b'%'));
    let holds_scheme = |word: &str| word.contains('/') && word.contains("://");
    let is_address = holds_scheme(word) || holds_scheme(word_before) || word_before.starts_with("www.");
    !is_number && !is_address
}

/// Whether the mark at `at` stands after a word that it may end.
fn closes_at(body: &Written<'_>, at: usize) -> bool {
    let (before, after) = (&body.value[..at], &body.value[at + 1..]);
    let ends = before.chars().next_back().is_some_and(|character| !character.is_whitespace());
    ends && !after.chars().next().is_some_and(is_letter)
}

/// Whether a mark beside it is inside a word. Scripts that do not part words by spaces have no inside.
fn is_letter(character: char) -> bool {
    character.is_alphanumeric()
        && !matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{11FF}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::version::Version;
    use crate::source::Source;

    /// The bodies from the marks that are never closed on, in one string.
    fn found(body: &str) -> Vec<String> {
        let source = Source::new("a.mtm", body);
        let reading = crate::model::read(&source);
        let version = Version::base(&source, &reading.template, true);
        let body = version.body().unwrap();
        let found = unclosed(body).into_iter();
        found.map(|(_, range)| body.value[range.start..].chars().take(6).collect()).collect()
    }

    #[test]
    fn what_opens_is_to_be_closed_on_its_line() {
        for (body, opened) in [
            ("Your *order has come.", "*order"),
            ("Your _order has come.", "_order"),
            ("Your ~order has come.", "~order"),
            ("Your ```order has come.", "```ord"),
            ("Your *{{order}} has come.", "*{{ord"),
            ("Your (*order) has come.", "*order"),
            ("*Hello\nthere* Ann", "*Hello"),
            ("*Hello\r\nthere*\r\nAnn", "*Hello"),
            ("*Important: read on\nand on", "*Impor"),
            ("*Only line", "*Only "),
            ("😀*Hello there", "*Hello"),
            ("Save *50% today", "*50% t"),
            ("Your _*order has* come.", "_*orde"),
            ("```a``` and ```b", "```b"),
            ("Hi *Ann*, your *order has come", "*order"),
            ("Ваш *заказ собран", "*заказ"),
        ] {
            assert_eq!(found(body), [opened], "{body}");
        }
    }

    #[test]
    fn signs_are_not_marks() {
        for body in [
            "*a* _b_ ~c~ ```d``` *_e_*",
            "2 * 3 = 6, 2*3, 4 * 5",
            "a snake_case word, {{first_name}}, {{a_b}}",
            "* one\n* two",
            "*one\n*two\n*three",
            "A quarter off*\n*while there is some left",
            "A quarter off today.\n\n*Terms apply",
            "about ~20 minutes, ~5%",
            "dial *123# now",
            "ending in *1234.",
            "card ****1234",
            "____",
            "see https://a.example/_b or www.a.example/*b",
            "write to @_acme",
            "*{{1}}*, hello",
            "您的*订单*已发货",
            "您的订单，*订单*已发货",
            "```*a``` b",
            "Wow!* ok",
            "*Acme*s",
            "Yours,\n~Acme",
            "a* b",
            "(*)",
            "*",
            "",
        ] {
            assert_eq!(found(body), <[&str; 0]>::default(), "{body}");
        }
    }
}
