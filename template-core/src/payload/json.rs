//! Writing JSON: the same text goes to a measure, to bytes or to a string.

use std::fmt::{self, Write as _};

use crate::phone_number::PhoneNumber;
use crate::recipient::Recipient;
use crate::words;

mod cursor;

pub(crate) use cursor::Cursor;

/// Where JSON goes. What is written is valid UTF-8, so that a string can take it.
pub(crate) trait Sink {
    /// JSON as it stands: mostly constants, which are best copied where they are named.
    fn raw(&mut self, json: &str);

    /// The inside of a JSON string, of a text in which nothing needs escaping.
    fn plain(&mut self, text: &str) {
        self.raw(text);
    }

    /// The inside of a JSON string.
    fn escaped(&mut self, text: &str) {
        let mut written = 0;
        for (at, byte) in text.bytes().enumerate() {
            let Some(escape) = Escape::of(byte) else { continue };
            self.raw(&text[written..at]);
            self.escape(escape);
            written = at + 1;
        }
        self.raw(&text[written..]);
    }

    /// The inside of a JSON string, of a text of which it is known whether something in it needs escaping.
    #[expect(clippy::inline_always, reason = "the sink stays in registers")]
    #[inline(always)]
    fn text(&mut self, text: &str, is_plain: bool) {
        if is_plain { self.plain(text) } else { self.escaped(text) }
    }

    /// What stands for a byte.
    fn escape(&mut self, escape: Escape) {
        match escape {
            Escape::Short(short) => self.raw(short),
            Escape::Control(byte) => {
                let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble & 15)]);
                self.raw("\\u00");
                self.raw(digit(byte >> 4).encode_utf8(&mut [0; 4]));
                self.raw(digit(byte).encode_utf8(&mut [0; 4]));
            }
        }
    }

    /// The digits of a number.
    #[inline]
    fn integer(&mut self, number: i64) {
        self.plain(itoa::Buffer::new().format(number));
    }

    /// A phone number's digits.
    fn phone_number(&mut self, number: &PhoneNumber) {
        self.raw(number.as_str());
    }

    /// A recipient's number or user id.
    #[expect(clippy::inline_always, reason = "the sink stays in registers")]
    #[inline(always)]
    fn recipient(&mut self, recipient: &Recipient)
    where
        Self: Sized,
    {
        match recipient {
            Recipient::Number(number) => self.phone_number(number),
            Recipient::UserId(id) => self.aside(|out| out.plain(id.as_str())),
        }
    }

    /// Writes what is rare apart from the rest, so that the rest is fast.
    #[inline]
    fn aside(&mut self, write: impl FnOnce(&mut Self))
    where
        Self: Sized,
    {
        write(self);
    }

    /// The shortest digits that read back as the same number. What JSON has no digits for, infinities and what is not a
    /// number, is `null`; whoever takes numbers has refused them before.
    fn number(&mut self, number: f64)
    where
        Self: Sized,
    {
        let written = match serde_json::Number::from_f64(number) {
            Some(number) => write!(Digits(self), "{number}"),
            None => Digits(self).write_str("null"),
        };
        debug_assert!(written.is_ok(), "a sink takes everything");
    }
}

/// A sink as a place for formatted text.
struct Digits<'s, S>(&'s mut S);

impl<S: Sink> fmt::Write for Digits<'_, S> {
    fn write_str(&mut self, digits: &str) -> fmt::Result {
        self.0.plain(digits);
        Ok(())
    }
}

/// What stands for a byte that a JSON string cannot hold.
pub(crate) enum Escape {
    /// A letter after a backslash.
    Short(&'static str),
    /// Its number.
    Control(u8),
}

impl Escape {
    fn of(byte: u8) -> Option<Self> {
        Some(match byte {
            b'"' => Self::Short("\\\""),
            b'\\' => Self::Short("\\\\"),
            b'\n' => Self::Short("\\n"),
            b'\r' => Self::Short("\\r"),
            b'\t' => Self::Short("\\t"),
            0..0x20 => Self::Control(byte),
            _ => return None,
        })
    }

    /// How many bytes it has.
    const fn length(&self) -> usize {
        match self {
            Self::Short(short) => short.len(),
            Self::Control(_) => 6,
        }
    }
}

/// How many bytes the JSON has.
#[derive(Default)]
pub(crate) struct Length(pub(crate) usize);

impl Sink for Length {
    #[inline]
    fn raw(&mut self, json: &str) {
        self.0 += json.len();
    }

    #[inline]
    fn escaped(&mut self, text: &str) {
        self.0 += escaped_length(text);
    }

