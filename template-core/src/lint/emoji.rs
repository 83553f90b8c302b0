//! Emoji in a text, each counted once with what belongs to it: skin, joined persons, flags, keycaps.

use std::ops::Range;

/// The characters that are drawn as emoji where nothing is said, as the first and the last of a row.
///
/// Source: Unicode 17, `Emoji_Presentation`; in the planes above the first, room that is kept for emoji counts too.
const EMOJI: &[(char, char)] = &[
    ('\u{231A}', '\u{231B}'),
    ('\u{23E9}', '\u{23EC}'),
    ('\u{23F0}', '\u{23F0}'),
    ('\u{23F3}', '\u{23F3}'),
    ('\u{25FD}', '\u{25FE}'),
    ('\u{2614}', '\u{2615}'),
    ('\u{2648}', '\u{2653}'),
    ('\u{267F}', '\u{267F}'),
    ('\u{2693}', '\u{2693}'),
    ('\u{26A1}', '\u{26A1}'),
    ('\u{26AA}', '\u{26AB}'),
    ('\u{26BD}', '\u{26BE}'),
    ('\u{26C4}', '\u{26C5}'),
    ('\u{26CE}', '\u{26CE}'),
    ('\u{26D4}', '\u{26D4}'),
    ('\u{26EA}', '\u{26EA}'),
    ('\u{26F2}', '\u{26F3}'),
    ('\u{26F5}', '\u{26F5}'),
    ('\u{26FA}', '\u{26FA}'),
    ('\u{26FD}', '\u{26FD}'),
    ('\u{2705}', '\u{2705}'),
    ('\u{270A}', '\u{270B}'),
    ('\u{2728}', '\u{2728}'),
    ('\u{274C}', '\u{274C}'),
    ('\u{274E}', '\u{274E}'),
    ('\u{2753}', '\u{2755}'),
    ('\u{2757}', '\u{2757}'),
    ('\u{2795}', '\u{2797}'),
    ('\u{27B0}', '\u{27B0}'),
    ('\u{27BF}', '\u{27BF}'),
    ('\u{2B1B}', '\u{2B1C}'),
    ('\u{2B50}', '\u{2B50}'),
    ('\u{2B55}', '\u{2B55}'),
    ('\u{1F004}', '\u{1F004}'),
    ('\u{1F0CF}', '\u{1F0CF}'),
    ('\u{1F18E}', '\u{1F18E}'),
    ('\u{1F191}', '\u{1F19A}'),
    ('\u{1F1E6}', '\u{1F1FF}'),
    ('\u{1F201}', '\u{1F201}'),
    ('\u{1F21A}', '\u{1F21A}'),
    ('\u{1F22F}', '\u{1F22F}'),
    ('\u{1F232}', '\u{1F236}'),
    ('\u{1F238}', '\u{1F23A}'),
    ('\u{1F250}', '\u{1F251}'),
    ('\u{1F300}', '\u{1F320}'),
    ('\u{1F32D}', '\u{1F335}'),
    ('\u{1F337}', '\u{1F37C}'),
    ('\u{1F37E}', '\u{1F393}'),
    ('\u{1F3A0}', '\u{1F3CA}'),
    ('\u{1F3CF}', '\u{1F3D3}'),
    ('\u{1F3E0}', '\u{1F3F0}'),
    ('\u{1F3F4}', '\u{1F3F4}'),
    ('\u{1F3F8}', '\u{1F43E}'),
    ('\u{1F440}', '\u{1F440}'),
    ('\u{1F442}', '\u{1F4FC}'),
    ('\u{1F4FF}', '\u{1F53D}'),
    ('\u{1F54B}', '\u{1F54E}'),
    ('\u{1F550}', '\u{1F567}'),
    ('\u{1F57A}', '\u{1F57A}'),
    ('\u{1F595}', '\u{1F596}'),
    ('\u{1F5A4}', '\u{1F5A4}'),
    ('\u{1F5FB}', '\u{1F64F}'),
    ('\u{1F680}', '\u{1F6C5}'),
    ('\u{1F6CC}', '\u{1F6CC}'),
    ('\u{1F6D0}', '\u{1F6D2}'),
    ('\u{1F6D5}', '\u{1F6D8}'),
    ('\u{1F6DC}', '\u{1F6DF}'),
    ('\u{1F6EB}', '\u{1F6EC}'),
    ('\u{1F6F4}', '\u{1F6FC}'),
    ('\u{1F7E0}', '\u{1F7EB}'),
    ('\u{1F7F0}', '\u{1F7F0}'),
    ('\u{1F90C}', '\u{1F93A}'),
    ('\u{1F93C}', '\u{1F945}'),
    ('\u{1F947}', '\u{1F9FF}'),
    ('\u{1FA70}', '\u{1FAFF}'),
];

/// Draws the character before it as an emoji.
const AS_EMOJI: char = '\u{FE0F}';
/// Draws the character before it as a sign of the text.
const AS_TEXT: char = '\u{FE0E}';
/// Makes one emoji of two.
const JOINER: char = '\u{200D}';
/// Makes a key of the digit before it.
const KEYCAP: char = '\u{20E3}';

