//! The words of a text: what it says by itself, without its values.

use crate::lint::written::Written;

/// Whether the text has a word beside its placeholders.
pub(super) fn has_words(text: &Written<'_>) -> bool {
    text.constants().any(|(_, constant)| constant.contains(char::is_alphabetic))
}

/// How many words the text has beside its placeholders; no more than `enough` are counted.
///
/// A word is letters between spaces. Where a script has no spaces, each of its letters counts as one.
pub(super) fn count_words(text: &Written<'_>, enough: usize) -> usize {
    let words = text.constants().flat_map(|(_, constant)| constant.split_whitespace()).flat_map(|word| {
        let letters =
            if word.is_ascii() { 0 } else { word.chars().filter(|&letter| is_without_spaces(letter)).count() };
        let is_word = letters == 0 && word.contains(char::is_alphabetic);
        std::iter::repeat_n((), letters + usize::from(is_word))
    });
    words.take(enough).count()
}

/// Whether a letter is of a script that does not part its words: Chinese, Japanese, Thai, Lao, Burmese, Khmer.
fn is_without_spaces(letter: char) -> bool {
    matches!(
        letter,
        '\u{E01}'..='\u{E2E}'
            | '\u{E81}'..='\u{EAE}'
            | '\u{1000}'..='\u{102A}'
            | '\u{1780}'..='\u{17B3}'
            | '\u{3041}'..='\u{30FF}'
            | '\u{3400}'..='\u{9FFF}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}