    #[inline]
    fn aside(&mut self, write: impl FnOnce(&mut Self)) {
        let mut apart = Self(0);
        write(&mut apart);
        self.0 += apart.0;
    }

    #[inline]
    fn integer(&mut self, number: i64) {
        self.0 += match number {
            0..10 => 1,
            10..100 => 2,
            _ => number.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1 + usize::from(number < 0),
        };
    }

    #[inline]
    fn phone_number(&mut self, number: &PhoneNumber) {
        self.0 += number.padded().1;
    }
}

fn escaped_length(text: &str) -> usize {
    let more = |&byte: &u8| Escape::of(byte).map_or(0, |escape| escape.length() - 1);
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let mut length = text.len() + rest.iter().map(more).sum::<usize>();
    for bytes in words {
        if words::escaped(words::word(*bytes)) != 0 {
            length += bytes.iter().map(more).sum::<usize>();
        }
    }
    length
}

impl Sink for String {
    fn raw(&mut self, json: &str) {
        self.push_str(json);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written into each sink: the same, and as long as it was measured.
    macro_rules! written {
        (|$out:ident| $write:expr) => {{
            let mut length = Length::default();
            let mut string = String::new();
            let mut bytes = Vec::new();
            {
                let $out = &mut length;
                $write;
                let $out = &mut string;
                $write;
            }
            let write = |$out: &mut Cursor<'_>| $write;
            assert_eq!(Cursor::fill(&mut bytes, length.0, write), 0, "{string:?}");
            assert_eq!(String::from_utf8(bytes).unwrap(), string);
            string
        }};
    }

    #[test]
    fn every_character_is_escaped_as_serde_json_does() {
        let text: String = (0..0x180).chain(0x1f600..0x1f610).filter_map(char::from_u32).collect();
        let json = written!(|out| out.escaped(&text));
        let parsed: String = serde_json::from_str(&format!("\"{json}\"")).unwrap();
        assert_eq!(parsed, text);
    }

    #[test]
    fn a_character_is_escaped_wherever_it_stands() {
        for character in ["\"", "\\", "\n", "\u{1}", "\"\\", "\u{1f}\u{7f}\u{0}", "é\"", ""] {
            for before in 0..20 {
                for after in 0..20 {
                    let text = format!("{}{character}{}", "a".repeat(before), "b".repeat(after));
                    let json = written!(|out| out.escaped(&text));
                    assert_eq!(serde_json::from_str::<String>(&format!("\"{json}\"")).unwrap(), text);
                }
            }
        }
    }

    #[test]
    fn a_plain_text_of_any_length_is_copied() {
        let text: String = ('a'..='z').cycle().take(300).collect();
        for length in 0..text.len() {
            let text = &text[..length];
            assert_eq!(written!(|out| out.plain(text)), text);
            assert_eq!(written!(|out| out.raw(text)), text);
            assert_eq!(written!(|out| out.text(text, length % 2 == 0)), text);
        }
    }

    #[test]
    fn phone_numbers_and_integers_are_their_digits() {
        for digits in ["1234567", "447700900000", "123456789012345"] {
            let number = PhoneNumber::new(digits).unwrap();
            assert_eq!(written!(|out| out.phone_number(&number)), digits);
            assert_eq!(
                written!(|out| {
                    out.phone_number(&number);
                    out.raw(", and more after it");
                }),
                format!("{digits}, and more after it")
            );
        }
        for number in [0, 9, 10, 99, 100, -1, -10, i64::MAX, i64::MIN] {
            assert_eq!(written!(|out| out.integer(number)), number.to_string());
        }
    }

    #[test]
    fn numbers_read_back_as_they_were() {
        let numbers =
            [0.0, -0.0, 1.0, -122.425_332, 0.1 + 0.2, 1e-5, 1e-7, 1e16, 1e300, 5e-324, f64::MAX, f64::MIN_POSITIVE];
        for number in numbers {
            let json = written!(|out| out.number(number));
            assert_eq!(serde_json::from_str::<f64>(&json).unwrap().to_bits(), number.to_bits(), "{json}");
            assert_eq!(serde_json::to_string(&number).unwrap(), json);
        }
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(written!(|out| out.number(number)), "null");
        }
    }

    #[test]
    fn what_does_not_fit_is_left_out_and_nothing_panics() {
        for length in 0..40 {
            let mut bytes = b"before".to_vec();
            Cursor::fill(&mut bytes, length, |out| {
                out.escaped("\"quoted\" and \u{1} more");
                out.phone_number(&PhoneNumber::new("1234567").unwrap());
                out.integer(-1000);
            });
            assert!(bytes.starts_with(b"before") && bytes.len() <= 6 + length);
        }
    }
}
