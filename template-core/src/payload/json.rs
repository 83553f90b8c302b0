//! Writing JSON: the same text goes to a measure, to bytes or to a string.

/// Where JSON goes. What is written is valid UTF-8, so that a string can take it.
pub(super) trait Sink {
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
pub(super) struct Length(pub(super) usize);

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
}
