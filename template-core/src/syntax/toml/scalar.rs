//! Keys and scalars, out of the text that stands for them.

use std::borrow::Cow;

use toml_datetime::Datetime;
use toml_parser::Raw;
use toml_parser::decoder::{Encoding, ScalarKind};

use super::ValueKind;
use super::events::Event;
use super::mistakes::Mistakes;

/// The key at `event`.
pub(super) fn key<'t>(toml: &'t str, event: &Event, mistakes: &mut Mistakes<'_>) -> Cow<'t, str> {
    let written = written(toml, event);
    let is_bare = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if event.encoding.is_none() && !written.is_empty() && written.as_bytes().iter().all(is_bare) {
        return Cow::Borrowed(written);
    }
    let mut key = Cow::Borrowed("");
    raw(written, event).decode_key(&mut key, mistakes);
    key
}

/// The string, number, truth or date at `event`.
pub(super) fn value(toml: &str, event: &Event, mistakes: &mut Mistakes<'_>) -> ValueKind {
    let written = written(toml, event);
    if let Some(plain) = plain_string(written, event.encoding) {
        return ValueKind::String(plain.to_owned());
    }
    let mut decoded = Cow::Borrowed("");
    match raw(written, event).decode_scalar(&mut decoded, mistakes) {
        ScalarKind::String => ValueKind::String(decoded.into_owned()),
        ScalarKind::Boolean(truth) => ValueKind::Boolean(truth),
        ScalarKind::Integer(radix) => ValueKind::Integer(i64::from_str_radix(&decoded, radix.value()).ok()),
        ScalarKind::Float => ValueKind::Other("a float"),
        ScalarKind::DateTime => {
            if let Err(error) = decoded.parse::<Datetime>() {
                mistakes.report(event.span, &error.to_string());
            }
            ValueKind::Other("a date")
        }
    }
}

/// What stands between the quotes of a string of one line that says just what it means.
fn plain_string(written: &str, encoding: Option<Encoding>) -> Option<&str> {
    let quote = match encoding? {
        Encoding::BasicString => b'"',
        Encoding::LiteralString => b'\'',
        Encoding::MlBasicString | Encoding::MlLiteralString => return None,
    };
    let [first, inner @ .., last] = written.as_bytes() else {
        return None;
    };
    // Every byte is looked at, so that the loop needs no way out of its middle.
    let is_odd = |byte: u8| matches!(byte, 0..b' ' | b'\\' | 0x7f) || byte == quote;
    let has_odd = inner.iter().fold(false, |odd, &byte| odd | is_odd(byte));
    (*first == quote && *last == quote && !has_odd).then(|| &written[1..written.len() - 1])
}

fn written<'t>(toml: &'t str, event: &Event) -> &'t str {
    toml.get(event.span.start()..event.span.end()).unwrap_or_default()
}

fn raw<'t>(written: &'t str, event: &Event) -> Raw<'t> {
    Raw::new_unchecked(written, event.encoding, event.span)
}
