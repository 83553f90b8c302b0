//! `bidirectional-controls`: marks that turn around the order in which text is shown.

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::scripts::is_right_to_left;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::{Part, Written};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for overrides of the direction of text, for embeddings and isolates without their ends, and for marks of direction in texts that are written from left to right. Isolates that are closed are right anywhere, and marks of direction where Arabic or Hebrew is written.",
    why: "What is shown is not what is written: so addresses and names are forged. Most came with a number that was pasted.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed. Call us at \u{202a}+44 20 7946 0000\u{202c} if something is missing.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed. Call us at +44 20 7946 0000 if something is missing.\n",
    source: "This project; Unicode's report on security, and CVE-2021-42574.",
    fix: Some("Removes them. Unsafe: text may be shown in another order."),
};

/// What begins one.
const MAY_BE: Signs = Signs::PUNCTUATION.or(Signs::RIGHT_TO_LEFT);

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.signs.has(MAY_BE) && text.place.part != Part::Url) {
        if !may_hold(text) {
            continue;
        }
        let turns = text.signs.has(Signs::RIGHT_TO_LEFT) || is_right_to_left(version.language);
        let Some((at, why, help)) = problem(text, turns) else { continue };
        let Some(character) = text.value[at..].chars().next() else { continue };
        let message = format!("{} has U+{:04X}, {why}", text.place, u32::from(character));
        let mut found = report.at(text.at(at..at + character.len_utf8()), message).label("here").help(help);
        let controls = text.value.char_indices().filter(|(_, character)| is_control(*character));
        let ranges: Vec<_> = controls.map(|(at, character)| at..at + character.len_utf8()).collect();
        found.fix = text.edits(&ranges, "").map(|edits| Fix::unsafe_("remove the marks of direction", edits));
        report.push(found);
    }
}

/// Whether a control is anywhere in the text, seen by its bytes.
fn may_hold(text: &Written<'_>) -> bool {
    let bytes = text.value.as_bytes();
    let has_arabic_mark = || bytes.windows(2).any(|pair| pair == "\u{61C}".as_bytes());
    let is_general =
        |bytes: &[u8]| matches!(bytes, [0xE2, 0x80, 0x8E | 0x8F | 0xAA..=0xAE] | [0xE2, 0x81, 0xA6..=0xA9]);
    (text.signs.has(Signs::PUNCTUATION) && bytes.windows(3).any(is_general))
        || (text.signs.has(Signs::RIGHT_TO_LEFT) && has_arabic_mark())
}

fn is_control(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The first control that is wrong, why, and what to do. `turns`: some of the text is written from right to left.
fn problem(text: &Written<'_>, turns: bool) -> Option<(usize, &'static str, &'static str)> {
    let controls = || text.value.char_indices().filter(|(_, character)| is_control(*character));
    if let Some((at, _)) = controls().find(|(_, character)| matches!(character, '\u{202D}' | '\u{202E}')) {
        return Some((at, "which shows text in another order than it is written in", "remove it and its end"));
    }
    // Each line ends what it has opened.
    let mut start = 0;
    for line in text.value.split_inclusive('\n') {
        let mut open: Vec<(usize, char)> = Vec::new();
        for (at, character) in line.char_indices().map(|(at, character)| (start + at, character)) {
            match character {
                '\u{202A}' | '\u{202B}' | '\u{2066}'..='\u{2068}' => open.push((at, character)),
                '\u{202C}' | '\u{2069}' => {
                    let closes = |opened: char| (opened < '\u{2066}') == (character == '\u{202C}');
                    if open.pop().is_none_or(|(_, opened)| !closes(opened)) {
                        return Some((at, "which ends what nothing has begun", "remove it"));
                    }
                }
                _ => {}
            }
        }
        if let Some((at, _)) = open.first() {
            return Some((
                *at,
                "which nothing ends on its line",
                "remove it, or end it: U+202C ends an embedding, U+2069 an isolate",
            ));
        }
        start += line.len();
    }
    let is_isolate = |character: &char| matches!(character, '\u{2066}'..='\u{2069}');
    let (at, _) = controls().find(|(_, character)| !is_isolate(character)).filter(|_| !turns)?;
    Some((at, "a mark of direction, and nothing in it is written from right to left", "remove it"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn first(body: &str, turns: bool) -> Option<usize> {
        let source = Source::new("a.mtm", body);
        let reading = crate::model::read(&source);
        let version = Version::base(&source, &reading.template, true);
        problem(version.body().unwrap(), turns).map(|(at, ..)| at)
    }

    #[test]
    fn what_turns_text_is_closed_and_wanted() {
        for (body, in_latin, in_arabic) in [
            ("a\u{202e}b\u{202c}", Some(1), Some(1)),
            ("a\u{2068}{{1}}\u{2069} b", None, None),
            ("a\u{2068}{{1}} b", Some(1), Some(1)),
            ("a\u{2068}{{1}}\n\u{2069} b", Some(1), Some(1)),
            ("a\u{2069} b", Some(1), Some(1)),
            ("a\u{2066}b\u{202c}", Some(5), Some(5)),
            ("a\u{202a}b\u{202c}", Some(1), None),
            ("a\u{200e}b", Some(1), None),
            ("a\u{2066}\u{202b}b\u{202c}\u{2069}", Some(4), None),
            ("ab", None, None),
        ] {
            assert_eq!(first(body, false), in_latin, "{body:?}");
            assert_eq!(first(body, true), in_arabic, "{body:?}");
        }
    }
}
