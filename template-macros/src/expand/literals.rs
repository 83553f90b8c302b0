//! Everything that is a literal or nearly, in one go: the compiler's own lexer reads it many times faster than it can be handed
//! over piece by piece.

use std::fmt::Write as _;

use proc_macro2::TokenStream;

use super::documentation;
use super::examples::Examples;
use super::fields::Field;
use crate::resolve::File;

/// The arguments; the documentation and the example of each field; the definition as `template_core::StaticDefinition` lays it out.
pub(super) fn of(file: &File, fields: &[Field<'_>], arguments: &str, examples: Option<&Examples>) -> TokenStream {
    let mut literals = format!("{arguments} {{");
    for (index, field) in fields.iter().enumerate() {
        let example = examples.and_then(|examples| examples.values.get(index)).map_or("()", String::as_str);
        // Writing to a `String` cannot fail.
        let _ = write!(literals, "{:?} [{example}] ", documentation::of_field(field));
    }
    let definition = &file.definition;
    let _ = write!(
        literals,
        "}} ({:?}, {:?}, {:?}, {}, &[",
        definition.name(),
        definition.namespace().unwrap_or_default(),
        definition.category().map_or("", |category| category.name()),
        definition.has_named_parameters(),
    );
    for parameter in definition.parameters() {
        let _ = write!(
            literals,
            "({:?}, {:?}, {:?}),",
            parameter.name(),
            parameter.kind().letter(),
            parameter.example().unwrap_or_default()
        );
    }
    literals.push_str("], &[");
    for translation in definition.translations() {
        let (constant, numbers) = translation.parts();
        let _ = write!(literals, "({:?}, {constant:?}, &{numbers:?}),", translation.language().code());
    }
    literals.push_str("])");
    // Straight to the compiler: proc-macro2 would read it once more itself.
    literals.parse::<proc_macro::TokenStream>().map(TokenStream::from).unwrap_or_default()
}
