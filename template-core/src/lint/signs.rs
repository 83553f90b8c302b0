//! Which kinds of bytes a text holds, seen once, so that most rules know at once that there is nothing to look at.

/// A set of kinds of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signs(u32);

impl Signs {
    const NONE: Self = Self(0);
    /// A line feed.
    pub(crate) const NEWLINE: Self = Self(1);
    /// A carriage return.
    pub(crate) const RETURN: Self = Self(1 << 1);
    /// A tab.
    pub(crate) const TAB: Self = Self(1 << 2);
    /// Any other control character of ASCII.
    pub(crate) const CONTROL: Self = Self(1 << 3);
    /// `*`, `_`, `~` and the backtick, which format text.
    pub(crate) const FORMATTING: Self = Self(1 << 4);
    /// A slash, as every address has one.
    pub(crate) const SLASH: Self = Self(1 << 5);
    /// What begins U+0080 to U+00BF: more control characters, and signs such as the soft hyphen.
    pub(crate) const FIRST_SIGNS: Self = Self(1 << 6);
    /// What begins U+0300 to U+037F: marks for the letter before them.
    pub(crate) const MARKS: Self = Self(1 << 7);
    /// What begins Greek and Cyrillic letters.
    pub(crate) const GREEK_OR_CYRILLIC: Self = Self(1 << 8);
    /// What begins U+0580 to U+07FF: Hebrew, Arabic.
    pub(crate) const RIGHT_TO_LEFT: Self = Self(1 << 9);
    /// What begins U+0800 to U+0FFF: the scripts of India and their neighbours.
    pub(crate) const INDIAN: Self = Self(1 << 10);
    /// What begins U+1000 to U+1FFF: rare letters, and Vietnamese and Georgian ones.
    pub(crate) const RARE: Self = Self(1 << 16);
    /// What begins U+2000 to U+2FFF: dashes, quotes, arrows, the first emoji.
    pub(crate) const PUNCTUATION: Self = Self(1 << 11);
    /// What begins U+3000 to U+3FFF: kana among others.
    pub(crate) const KANA: Self = Self(1 << 12);
    /// What begins U+F000 to U+FFFF: forms for presentation, and marks that no reader sees.
    pub(crate) const FORMS: Self = Self(1 << 13);
    /// What begins the planes beyond the first: emoji, rare letters.
    pub(crate) const BEYOND: Self = Self(1 << 14);
    /// `Ã`, `Â` and their neighbours, U+00C0 to U+00FF, as what was read in a wrong encoding is full of them.
    pub(crate) const ACCENTED: Self = Self(1 << 15);

    /// Those of a text.
    pub(crate) fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |signs, byte| signs | KINDS[usize::from(byte)].0))
    }

    /// Either kind.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of those is there.
    pub(crate) const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }
}

/// The kind of each byte.
static KINDS: [Signs; 256] = {
    let mut kinds = [Signs::NONE; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte {
            0x0A => Signs::NEWLINE,
            0x0D => Signs::RETURN,
            0x09 => Signs::TAB,
            0..0x20 | 0x7F => Signs::CONTROL,
            0x2A | 0x5F | 0x60 | 0x7E => Signs::FORMATTING,
            0x2F => Signs::SLASH,
            0xC2 => Signs::FIRST_SIGNS,
            0xC3 => Signs::ACCENTED,
            0xCC => Signs::MARKS,
            // The last marks and the first letters of Greek.
            0xCD => Signs::MARKS.or(Signs::GREEK_OR_CYRILLIC),
            0xCE..=0xD4 => Signs::GREEK_OR_CYRILLIC,
            0xD6..=0xDF => Signs::RIGHT_TO_LEFT,
            0xE0 => Signs::INDIAN,
            0xE1 => Signs::RARE,
            0xE2 => Signs::PUNCTUATION,
            0xE3 => Signs::KANA,
            0xEF => Signs::FORMS,
            0xF0..=0xF4 => Signs::BEYOND,
            _ => Signs::NONE,
        };
        byte += 1;
    }
    kinds
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_signs_of_its_characters() {
        for (text, signs) in [
            ("", Signs::NONE),
            ("Hello {{1}}, 100% yours!", Signs::NONE),
            ("a\r\nb", Signs::NEWLINE.or(Signs::RETURN)),
            ("a\tb", Signs::TAB),
            ("\u{7f}", Signs::CONTROL),
            ("*a*", Signs::FORMATTING),
            ("a/b", Signs::SLASH),
            ("\u{ad}", Signs::FIRST_SIGNS),
            ("é", Signs::ACCENTED),
            ("e\u{301}", Signs::MARKS),
            ("Я", Signs::GREEK_OR_CYRILLIC),
            ("ש", Signs::RIGHT_TO_LEFT),
            ("हि", Signs::INDIAN),
            ("ế", Signs::RARE),
            ("’", Signs::PUNCTUATION),
            ("か", Signs::KANA),
            ("\u{feff}", Signs::FORMS),
            ("😀", Signs::BEYOND),
            ("漢字 한", Signs::NONE),
        ] {
            assert_eq!(Signs::of(text), signs, "{text:?}");
        }
    }
}
