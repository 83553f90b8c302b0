//! The procedural macros behind the crate `templates`, whose documentation is theirs.
//!
//! The way of an invocation: `input` reads its tokens, `resolve` finds and reads the file, `expand` writes the type;
//! what goes wrong on the way becomes compile errors in `report`.

mod expand;
mod input;
mod report;
mod resolve;

use proc_macro::TokenStream;

/// Makes a type of a template file: see `templates::template!`, which hands its own path on in front.
#[proc_macro]
pub fn template(tokens: TokenStream) -> TokenStream {
    let expanded = input::parse(tokens.into()).and_then(|input| {
        let file = resolve::file(&input)?;
        Ok(expand::template(&input, &file))
    });
    expanded.unwrap_or_else(report::Failure::into_tokens).into()
}
