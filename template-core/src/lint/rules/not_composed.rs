//! `not-composed`: letters written as a letter and its accent, where one character says both.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{compose, is_combining_mark};

use crate::diagnostic::{Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for letters followed by accents and other marks that Unicode has one character for: `e` and U+0301 for `é`.",
    why: "It looks the same and is longer: each counts as two characters, words are not found, and some telephones draw the accent beside its letter. File names of macOS and some PDF files are the usual source.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"fr\"\n+++\nVotre commande a e\u{301}te\u{301} pre\u{301}pare\u{301}e et arrive demain.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"fr\"\n+++\nVotre commande a été préparée et arrive demain.\n",
    source: "Unicode's normalization form C, which the web asks for.",
    fix: Some("Writes one character for both. Safe: they mean the same."),
};

/// What begins marks that may be composed.
const MAY_BE: Signs = Signs::MARKS.or(Signs::RIGHT_TO_LEFT).or(Signs::INDIAN).or(Signs::RARE).or(Signs::KANA);

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.signs.has(MAY_BE) && text.place.part != Part::Url) {
        let ranges = apart(text.value);
        let Some(first) = ranges.first() else { continue };
        let composed = |range: &Range<usize>| text.value[range.clone()].nfc().collect::<String>();
        let message = format!("{} writes `{}` as a letter and a mark", text.place, composed(first));
        let mut found = report.at(text.at(first.clone()), message).label("two characters for one");
        let edits: Option<Vec<Edit>> = ranges.iter().map(|range| text.edit(range.clone(), &composed(range))).collect();
        found.fix = edits.map(|edits| Fix::safe("write one character", edits));
        report.push(found.help("write one character, as most keyboards do"));
    }
}

/// The letters with marks that one character could say, with all their marks.
fn apart(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut previous = '\0';
    for (at, character) in text.char_indices() {
        if may_be_composed(character) {
            let end = at + character.len_utf8();
            match ranges.last_mut() {
                Some(last) if last.end == at && belongs_to_letter(character) => last.end = end,
                _ if compose(previous, character).is_some() => {
                    let letter = text[..at].char_indices().rev().find(|(_, before)| !is_combining_mark(*before));
                    ranges.push(letter.map_or(0, |(start, _)| start)..end);
                }
                _ => {}
            }
        }
        previous = character;
    }
    ranges
}

/// Whether it belongs to the letter before it also where that has been composed: a mark, or what ends a syllable.
fn belongs_to_letter(character: char) -> bool {
    is_combining_mark(character) || matches!(character, '\u{11A8}'..='\u{11C2}')
}

/// Whether it is a mark or a half of a syllable that something before it may be composed with.
fn may_be_composed(character: char) -> bool {
    character >= '\u{300}'
        && matches!(character,
        '\u{300}'..='\u{345}' | '\u{653}'..='\u{655}' | '\u{93C}' | '\u{9BE}' | '\u{9D7}' | '\u{B3E}'..='\u{B57}'
        | '\u{BBE}' | '\u{BD7}' | '\u{C56}' | '\u{CC2}'..='\u{CD6}' | '\u{D3E}' | '\u{D57}' | '\u{DCA}'..='\u{DDF}'
        | '\u{1161}'..='\u{1175}' | '\u{11A8}'..='\u{11C2}' | '\u{3099}' | '\u{309A}')
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "one place is a list of places too")]
mod tests {
    use super::*;

    #[test]
    fn what_one_character_says_is_written_with_one() {
        for (text, ranges) in [
            ("été Việt", vec![]),
            ("e\u{301}te\u{301}", vec![0..3, 4..7]),
            ("e\u{302}\u{301}", vec![0..5]),
            ("ê\u{301}", vec![0..4]),
            ("か\u{3099}", vec![0..6]),
            ("\u{1112}\u{1161}\u{11ab}", vec![0..9]),
            ("и\u{306}", vec![0..4]),
            ("x\u{301}", vec![]),
            ("\u{301}a", vec![]),
            // What is never composed: points of Hebrew, vowels of Arabic, the dot below of Devanagari's letters.
            ("שָׁלוֹם", vec![]),
            ("شُكْرًا", vec![]),
            ("ड\u{93c}", vec![]),
            ("বাংলা தமிழ் മലയാളം සිංහල", vec![]),
        ] {
            assert_eq!(apart(text), ranges, "{text}");
        }
    }
}
