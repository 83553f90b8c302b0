//! `mixed-scripts`: a word with a letter of another alphabet that looks the same.

use std::ops::Range;

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::scripts::Script;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for words of Latin letters with Cyrillic or Greek ones among them that look like Latin ones, and the other way around. Abbreviations with an ending are words.",
    why: "Nobody sees the difference, but such a word is not found, links of it lead elsewhere, and filters take it for a forgery. Most are a slip of the keyboard.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour \u{43e}rder has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "This project; Unicode's report on security.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.signs.has(Signs::GREEK_OR_CYRILLIC)) {
        if text.place.part == Part::Url || !text.constants().any(|(_, constant)| may_mix(constant.as_bytes())) {
            continue;
        }
        let words = text
            .constants()
            .flat_map(|(start, constant)| words(constant).map(move |word| start + word.start..start + word.end));
        for word in words {
            let Some((at, character, script)) = odd_one(&text.value[word.clone()]) else { continue };
            let written = &text.value[word.clone()];
            let message = format!("{} has the word `{written}` with a letter of another alphabet", text.place);
            let at = word.start + at;
            let found = report.at(text.at(at..at + character.len_utf8()), message);
            let label = format!("this is U+{:04X}, a {} letter", u32::from(character), script.name());
            report.push(found.label(label).help("write the word in one alphabet"));
        }
    }
}

/// Whether an ASCII letter stands beside a Greek or Cyrillic one anywhere.
fn may_mix(bytes: &[u8]) -> bool {
    let is_other = |byte: u8| matches!(byte, 0xCD..=0xD4);
    // Counted to the end, which is faster for what has none.
    if bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count() == 0 {
        return false;
    }
    bytes.windows(3).any(|bytes| {
        (bytes[0].is_ascii_alphabetic() && is_other(bytes[1])) || (is_other(bytes[0]) && bytes[2].is_ascii_alphabetic())
    })
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    text.split_inclusive(|character: char| !character.is_alphanumeric()).map(move |piece| {
        let start = at;
        at += piece.len();
        start..start + piece.trim_end_matches(|character: char| !character.is_alphanumeric()).len()
    })
}

/// The first letter of the alphabet that fewer letters of the word are of, where all of these look like letters of the
/// other.
fn odd_one(word: &str) -> Option<(usize, char, Script)> {
    let letters =
        || word.char_indices().filter_map(|(at, letter)| Script::of(letter).map(|script| (at, letter, script)));
    let count = |script| letters().filter(|(_, _, of)| *of == script).count();
    let other =
        letters().map(|(_, _, script)| script).find(|script| matches!(script, Script::Cyrillic | Script::Greek))?;
    let (latin, others) = (count(Script::Latin), count(other));
    if latin == 0 || is_inflected(word) {
        return None;
    }
    let is_odd = |odd: Script, alike: &str| {
        letters().filter(|(_, _, script)| *script == odd).all(|(_, letter, _)| alike.contains(letter))
    };
    let alike = if other == Script::Cyrillic { LATIN_AS_CYRILLIC } else { LATIN_AS_GREEK };
    let of_other = if other == Script::Cyrillic { CYRILLIC_AS_LATIN } else { GREEK_AS_LATIN };
    let odd = match () {
        () if others <= latin && is_odd(other, of_other) => other,
        () if latin <= others && is_odd(Script::Latin, alike) => Script::Latin,
        () => return None,
    };
    letters().find(|(_, _, script)| *script == odd)
}

const CYRILLIC_AS_LATIN: &str = "АВЕЅІЈКМНОРСТУХаеорсухіјѕ";
const GREEK_AS_LATIN: &str = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοΟνι";
const LATIN_AS_CYRILLIC: &str = "ABEKMHOPCTYXIJSaeopcyxijs";
const LATIN_AS_GREEK: &str = "ABEZHIKMNOPTYXaov";

/// `SMSка`, `VIPа`: an abbreviation, and the ending that its language gives it.
fn is_inflected(word: &str) -> bool {
    let ending = word.trim_start_matches(|letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit());
    word.len() - ending.len() >= 2 && ending.chars().all(|letter| !letter.is_ascii() && letter.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_the_same_are_found() {
        for (word, at) in [
            ("\u{43e}rder", 0),
            ("\u{421}ode", 0),
            ("ord\u{435}r", 3),
            ("cкидка", 0),
            ("закaз", 6),
            ("\u{391}cme", 0),
            ("Καλημέρa", "Καλημέρ".len()),
        ] {
            assert_eq!(odd_one(word).map(|(at, ..)| at), Some(at), "{word}");
        }
    }

    #[test]
    fn words_of_one_alphabet_and_signs_are_not() {
        for word in
            ["order", "заказ", "SMSка", "VIPа", "10kΩ", "5μm", "αβγ", "Δt", "πr", "é", "iPhoneами", "ДНК", "1й", ""]
        {
            assert_eq!(odd_one(word), None, "{word}");
        }
    }

    #[test]
    fn text_without_a_border_of_alphabets_is_not_looked_at() {
        assert!(!may_mix("Ваш заказ SMS, Acme-код".as_bytes()));
        assert!(may_mix("cкидка".as_bytes()) && may_mix("кc".as_bytes()));
    }
}
