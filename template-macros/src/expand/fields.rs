//! The fields of a generated struct: what each is called, and its type.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use template_core::Kind;
use template_core::model::{FieldName, FileParameter};

use super::cards::Cards;
use crate::input::Input;

/// A field of a generated struct.
pub(super) struct Field<'f> {
    pub(super) name: Ident,
    pub(super) content: FieldContent<'f>,
    kind: TokenStream,
    /// Whether it has the struct's lifetime.
    pub(super) borrows: bool,
}

/// What a field holds.
pub(super) enum FieldContent<'f> {
    /// The value of a parameter.
    One(&'f FileParameter),
    /// The values of several, as an array.
    Many(&'f [FileParameter]),
    /// The cards of a carousel; this is what is said of them.
    Cards(String),
}

/// The fields that parameters become, and after them the cards.
pub(super) fn of<'f>(parameters: &'f [FileParameter], cards: Option<&Cards<'f>>, input: &Input) -> Vec<Field<'f>> {
    let span = input.path.span();
    let krate = &input.krate;
    // The model keeps the parameters of one field together.
    let groups = parameters.chunk_by(|left, right| left.field == right.field);
    let own = groups.filter_map(|group| {
        let first = group.first()?;
        let name = ident(&first.field, span);
        let (kind, borrows) = rust_type(first.kind, krate);
        Some(if first.name.value.contains('[') {
            let count = Literal::usize_unsuffixed(group.len());
            Field { name, content: FieldContent::Many(group), kind: code!([#kind; #count]), borrows }
        } else {
            Field { name, content: FieldContent::One(first), kind, borrows }
        })
    });
    let cards = cards.map(|cards| {
        let name = Ident::new("cards", span);
        Field {
            name,
            content: FieldContent::Cards(cards.describe()),
            kind: cards.field_type(krate),
            borrows: cards.borrow(),
        }
    });
    own.chain(cards).collect()
}

fn ident(field: &FieldName, span: Span) -> Ident {
    if field.is_raw() { Ident::new_raw(field.as_str(), span) } else { Ident::new(field.as_str(), span) }
}

/// The type of a kind's values, and whether it has a lifetime.
fn rust_type(kind: Kind, krate: &TokenStream) -> (TokenStream, bool) {
    let text = || code!(&'a #krate::__private::str);
    let written = match kind {
        Kind::Integer | Kind::Expiration => return (code!(#krate::__private::i64), false),
        Kind::Payload | Kind::FlowToken | Kind::Thumbnail => {
            let text = text();
            code!(#krate::__private::Option<#text>)
        }
        Kind::FlowData => code!(#krate::__private::Option<#krate::Json<'a>>),
        Kind::OrderDetails => code!(#krate::Json<'a>),
        Kind::Currency => code!(#krate::Currency<'a>),
        Kind::DateTime => code!(#krate::DateTime<'a>),
        Kind::Image => code!(#krate::Image<'a>),
        Kind::Video => code!(#krate::Video<'a>),
        Kind::Document => code!(#krate::Document<'a>),
        Kind::Gif => code!(#krate::Gif<'a>),
        Kind::Location => code!(#krate::Location<'a>),
        Kind::Product => code!(#krate::Product<'a>),
        Kind::ProductList => code!(#krate::ProductList<'a>),
        Kind::VoiceCall => code!(#krate::VoiceCall<'a>),
        // `Text`, `Code`, `Coupon`.
        _ => text(),
    };
    (written, true)
}

impl ToTokens for Field<'_> {
    /// Name and type.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { name, kind, .. } = self;
        tokens.extend(code!(#name (#kind)));
    }
}

/// The lints about names that the template's own names would trip; nothing where they would not.
pub(super) fn allow(fields: &[Field<'_>]) -> TokenStream {
    let names: Vec<_> = fields.iter().map(|field| field.name.to_string()).collect();
    let mut allow = TokenStream::new();
    if names.iter().any(|name| name.starts_with('_')) {
        allow.extend(code!(#[allow(clippy::pub_underscore_fields)]));
    }
    let share = |word: fn(&str) -> Option<&str>| {
        let mut words = names.iter().map(|name| word(name.trim_start_matches("r#")));
        let first = words.next();
        words.all(|word| Some(word) == first)
    };
    if names.len() > 2 && (share(|name| name.split('_').next()) || share(|name| name.split('_').next_back())) {
        allow.extend(code!(#[allow(clippy::struct_field_names)]));
    }
    allow
}
