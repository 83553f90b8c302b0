//! The procedural macros behind the crate `templates`, whose documentation is theirs.
//!
//! The way of an invocation: `input` reads its tokens, `resolve` finds and reads the file, or `folder` all of them,
//! `expand` writes the types; what goes wrong on the way becomes compile errors in `report`.

mod expand;
mod folder;
mod input;
mod report;
mod resolve;

use proc_macro::TokenStream;

/// Makes a type of a template file: see `templates::template!`, which hands its own path on in front.
#[proc_macro]
pub fn template(tokens: TokenStream) -> TokenStream {
    let expanded = input::template(tokens.into()).and_then(|input| {
        let file = resolve::file(&input)?;
        Ok(expand::template(&input, &file))
    });
    expanded.unwrap_or_else(report::Failure::into_tokens).into()
}

/// Makes a module of a folder of template files: see `templates::templates!`, which hands its own path on in front.
#[proc_macro]
pub fn templates(tokens: TokenStream) -> TokenStream {
    let expanded = input::module(tokens.into()).and_then(|input| {
        let folder = folder::read(&input)?;
        Ok(expand::folder(&input, &folder))
    });
    expanded.unwrap_or_else(report::Failure::into_tokens).into()
}
