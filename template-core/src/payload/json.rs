//! Writing JSON: the same text goes to a measure, to bytes or to a string.

use std::fmt::{self, Write as _};

/// Where JSON goes. What is written is valid UTF-8, so that a string can take it.
pub(crate) trait Sink {
    /// JSON as it stands.
    fn raw(&mut self, json: &str);

    /// The inside of a JSON string.
    fn escaped(&mut self, text: &str) {
        let mut written = 0;
        for (at, byte) in text.bytes().enumerate() {
            let Some(escape) = escape(byte) else { continue };
            self.raw(&text[written..at]);
            match escape {
                Escape::Short(short) => self.raw(short),
                Escape::Control => {
                    let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble & 15)]);
                    self.raw("\\u00");
                    self.raw(digit(byte >> 4).encode_utf8(&mut [0; 4]));
                    self.raw(digit(byte).encode_utf8(&mut [0; 4]));
                }
            }
            written = at + 1;
        }
        self.raw(&text[written..]);
    }

    /// The digits of a number.
    fn integer(&mut self, number: i64) {
        self.raw(itoa::Buffer::new().format(number));
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
        self.0.raw(digits);
        Ok(())
    }
}

enum Escape {
    Short(&'static str),
    Control,
}

fn escape(byte: u8) -> Option<Escape> {
    Some(match byte {
        b'"' => Escape::Short("\\\""),
        b'\\' => Escape::Short("\\\\"),
        b'\n' => Escape::Short("\\n"),
        b'\r' => Escape::Short("\\r"),
        b'\t' => Escape::Short("\\t"),
        0..0x20 => Escape::Control,
        _ => return None,
    })
}

/// How many bytes the JSON has.
#[derive(Default)]
pub(crate) struct Length(pub(crate) usize);

impl Sink for Length {
    fn raw(&mut self, json: &str) {
        self.0 += json.len();
    }
}

impl Sink for Vec<u8> {
    fn raw(&mut self, json: &str) {
        self.extend_from_slice(json.as_bytes());
    }
}

impl Sink for String {
    fn raw(&mut self, json: &str) {
        self.push_str(json);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_escaped_as_serde_json_does() {
        let text: String = (0..0x180).chain(0x1f600..0x1f610).filter_map(char::from_u32).collect();
        let mut json = String::new();
        json.escaped(&text);
        let parsed: String = serde_json::from_str(&format!("\"{json}\"")).unwrap();
        assert_eq!(parsed, text);
        let mut length = Length::default();
        length.escaped(&text);
        assert_eq!(length.0, json.len());
    }

    #[test]
    fn numbers_read_back_as_they_were() {
        let numbers =
            [0.0, -0.0, 1.0, -122.425_332, 0.1 + 0.2, 1e-5, 1e-7, 1e16, 1e300, 5e-324, f64::MAX, f64::MIN_POSITIVE];
        for number in numbers {
            let mut json = String::new();
            json.number(number);
            assert_eq!(serde_json::from_str::<f64>(&json).unwrap().to_bits(), number.to_bits(), "{json}");
            assert_eq!(serde_json::to_string(&number).unwrap(), json);
        }
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let mut json = String::new();
            json.number(number);
            assert_eq!(json, "null");
        }
    }
}
