//! The generated code: the texts of the items, and around them what the user wrote.

use std::fmt::Write as _;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};
use template_core::registry_index;

use crate::folder::{Folder, Module};
use crate::input::Input;
use crate::resolve::File;

/// Generated code whose names are resolved where the macro is defined.
macro_rules! code {
    ($($tokens:tt)*) => { quote_spanned!(Span::mixed_site()=> $($tokens)*) };
}

mod arguments;
mod cards;
mod documentation;
mod examples;
mod fields;
mod item;
mod literals;
mod tokens;

use item::{Item, Place, Struct};
use tokens::Places;

/// The whole expansion of one `template!`.
pub(crate) fn template(input: &Input, file: &File) -> TokenStream {
    let Input { krate, attributes, visibility, name, .. } = input;
    let item = Item::of(file, &name.to_string(), &Place::Own);
    let places = |public| Places::new(code!(#krate::__private), name, public);
    let (of_fields, of_name) = (places(input.path.span()), places(name.span()));
    let conditions = conditions(attributes);

    let mut expanded = TokenStream::new();
    let last = item.structs.len() - 1;
    for (index, Struct { documentation, allow, text }) in item.structs.iter().enumerate() {
        // The last is the template's own, the others are its cards'.
        let attributes = own_attributes(attributes, documentation, index == last);
        let (allow, text) = (tokens::of(allow, &of_fields), tokens::of(text, &of_fields));
        expanded.extend(code!(#attributes #allow #visibility #text));
    }
    if let Some(own) = &item.own {
        let own = tokens::of(own, &of_name);
        expanded.extend(code!(#conditions #own));
    }
    // No name in here is for editors to find, so the text goes to the compiler as it is.
    let lifetime = if item.borrows { "<'_>" } else { "" };
    let data = literals::data([&file.definition]);
    let impls = compiled(&format!(
        "impl __t::Generated for {name}{lifetime} {{ const DATA: __t::StaticData = {data}; }}{}",
        item.impls
    ));
    let private = Ident::new("__t", Span::call_site());
    let watched = watched(&file.paths);
    expanded.extend(code! {
        #conditions
        const _: () = {
            use #krate::__private as #private;
            #watched
            #impls
        };
    });
    expanded
}

/// The tokens of a text that needs nothing done to them.
fn compiled(text: &str) -> TokenStream {
    text.parse::<proc_macro::TokenStream>().unwrap_or_default().into()
}

/// The whole expansion of one `templates!`.
pub(crate) fn folder(input: &Input, folder: &Folder) -> TokenStream {
    let Input { krate, attributes, visibility, name, .. } = input;
    let mut text = String::from("#[doc(hidden)] pub struct __Generated;");
    let definitions = || folder.files.iter().map(|file| &file.definition);
    let data = literals::data(definitions());
    let index = literals::bytes(&registry_index(definitions()));
    let origins: Vec<_> = folder.files.iter().map(|file| file.source.path()).collect();
    // Writing to a `String` cannot fail.
    let _ = write!(
        text,
        "impl __t::Generated for __Generated {{ const DATA: __t::StaticData = {data}; }}\
         #[doc = \"All templates of this module.\"]\
         pub static REGISTRY: __t::Registry = __t::Registry::from_static(\
             <__Generated as __t::Generated>::DATA, {index}, {:?});",
        origins.join("\n"),
    );
    push_module(&mut text, &folder.module, folder);
    let items = compiled(&text);
    let watched = watched(&folder.paths);
    let documentation = format!("The templates in `{}`.", folder.module.shown);
    let attributes = own_attributes(attributes, &documentation, true);
    // The names are the user's, though no token of theirs says them.
    let private = Ident::new("__t", Span::call_site());
    code! {
        #attributes #visibility mod #name {
            #[allow(unused_imports)]
            use #krate::__private as #private;
            #watched
            #items
        }
    }
}

/// The types of a folder and the modules in it.
fn push_module(text: &mut String, module: &Module, folder: &Folder) {
    for (name, index) in &module.types {
        let Some(file) = folder.files.get(*index) else { continue };
        let item = Item::of(file, name, &Place::InFolder(*index));
        for Struct { documentation, allow, text: item } in &item.structs {
            // Writing to a `String` cannot fail.
            let _ = write!(text, "#[doc = {documentation:?}] {allow}pub {item}");
        }
        text.extend(item.own);
        text.push_str(&item.impls);
    }
    for (name, inner) in &module.modules {
        let documentation = format!("The templates in `{}`.", inner.shown);
        let _ = write!(
            text,
            "#[doc = {documentation:?}] pub mod {name} {{ #[allow(unused_imports)] use super::{{__Generated, __t}};"
        );
        push_module(text, inner, folder);
        text.push('}');
    }
}

/// For the compiler to watch, in a constant that no program carries. Not in the text: the compiler keeps what it reads,
/// and the folder would be in the library it builds.
fn watched(paths: &[String]) -> TokenStream {
    if paths.is_empty() {
        return TokenStream::new();
    }
    let private = Ident::new("__t", Span::call_site());
    code! {
        const _: () = {
            let _ = #private::concat!(#(#private::include_str!(#paths)),*);
        };
    }
}

/// The user's attributes, and after a doc comment of theirs, a new paragraph with what there is to say; of the user's
/// doc comments only where it is theirs that is documented.
fn own_attributes(attributes: &[Attribute], documentation: &str, is_named: bool) -> TokenStream {
    let is_doc = |attribute: &&Attribute| attribute.path().is_ident("doc");
    let has_own = is_named && attributes.iter().any(|attribute| is_doc(&attribute));
    let attributes = attributes.iter().filter(|attribute| is_named || !is_doc(attribute));
    let documentation = if has_own { format!("\n\n{documentation}") } else { documentation.to_owned() };
    code!(#(#attributes)* #[doc = #documentation])
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
