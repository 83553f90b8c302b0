//! Everything that is a literal or nearly, in one go: the compiler's own lexer reads it many times faster than it can be handed
//! over piece by piece.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use template_core::{Definition, static_data};

use super::documentation;
use super::examples::Examples;
use super::fields::Field;
use crate::resolve::File;

/// The arguments; the documentation and the example of each field; the definition as `template_core::StaticData` has it.
pub(super) fn of(file: &File, fields: &[Field<'_>], arguments: &str, examples: Option<&Examples>) -> TokenStream {
    let mut literals = format!("{arguments} {{");
    for (index, field) in fields.iter().enumerate() {
        let example = examples.and_then(|examples| examples.values.get(index)).map_or("()", String::as_str);
        // Writing to a `String` cannot fail.
        let _ = write!(literals, "{:?} [{example}] ", documentation::of_field(field));
    }
    literals.push_str("} ");
    push_data(&mut literals, [&file.definition]);
    // Straight to the compiler: proc-macro2 would read it once more itself.
    literals.parse::<proc_macro::TokenStream>().map(TokenStream::from).unwrap_or_default()
}

/// The definitions as `template_core::StaticData` has them.
fn push_data<'d>(literals: &mut String, definitions: impl IntoIterator<Item = &'d Definition, IntoIter: Clone>) {
    let (text, numbers) = static_data(definitions);
    // Writing to a `String` cannot fail.
    let _ = write!(literals, "({text:?}, b\"");
    for byte in numbers {
        let _ = match byte {
            0 => literals.write_str("\\0"),
            b' '..=b'~' if !matches!(byte, b'"' | b'\\') => literals.write_char(char::from(byte)),
            _ => write!(literals, "\\x{byte:02x}"),
        };
    }
    literals.push_str("\")");
}