/// How many emoji the text has: a family, a flag or a keycap is one, however many characters it is made of.
pub(super) fn count(text: &str) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(found) = find(rest) {
        count += 1;
        rest = &rest[found.end..];
    }
    count
}

/// Where the first emoji of the text stands.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    // What may begin or end an emoji begins with one of these bytes: most scripts have none of them.
    if !text.bytes().any(|byte| matches!(byte, 0xE2 | 0xEF | 0xF0)) {
        return None;
    }
    text.char_indices().find_map(|(start, first)| {
        let after = start + first.len_utf8();
        length_after(first, &text[after..]).map(|length| start..after + length)
    })
}

/// How much of `rest` belongs to the emoji that `first` begins; nothing where it begins none.
fn length_after(first: char, rest: &str) -> Option<usize> {
    if first.is_ascii() {
        // The digits, `#` and `*` are letters like others without the key around them.
        let is_key = first.is_ascii_digit() || matches!(first, '#' | '*');
        let after = rest.strip_prefix(AS_EMOJI).unwrap_or(rest);
        let end = after.strip_prefix(KEYCAP).filter(|_| is_key)?;
        return Some(rest.len() - end.len());
    }
    let is_emoji = match rest.chars().next() {
        Some(AS_EMOJI) => true,
        Some(AS_TEXT) => false,
        _ => is_drawn_as_emoji(first),
    };
    if !is_emoji {
        return None;
    }
    if is_half_of_a_flag(first) {
        let second = rest.chars().next().filter(|second| is_half_of_a_flag(*second));
        return Some(second.map_or(0, char::len_utf8));
    }
    let mut length = 0;
    let mut characters = rest.chars().peekable();
    while let Some(character) = characters.next() {
        length += match character {
            AS_EMOJI | KEYCAP | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' => character.len_utf8(),
            JOINER => match characters.next_if(|next| is_joined(*next)) {
                Some(next) => JOINER.len_utf8() + next.len_utf8(),
                None => break,
            },
            _ => break,
        };
    }
    Some(length)
}

fn is_drawn_as_emoji(character: char) -> bool {
    character >= EMOJI[0].0
        && EMOJI
            .binary_search_by(|&(first, last)| {
                if last < character {
                    std::cmp::Ordering::Less
                } else if first > character {
                    std::cmp::Ordering::Greater
                } else {
                    std::cmp::Ordering::Equal
                }
            })
            .is_ok()
}

fn is_half_of_a_flag(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Whether a joiner makes one emoji with it: an emoji, or a sign such as ♀.
fn is_joined(character: char) -> bool {
    is_drawn_as_emoji(character) || matches!(character, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_rise() {
        assert!(EMOJI.iter().all(|(first, last)| first <= last));
        assert!(EMOJI.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }

    #[test]
    fn what_is_drawn_as_one_counts_once() {
        for one in [
            "😀",
            "✅",
            "⭐",
            "❤️",
            "☎️",
            "©️",
            "👍🏽",
            "👨‍👩‍👧‍👦",
            "👩🏿‍🚀",
            "🏳️‍🌈",
            "🏴‍☠️",
            "🤷‍♀️",
            "🤷‍♀",
            "❤️‍🔥",
            "🇩🇪",
            "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
            "1️⃣",
            "#️⃣",
            "*⃣",
            "☝🏽",
            "🕵🏽‍♂️",
            "㊗️",
        ] {
            assert_eq!(count(one), 1, "{one}");
            let around = format!("Grüße {one}, bis bald");
            assert_eq!(count(&around), 1, "{around}");
            let found = find(&around).unwrap();
            assert_eq!(found.end, "Grüße ".len() + one.len(), "{around}");
        }
    }

    #[test]
    fn several_count_by_themselves() {
        for (text, number) in [
            ("😀😀", 2),
            ("🇩🇪🇫🇷", 2),
            ("🇩🇪🇫", 2),
            ("1️⃣2️⃣", 2),
            ("👍👍🏽", 2),
            ("✅ a ✅\n🎉", 3),
            ("👨‍👩‍👧😀", 2),
            ("👨\u{200D}a👩", 2),
        ] {
            assert_eq!(count(text), number, "{text}");
        }
    }

    #[test]
    fn signs_and_letters_are_none() {
        for text in [
            "",
            "123 #1 *bold* #",
            "© ® ™ § € – … • ✓ ✔ ☎ ♥ → ‼ ℹ ▶ ☑ Ⓜ",
            "😀\u{FE0E}",
            "⌚\u{FE0E}",
            "a\u{FE0F} 1\u{FE0F}",
            "日本語 हिन्दी العربية Ελληνικά 한국어 עברית",
            "क्\u{200D}ष \u{200D}",
            "𝐁𝐨𝐥𝐝 𠮷",
            "\u{20E3} a\u{20E3}",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
