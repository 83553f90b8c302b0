//! Letters that only look like ASCII, in names that may hold nothing else: what is said of them.

use super::placeholder::{NAME_HELP, is_name};

/// What else looks like an ASCII letter, by that letter: Cyrillic, Greek, and small capitals of other scripts.
const LETTERS: &[(char, &str)] = &[
    ('a', "аα"),
    ('c', "сϲ"),
    ('d', "ԁ"),
    ('e', "е"),
    ('g', "ɡ"),
    ('h', "һ"),
    ('i', "іıι"),
    ('j', "ј"),
    ('k', "кκ"),
    ('l', "ӏ"),
    ('n', "ո"),
    ('o', "оοօ"),
    ('p', "рρ"),
    ('q', "ԛ"),
    ('s', "ѕ"),
    ('u', "υս"),
    ('v', "ѵν"),
    ('w', "ԝѡ"),
    ('x', "хχ"),
    ('y', "уγ"),
    ('A', "АΑ"),
    ('B', "ВΒ"),
    ('C', "С"),
    ('E', "ЕΕ"),
    ('H', "НΗ"),
    ('I', "ІΙ"),
    ('J', "Ј"),
    ('K', "КΚ"),
    ('M', "МΜ"),
    ('N', "Ν"),
    ('O', "ОΟ"),
    ('P', "РΡ"),
    ('S', "Ѕ"),
    ('T', "ТΤ"),
    ('X', "ХΧ"),
    ('Y', "ҮΥ"),
    ('Z', "Ζ"),
    ('-', "\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}"),
];

/// How the full width letters differ from ASCII.
const FULL_WIDTH: u32 = 0xFEE0;

/// What is said to do about what cannot be a name: where a letter is not what it looks like, nobody would see it.
pub(crate) fn name_help(name: &str) -> String {
    let seen = name.chars().filter(|&letter| !is_invisible(letter));
    let meant: String = seen.map(|letter| ascii(letter).unwrap_or(letter)).collect();
    let odd = name.chars().find(|&letter| is_invisible(letter) || ascii(letter).is_some());
    let Some(letter) = odd.filter(|_| is_name(&meant)) else { return NAME_HELP.to_owned() };
    let code = u32::from(letter);
    match ascii(letter) {
        Some(ascii) => format!("type `{meant}` anew: its `{letter}` is U+{code:04X}, which only looks like `{ascii}`"),
        None => format!("type `{meant}` anew: it holds U+{code:04X}, which nobody sees"),
    }
}

/// The ASCII letter that a letter looks like, if it is another.
fn ascii(letter: char) -> Option<char> {
    match letter {
        letter if letter.is_ascii() => None,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - FULL_WIDTH),
        _ => LETTERS.iter().find(|(_, others)| others.contains(letter)).map(|&(ascii, _)| ascii),
    }
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_not_what_they_look_like_are_named() {
        for (name, said) in [
            ("\u{441}ustomer", "type `customer` anew: its `с` is U+0441, which only looks like `c`"),
            ("order\u{2013}id", "type `order-id` anew: its `–` is U+2013, which only looks like `-`"),
            ("ｏrder", "type `order` anew: its `ｏ` is U+FF4F, which only looks like `o`"),
            ("or\u{200B}der", "type `order` anew: it holds U+200B, which nobody sees"),
        ] {
            assert_eq!(name_help(name), said);
        }
    }

    #[test]
    fn other_names_are_told_what_names_are() {
        for name in ["größe", "имя", "a.b", "с.b", "1с", "", "\u{200B}", "日本"] {
            assert_eq!(name_help(name), NAME_HELP, "{name}");
        }
    }
}
