//! The generated code: one call of `templates::__template!`, which writes the items around what only the file knows.
//!
//! What is always the same is written by that `macro_rules!` macro, because the compiler expands it many times faster
//! than a procedural macro hands over tokens. Names a user writes or reads have the user's spans, so that editors find
//! their way; everything else is resolved where the macros are defined.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::Attribute;
use template_core::Kind;
use template_core::model::FileParameter;

use crate::input::Input;
use crate::resolve::{File, ROOT_VARIABLE};

mod documentation;

/// Generated code whose names are resolved where the macro is defined.
macro_rules! code {
    ($($tokens:tt)*) => { quote_spanned!(Span::mixed_site()=> $($tokens)*) };
}

/// Clippy's default for the most parameters a function should have: above it there is no `new`.
const NEW_LIMIT: usize = 7;

/// The whole expansion of one `template!`.
pub(crate) fn template(input: &Input, file: &File) -> TokenStream {
    let Input { krate, attributes, visibility, name, .. } = input;
    let fields: Vec<_> = file.template.parameters.iter().map(|parameter| Field::of(parameter, input)).collect();
    let borrows = fields.iter().any(|field| field.borrows);
    let (lifetime, anonymous) = (borrows.then(|| code!('a)), borrows.then(|| code!('_)));
    let attributes = with_documentation(attributes, file);
    let conditions = conditions(&input.attributes);
    let body = body(&fields);
    let count = Literal::usize_unsuffixed(fields.len());
    let accessors = fields.iter().map(|Field { name, borrows, .. }| {
        let variant = if *borrows { code!(Text) } else { code!(Integer) };
        code!(#name #variant)
    });
    let new = new(input, file, &fields);
    let example = example(input, &fields);
    let parts = parts(file);
    let path = &file.path;
    code! {
        #krate::__template! {
            [#attributes] [#conditions] [#visibility] #name [#lifetime] [#anonymous] [#body]
            #count [#(#accessors)*] [#new] [#example] [#parts] #path #ROOT_VARIABLE
        }
    }
}

/// A field of the generated struct.
struct Field<'f> {
    parameter: &'f FileParameter,
    name: Ident,
    /// Whether it has the struct's lifetime.
    borrows: bool,
    /// Its type, with the lifetime `'a` where it has one.
    of_type: TokenStream,
}

impl<'f> Field<'f> {
    fn of(parameter: &'f FileParameter, input: &Input) -> Self {
        let krate = &input.krate;
        let span = input.path.span();
        let text = parameter.field.as_str();
        let name = if parameter.field.is_raw() { Ident::new_raw(text, span) } else { Ident::new(text, span) };
        let borrows = parameter.kind != Kind::Integer;
        let of_type = if borrows { code!(&'a #krate::__private::str) } else { code!(#krate::__private::i64) };
        Self { parameter, name, borrows, of_type }
    }

    /// The example as a literal of the field's type, if the file gives one.
    fn example(&self) -> Option<Literal> {
        let example = &self.parameter.example.as_ref()?.value;
        Some(match self.parameter.kind {
            Kind::Integer => Literal::i64_suffixed(example.parse().ok()?),
            _ => Literal::string(example),
        })
    }
}

/// The user's attributes, and after a doc comment of theirs, a new paragraph with what the template says.
fn with_documentation(attributes: &[Attribute], file: &File) -> TokenStream {
    let has_own = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
    let text = documentation::of_type(&file.source, &file.template);
    let documentation = if has_own { format!("\n\n{text}") } else { text };
    code!(#(#attributes)* #[doc = #documentation])
}

/// Attributes that decide whether the item is there at all hold for everything that belongs to it.
fn conditions(attributes: &[Attribute]) -> TokenStream {
    let is = |attribute: &Attribute, name| attribute.path().is_ident(name);
    let conditions = attributes.iter().filter(|attribute| is(attribute, "cfg"));
    let mut conditions: TokenStream = conditions.map(ToTokens::to_token_stream).collect();
    if attributes.iter().any(|attribute| is(attribute, "deprecated")) {
        conditions.extend(code!(#[allow(deprecated)]));
    }
    conditions
}

/// What follows the struct's name.
fn body(fields: &[Field<'_>]) -> TokenStream {
    if fields.is_empty() {
        return code!(;);
    }
    let fields = fields.iter().map(|Field { parameter, name, of_type, .. }| {
        let documentation = documentation::of_field(parameter);
        code!(#[doc = #documentation] pub #name: #of_type,)
    });
    code!({ #(#fields)* })
}

/// The name of the function `new`, its documentation, and its parameters.
fn new(input: &Input, file: &File, fields: &[Field<'_>]) -> Option<TokenStream> {
    if fields.is_empty() || fields.len() > NEW_LIMIT {
        return None;
    }
    let new = Ident::new("new", input.name.span());
    let documentation = documentation::of_new(&file.template);
    let parameters = fields.iter().map(|Field { name, of_type, .. }| code!(#name: #of_type));
    Some(code!(#new #documentation (#(#parameters),*)))
}

/// The name of the constant `EXAMPLE`, and its fields' values, where every field has an example.
fn example(input: &Input, fields: &[Field<'_>]) -> Option<TokenStream> {
    let values: Vec<_> = fields.iter().map(Field::example).collect::<Option<_>>()?;
    let names = fields.iter().map(|field| &field.name);
    let constant = Ident::new("EXAMPLE", input.name.span());
    Some(code!(#constant (#(#names: #values),*)))
}

/// The definition, as `template_core::StaticDefinition` lays it out.
fn parts(file: &File) -> TokenStream {
    let template = &file.template;
    let name = &template.name;
    let namespace = template.namespace.as_deref().unwrap_or_default();
    let language = template.language.code();
    let parameters = template.parameters.iter().map(|parameter| {
        let (name, letter) = (&parameter.name.value, parameter.kind.letter());
        let example = parameter.example.as_ref().map(|example| &example.value);
        code!((#name, #letter, &[#example]))
    });
    let constant = template.body.constant();
    let slots = template.body.slots().iter().map(|&(at, index)| {
        let (at, index) = (Literal::u32_unsuffixed(at), Literal::u16_unsuffixed(index));
        code!((#at, #index))
    });
    let order = template.wire_order.iter().map(|&index| Literal::u16_unsuffixed(index));
    code!(#name, #namespace, #language, &[#(#parameters),*], (#constant, &[#(#slots),*]), &[#(#order),*])
}
