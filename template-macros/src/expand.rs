//! The generated code: one call of `templates::__template!`, which writes the items around what only the files know.
//!
//! What is always the same is written by that `macro_rules!` macro, because the compiler expands it many times faster
//! than a procedural macro hands over tokens. Names a user writes or reads have the user's spans, so that editors find
//! their way; everything else is resolved where the macros are defined.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};
use template_core::model::NEW_LIMIT;

use crate::input::Input;
use crate::resolve::File;

/// Generated code whose names are resolved where the macro is defined.
macro_rules! code {
    ($($tokens:tt)*) => { quote::quote_spanned!(proc_macro2::Span::mixed_site()=> $($tokens)*) };
}

mod arguments;
mod cards;
mod documentation;
mod examples;
mod fields;
mod literals;

use cards::Cards;
use fields::Field;

/// The whole expansion of one `template!`.
pub(crate) fn template(input: &Input, file: &File) -> TokenStream {
    let Input { krate, visibility, name, .. } = input;
    let template = &file.template;
    let cards = Cards::of(template, input);
    let fields = fields::of(&template.parameters, cards.as_ref(), input);
    let borrows = fields.iter().any(|field| field.borrows);
    let (lifetime, anonymous) = (borrows.then(|| code!('a)), borrows.then(|| code!('_)));
    let conditions = conditions(&input.attributes);
    let attributes = with_documentation(&input.attributes, file, &fields);

    // What is not wanted is written all the same, and left out by its attribute: so each field is handed over once.
    let without = |condition: bool| condition.then(|| code!(#[cfg(any())]));
    let unit = fields.is_empty().then(|| code!(#attributes #visibility struct #name;));
    let without_struct = without(fields.is_empty());
    let without_new = without(fields.is_empty() || fields.len() > NEW_LIMIT);
    let examples = examples::of(&fields, cards.as_ref());
    let without_example = without(examples.is_none());
    let uses_example = examples.as_ref().is_some_and(|examples| examples.need_functions);
    let functions = uses_example.then(|| code!(use #krate::__private::example::*;));

    let (new, example) = (Ident::new("new", name.span()), Ident::new("EXAMPLE", name.span()));
    let languages = languages(input, file);
    let card_types = cards.as_ref().map(|cards| cards.types(input));
    let product_arguments = cards.as_ref().map(|cards| cards.product_arguments(krate));
    // Not among the literals: the compiler keeps what it reads, and the folder would be in the library it builds.
    let paths = &file.paths;
    let literals = literals::of(file, &fields, &arguments::of(&fields, cards.as_ref()), examples.as_ref());
    code! {
        #card_types
        #unit
        #krate::__template! {
            [#without_struct #attributes] [#conditions] [#visibility] #name [#lifetime] [#anonymous]
            {#(#fields)*} {#product_arguments} {#languages} [#without_new] #new
            [#without_example] [#functions] #example [#(#paths)*] #literals
        }
    }
}

/// A constant for each language of a template that has several, and the name of the function that chooses among them.
fn languages(input: &Input, file: &File) -> TokenStream {
    let template = &file.template;
    if template.translations.is_empty() {
        return TokenStream::new();
    }
    let span = input.name.span();
    let best = Ident::new("best_language", span);
    let others = template.translations.iter().map(|translation| translation.language);
    let languages = [template.language].into_iter().chain(others).zip(0_u16..);
    let constants = languages.map(|(language, index)| {
        let constant = Ident::new(&language.code().to_ascii_uppercase(), span);
        let documentation = format!("{}, `{language}`.", language.name());
        code!(#constant #index #documentation)
    });
    code!(#best #(#constants)*)
}

/// The user's attributes, and after a doc comment of theirs, a new paragraph with what the template says.
fn with_documentation(attributes: &[Attribute], file: &File, fields: &[Field<'_>]) -> TokenStream {
    let has_own = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
    let text = documentation::of_type(&file.source, &file.template);
    let documentation = if has_own { format!("\n\n{text}") } else { text };
    let allow = fields::allow(fields);
    code!(#(#attributes)* #allow #[doc = #documentation])
}

/// Attributes that decide whether the type is there at all hold for everything that belongs to it; and what belongs to
/// a deprecated type may name it.
fn conditions(attributes: &[Attribute]) -> TokenStream {
    let mut conditions = TokenStream::new();
    for attribute in attributes {
        let meta = &attribute.meta;
        if let Some(condition) = condition(meta) {
            conditions.extend(code!(#[#condition]));
        } else if let Meta::List(list) = meta
            && meta.path().is_ident("cfg_attr")
            && let Ok(metas) = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        {
            let predicate = metas.first();
            let inner = metas.iter().skip(1).filter_map(condition);
            conditions.extend(inner.map(|inner| code!(#[cfg_attr(#predicate, #inner)])));
        }
    }
    conditions
}

/// What an attribute of the type means for what belongs to it.
fn condition(meta: &Meta) -> Option<TokenStream> {
    if meta.path().is_ident("cfg") {
        return Some(meta.to_token_stream());
    }
    meta.path().is_ident("deprecated").then(|| code!(allow(deprecated)))
}
