//! `garbled-characters`: text that was read in a wrong encoding before it came here.

use std::ops::Range;

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for what is left of letters that were read in a wrong encoding: the replacement character, and pairs such as `Ã©` that no language has.",
    why: "The customer reads them as they stand. What stood there has to be written again.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"fr\"\n+++\nVotre commande a Ã©tÃ© prÃ©parÃ©e et arrive demain.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"fr\"\n+++\nVotre commande a été préparée et arrive demain.\n",
    source: "This project: UTF-8 that was read as Windows-1252.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let may_be = Signs::ACCENTED.or(Signs::FORMS);
    for text in version.texts.iter().filter(|text| text.signs.has(may_be)) {
        if let Some(range) = first(text.value) {
            let garbled = &text.value[range.clone()];
            let message = format!("{} has garbled characters: `{garbled}`", text.place);
            let found = report.at(text.at(range), message).label("read in a wrong encoding");
            report.push(found.help("write again what stood here, and save it as UTF-8"));
        }
    }
}

/// The first pair of characters that are the bytes of one, or the replacement character.
fn first(text: &str) -> Option<Range<usize>> {
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let is_garbled = match character {
            '\u{FFFD}' => true,
            // The first byte of a letter of Europe, and what Windows-1252 makes of the second; `Ã ` and such are words.
            'Ã' | 'Â' | 'Ä' | 'Å' => {
                matches!(next, Some('\u{A1}'..='\u{A9}' | '\u{AB}'..='\u{B9}' | '\u{BB}'..='\u{BF}'))
            }
            // The first two of three bytes of a dash or a quote.
            'â' => next == Some('€'),
            // The first two of four bytes of an emoji.
            'ð' => matches!(next, Some('Ÿ' | '\u{9F}')),
            _ => false,
        };
        if is_garbled {
            let end = if character == '\u{FFFD}' { None } else { next };
            return Some(at..at + character.len_utf8() + end.map_or(0, char::len_utf8));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_language_has_is_garbled() {
        for text in ["prÃ©t", "donâ€™t", "ðŸ˜€", "GrÃ¼ÃŸe", "10 Â£", "Gr\u{fffd}\u{fffd}e"] {
            assert!(first(text).is_some(), "{text}");
        }
        for text in ["NÃO, AÇÃO", "Ângela, ÂNGULO", "Bộ ÂM", "«Âge»", "Ä, Ö. Å!", "à € 5", "PÃ€", "ð", "CÂ\u{a0}: 5"]
        {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
