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

/// The highest bit of each byte that is not below the space; the other bits mean nothing, here and below.
const fn no_controls(word: u64) -> u64 {
    // No sum carries into the next byte: each byte is at most 0x7f before it.
    ((word & !HIGHEST) + each(0x60)) | word
}

/// The highest bit of each byte that is neither a quote nor a backslash.
const fn no_quotes(word: u64) -> u64 {
    let low = word & !HIGHEST;
    (((low ^ each(b'"')) + each(0x7f)) & ((low ^ each(b'\\')) + each(0x7f))) | word
}

/// The highest bit of each byte but those where a space follows a space. What follows the last byte is none.
const fn no_gaps(word: u64) -> u64 {
    let no_spaces = (((word & !HIGHEST) ^ each(b' ')) + each(0x7f)) | word;
    no_spaces | (no_spaces >> 8) | 0xff << 56
}

/// The bytes that JSON escapes.
pub(crate) const fn escaped(word: u64) -> u64 {
    !(no_controls(word) & no_quotes(word)) & HIGHEST
}

/// What a look at a whole text found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look {
    /// A byte below the space.
    pub(crate) has_controls: bool,
    /// A quote or a backslash.
    pub(crate) has_quotes: bool,
    /// Perhaps five spaces in a row: certainly where there are, and hardly ever where there are no two.
    pub(crate) has_gaps: bool,
}

impl Look {
    /// Looks at every byte once, but for a few at the end.
    pub(crate) fn at(text: &str) -> Self {
        let bytes = text.as_bytes();
        let (words, rest) = bytes.as_chunks::<8>();
        let (mut controls, mut quotes, mut gaps) = (u64::MAX, u64::MAX, u64::MAX);
        let mut see = |word: u64| {
            controls &= no_controls(word);
            quotes &= no_quotes(word);
            gaps &= no_gaps(word);
        };
        for &bytes in words {
            see(word(bytes));
        }
        if !rest.is_empty() {
            // The bytes at the end, with some before them again: of five spaces, two are in one of the words.
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
        let is_missing = |marks: u64| marks & HIGHEST != HIGHEST;
        Self { has_controls: is_missing(controls), has_quotes: is_missing(quotes), has_gaps: is_missing(gaps) }
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
                // Short texts are looked at as two halves that may share a byte.
                assert!(!look.has_gaps || text.len() < 8, "{text:?}");
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
        for text in ["", " ", "a b c d e f", " a a a a a a", "\u{2020}\u{2020}\u{2020}", "one text of words"] {
            assert!(!Look::at(text).has_gaps, "{text:?}");
        }
    }
}
