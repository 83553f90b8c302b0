//! The generated code: one call of `templates::__template!`, which writes the items around what only the file knows.
//!
//! What is always the same is written by that `macro_rules!` macro, because the compiler expands it many times faster
//! than a procedural macro hands over tokens. Names a user writes or reads have the user's spans, so that editors find
//! their way; everything else is resolved where the macros are defined.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};
use template_core::Kind;
use template_core::model::FileParameter;

use crate::input::Input;
use crate::resolve::File;

mod documentation;

/// Generated code whose names are resolved where the macro is defined.
macro_rules! code {
    ($($tokens:tt)*) => { quote_spanned!(Span::mixed_site()=> $($tokens)*) };
}

/// Clippy's default for the most parameters a function should have: above it there is no `new`.
const NEW_LIMIT: usize = 7;

/// The whole expansion of one `template!`.
pub(crate) fn template(input: &Input, file: &File) -> TokenStream {
    let Input { krate, visibility, name, .. } = input;
    let parameters = &file.template.parameters;
    let fields: Vec<_> = parameters.iter().map(|parameter| Field::of(parameter, input)).collect();
    let borrows = fields.iter().any(|field| field.borrows);
    let (lifetime, anonymous) = (borrows.then(|| code!('a)), borrows.then(|| code!('_)));
    let conditions = conditions(&input.attributes);
    let attributes = with_documentation(&input.attributes, file);

    // What is not wanted is written all the same, and left out by its attribute: so each field is handed over once.
    let without = |condition: bool| condition.then(|| code!(#[cfg(any())]));
    let unit = fields.is_empty().then(|| code!(#attributes #visibility struct #name;));
    let without_struct = without(fields.is_empty());
    let without_new = without(fields.is_empty() || fields.len() > NEW_LIMIT);
    let without_example = without(parameters.iter().any(|parameter| parameter.example.is_none()));

    let (new, example) = (Ident::new("new", name.span()), Ident::new("EXAMPLE", name.span()));
    // Not among the literals: the compiler keeps what it reads, and the folder would be in the library it builds.
    let path = &file.path;
    let literals = literals(file, &fields);
    code! {
        #unit
        #krate::__template! {
            [#without_struct #attributes] [#conditions] [#visibility] #name [#lifetime] [#anonymous]
            {#(#fields)*} [#without_new] #new [#without_example] #example #path #literals
        }
    }
}

/// A field of the generated struct.
struct Field<'f> {
    parameter: &'f FileParameter,
    name: Ident,
    krate: &'f TokenStream,
    /// Whether it has the struct's lifetime.
    borrows: bool,
}

impl<'f> Field<'f> {
    fn of(parameter: &'f FileParameter, input: &'f Input) -> Self {
        let span = input.path.span();
        let text = parameter.field.as_str();
        let name = if parameter.field.is_raw() { Ident::new_raw(text, span) } else { Ident::new(text, span) };
        let borrows = parameter.kind != Kind::Integer;
        Self { parameter, name, krate: &input.krate, borrows }
    }

    /// The example as a literal of the field's type; where the file gives none, one that is not used.
    fn example(&self) -> String {
        let example = self.parameter.example.as_ref().map_or("", |example| &example.value);
        match self.parameter.kind {
            Kind::Integer if example.is_empty() => "0".to_owned(),
            Kind::Integer => example.to_owned(),
            _ => format!("{example:?}"),
        }
    }
}

impl ToTokens for Field<'_> {
    /// Name, type, variant of `Argument`.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { name, krate, .. } = self;
        tokens.extend(if self.borrows {
            code!(#name (&'a #krate::__private::str) Text)
        } else {
            code!(#name (#krate::__private::i64) Integer)
        });
    }
}

/// The user's attributes, and after a doc comment of theirs, a new paragraph with what the template says.
fn with_documentation(attributes: &[Attribute], file: &File) -> TokenStream {
    let has_own = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
    let text = documentation::of_type(&file.source, &file.template);
    let documentation = if has_own { format!("\n\n{text}") } else { text };
    let allow = allow(&file.template.parameters);
    code!(#(#attributes)* #allow #[doc = #documentation])
}

/// The lints about names that the template's own names would trip; nothing where they would not.
fn allow(parameters: &[FileParameter]) -> TokenStream {
    let fields = || parameters.iter().map(|parameter| parameter.field.as_str());
    let mut allow = TokenStream::new();
    if fields().any(|field| field.starts_with('_')) {
        allow.extend(code!(#[allow(clippy::pub_underscore_fields)]));
    }
    let share = |word: fn(&str) -> Option<&str>| {
        let mut words = fields().map(word);
        let first = words.next();
        words.all(|word| Some(word) == first)
    };
    if parameters.len() > 2 && (share(|field| field.split('_').next()) || share(|field| field.split('_').next_back())) {
        allow.extend(code!(#[allow(clippy::struct_field_names)]));
    }
    allow
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

/// Everything that is a literal, in one go: the compiler's own lexer reads it many times faster than it can be handed
/// over piece by piece.
///
/// The number of fields; the documentation and the example of each; the definition as `template_core::StaticDefinition`
/// lays it out.
fn literals(file: &File, fields: &[Field<'_>]) -> TokenStream {
    let template = &file.template;
    let of_fields =
        fields.iter().map(|field| format!("{:?} {} ", documentation::of_field(field.parameter), field.example()));
    let parameters = template.parameters.iter().map(|parameter| {
        let example = parameter.example.as_ref().map_or("", |example| &example.value);
        format!("({:?}, {:?}, {example:?}),", parameter.name.value, parameter.kind.letter())
    });
    let slots = template.body.slot_numbers();
    let count = u32::try_from(slots.len() / 2).unwrap_or_default();
    let literals = format!(
        "{} {{{}}} ({:?}, {:?}, {:?}, &[{}], {:?}, &{:?})",
        fields.len(),
        of_fields.collect::<String>(),
        template.name,
        template.namespace.as_deref().unwrap_or_default(),
        template.language.code(),
        parameters.collect::<String>(),
        template.body.constant(),
        [&[count], slots, &template.wire_order].concat(),
    );
    // Straight to the compiler: proc-macro2 would read it once more itself.
    literals.parse::<proc_macro::TokenStream>().map(TokenStream::from).unwrap_or_default()
}
