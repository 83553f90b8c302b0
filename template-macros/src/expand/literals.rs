//! Definitions as literals.

use std::fmt::Write as _;

use template_core::{Definition, static_data};

/// The definitions as `template_core::StaticData` has them.
pub(super) fn data<'d>(definitions: impl IntoIterator<Item = &'d Definition, IntoIter: Clone>) -> String {
    let (text, numbers) = static_data(definitions);
    format!("({text:?}, {})", bytes(&numbers))
}

/// A string of bytes.
pub(super) fn bytes(bytes: &[u8]) -> String {
    let mut literal = String::with_capacity(4 * bytes.len() + 3);
    literal.push_str("b\"");
    for &byte in bytes {
        match byte {
            0 => literal.push_str("\\0"),
            b'"' | b'\\' => {
                literal.push('\\');
                literal.push(char::from(byte));
            }
            b' '..=b'~' => literal.push(char::from(byte)),
            _ => {
                // Writing to a `String` cannot fail.
                let _ = write!(literal, "\\x{byte:02x}");
            }
        }
    }
    literal.push('"');
    literal
}
