//! `invisible-characters`: characters that no reader sees.

use std::ops::Range;

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for characters that show nothing: zero-width spaces, word joiners, soft hyphens, byte-order marks, fillers, line separators. Joiners inside emoji and where a script needs them are right.",
    why: "They come with what was pasted, count as characters do, and keep words and addresses from being found. Reviewers take them for a way around the rules.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order\u{200b} has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "This project; Unicode's list of characters that may be ignored.",
    fix: Some("Removes them. Safe: nobody sees them. A filler as wide as a letter and a line separator stay."),
};

/// What begins one, at the least.
const MAY_BE: Signs = Signs::FIRST_SIGNS
    .or(Signs::MARKS)
    .or(Signs::RARE)
    .or(Signs::PUNCTUATION)
    .or(Signs::KANA)
    .or(Signs::FORMS)
    .or(Signs::BEYOND);

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.signs.has(MAY_BE) && text.place.part != Part::Url) {
        let (ranges, kept) = invisible(text.value);
        let Some(first) = ranges.iter().chain(&kept).min_by_key(|range| range.start) else { continue };
        let Some(character) = text.value[first.clone()].chars().next() else { continue };
        let found = report
            .at(text.at(first.clone()), format!("{} has {}, which no reader sees", text.place, name(character)))
            .label("here");
        let mut found =
            found.help(if kept.is_empty() { "remove it" } else { "remove it, or write a space or a line end" });
        if !ranges.is_empty() {
            found.fix = text.edits(&ranges, "").map(|edits| Fix::safe("remove what no reader sees", edits));
        }
        report.push(found);
    }
}

/// The characters that can go without anybody seeing it, and those that are as wide as others or end a line.
fn invisible(text: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut ranges, mut kept) = (Vec::new(), Vec::new());
    for (at, character) in text.char_indices() {
        if character.is_ascii() || !may_be_invisible(character) {
            continue;
        }
        let range = at..at + character.len_utf8();
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        match character {
            '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{2028}' | '\u{2029}' => kept.push(range),
            // Joiners shape the letters of these scripts, and join emoji.
            '\u{200C}' | '\u{200D}' if [before, after].into_iter().flatten().any(is_joined) => {}
            // Where words are not parted by spaces, it says where a line may end.
            '\u{200B}' if [before, after].into_iter().flatten().any(has_no_spaces) => {}
            // The letters of a flag's place follow the flag.
            '\u{E0020}'..='\u{E007F}' if is_after_flag(&text[..range.start]) => {}
            _ => ranges.push(range),
        }
    }
    (ranges, kept)
}

fn may_be_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{200B}'..='\u{200D}'
        | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Whether a joiner beside it is part of a word or of an emoji.
fn is_joined(character: char) -> bool {
    matches!(character,
        '\u{600}'..='\u{10FF}' | '\u{1780}'..='\u{18AF}' | '\u{2190}'..='\u{2BFF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}')
}

/// Whether words of its script follow each other without spaces.
fn has_no_spaces(character: char) -> bool {
    matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{9FFF}')
}

fn is_after_flag(before: &str) -> bool {
    before.trim_end_matches(|character| matches!(character, '\u{E0020}'..='\u{E007F}')).ends_with('\u{1F3F4}')
}

fn name(character: char) -> String {
    match character {
        '\u{AD}' => "a soft hyphen".to_owned(),
        '\u{200B}' => "a zero-width space".to_owned(),
        '\u{200C}' | '\u{200D}' => "a joiner".to_owned(),
        '\u{2028}' | '\u{2029}' => "a line separator".to_owned(),
        '\u{2060}' => "a word joiner".to_owned(),
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => "a filler".to_owned(),
        '\u{FEFF}' => "a byte-order mark".to_owned(),
        other => format!("the character U+{:04X}", u32::from(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joiners_stay_where_they_are_needed() {
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "👩\u{200d}🚀 🏳\u{fe0f}\u{200d}🌈 🤷🏽\u{200d}♂\u{fe0f}",
            "🏴\u{e0067}\u{e0062}\u{e007f}",
            "ภาษา\u{200b}ไทย",
            "“Grüße” – 漢字 한국어 か… ⭐️ 1️⃣",
        ] {
            assert_eq!(invisible(text), (vec![], vec![]), "{text}");
        }
    }

    #[test]
    fn what_shows_nothing_is_found() {
        for (text, at) in [
            ("a\u{ad}b", 1..3),
            ("é\u{200b}b", 2..5),
            ("a\u{200d}b", 1..4),
            ("a\u{2060}", 1..4),
            ("\u{feff}a", 0..3),
            ("a\u{e0041}", 1..5),
            ("a\u{34f}b", 1..3),
        ] {
            assert_eq!(invisible(text), (vec![at], vec![]), "{text:?}");
        }
        assert_eq!(invisible("a\u{3164}\u{2028}b"), (vec![], vec![1..4, 4..7]));
    }
}
