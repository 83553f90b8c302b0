//! Looking at a text eight bytes at a time, for what JSON escapes and what values may not hold.
//!
//! A word is eight bytes as one number, the first the lowest. Marks are such a number too: a byte's highest bit is set
//! where the byte is one of those looked for, and nothing else is.

/// That number in each byte.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of each byte.
const HIGHEST: u64 = each(0x80);

/// The word of these bytes.
pub(crate) const fn word(bytes: [u8; 8]) -> u64 {
    u64::from_le_bytes(bytes)
}

/// The bytes below the space.
const fn controls(word: u64) -> u64 {
    // No sum carries into the next byte: each byte is at most 0x7f before it.
    !(((word & !HIGHEST) + each(0x60)) | word) & HIGHEST
}

/// Quotes and backslashes.
const fn quotes(word: u64) -> u64 {
    let low = word & !HIGHEST;
    let is_no_quote = (low ^ each(b'"')) + each(0x7f);
    let is_no_backslash = (low ^ each(b'\\')) + each(0x7f);
    !((is_no_quote & is_no_backslash) | word) & HIGHEST
}

/// The bytes that JSON escapes.
pub(crate) const fn escaped(word: u64) -> u64 {
    controls(word) | quotes(word)
}

/// The spaces.
const fn spaces(word: u64) -> u64 {
    let is_no_space = ((word & !HIGHEST) ^ each(b' ')) + each(0x7f);
    !(is_no_space | word) & HIGHEST
}

/// Two spaces, the first of them at an even place: of three in a row, two stand so.
const fn pairs(word: u64) -> u64 {
    let spaces = spaces(word);
    spaces & (spaces >> 8) & each(0x80) & 0x00ff_00ff_00ff_00ff
}

/// What a look at a whole text found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look {
    /// A byte below the space.
    pub(crate) has_controls: bool,
    /// A quote or a backslash.
    pub(crate) has_quotes: bool,
    /// Spaces in a row: certainly where there are five, and never where there is one alone.
    pub(crate) has_gaps: bool,
}

impl Look {
    /// Looks at every byte once, but for a few at the end.
    pub(crate) fn at(text: &str) -> Self {
        let bytes = text.as_bytes();
        let (words, rest) = bytes.as_chunks::<8>();
        let mut found = (0, 0, 0);
        let mut see = |word: u64| found = (found.0 | controls(word), found.1 | quotes(word), found.2 | pairs(word));
        for &bytes in words {
            see(word(bytes));
        }
        if !rest.is_empty() {
            // The bytes at the end, with some before them again: of five spaces, three are in one of the words.
            if let Some(&last) = bytes.last_chunk::<8>() {
                see(word(last));
            } else if let (Some(&first), Some(&last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
                see(u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << 32);
            } else {
                for &byte in rest {
                    see(each(b'a') << 8 | u64::from(byte));
                }
            }
        }
        Self { has_controls: found.0 != 0, has_quotes: found.1 != 0, has_gaps: found.2 != 0 }
    }

    /// Whether JSON takes the text as it stands.
    pub(crate) const fn is_plain(self) -> bool {
        !self.has_controls && !self.has_quotes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text at every place of a longer one, and of every length around it.
    fn everywhere(text: &str) -> impl Iterator<Item = String> {
        (0..20).flat_map(move |before| {
            (0..20).map(move |after| {
                format!("{}{text}{}", "é".repeat(before / 2) + &"a".repeat(before % 2), "~".repeat(after))
            })
        })
    }

    #[test]
    fn every_byte_is_marked_exactly() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                for other in [0, b' ', b'a', 0x7f, 0x80, 0xff] {
                    let mut bytes = [other; 8];
                    bytes[place] = byte;
                    let is_marked = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
                    let marks = bytes.map(|byte| if is_marked(byte) { 0x80 } else { 0 });
                    assert_eq!(escaped(word(bytes)), word(marks), "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn a_byte_is_seen_wherever_it_stands() {
        for byte in 0..=0x7f_u8 {
            for text in everywhere(&char::from(byte).to_string()) {
                let look = Look::at(&text);
                assert_eq!(look.has_controls, byte < b' ', "{text:?}");
                assert_eq!(look.has_quotes, byte == b'"' || byte == b'\\', "{text:?}");
                assert!(!look.has_gaps, "{text:?}");
            }
        }
    }

    #[test]
    fn five_spaces_are_seen_wherever_they_stand() {
        for count in 5..30 {
            for text in everywhere(&" ".repeat(count)) {
                assert!(Look::at(&text).has_gaps, "{text:?}");
            }
        }
        for text in ["", " ", "a b c d e f", " a a a a a a", "\u{2020}\u{2020}\u{2020}"] {
            assert!(!Look::at(text).has_gaps, "{text:?}");
        }
    }
}
