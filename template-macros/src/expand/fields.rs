//! The fields of a generated struct: what each is called, and its type.

use template_core::Kind;
use template_core::model::{FieldName, FileParameter};

use super::cards::Cards;

/// A field of a generated struct.
pub(super) struct Field<'f> {
    /// As Rust writes it.
    pub(super) name: String,
    pub(super) content: FieldContent<'f>,
    /// Its type.
    pub(super) kind: String,
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
pub(super) fn of<'f>(parameters: &'f [FileParameter], cards: Option<&Cards<'f>>) -> Vec<Field<'f>> {
    // The model keeps the parameters of one field together.
    let groups = parameters.chunk_by(|left, right| left.field == right.field);
    let own = groups.filter_map(|group| {
        let first = group.first()?;
        let name = written(&first.field);
        let (kind, borrows) = rust_type(first.kind);
        Some(if first.name.value.contains('[') {
            let kind = format!("[{kind}; {}]", group.len());
            Field { name, content: FieldContent::Many(group), kind, borrows }
        } else {
            Field { name, content: FieldContent::One(first), kind: kind.to_owned(), borrows }
        })
    });
    let cards = cards.map(|cards| {
        let content = FieldContent::Cards(cards.describe());
        Field { name: "cards".to_owned(), content, kind: cards.field_type(), borrows: cards.borrow() }
    });
    own.chain(cards).collect()
}

fn written(field: &FieldName) -> String {
    if field.is_raw() { format!("r#{}", field.as_str()) } else { field.as_str().to_owned() }
}

/// The type of a kind's values, and whether it has a lifetime.
fn rust_type(kind: Kind) -> (&'static str, bool) {
    let written = match kind {
        Kind::Integer | Kind::Expiration => return ("__t::i64", false),
        Kind::Payload | Kind::FlowToken | Kind::Thumbnail => "__t::Option<&'a __t::str>",
        Kind::FlowData => "__t::Option<__t::Json<'a>>",
        Kind::OrderDetails => "__t::Json<'a>",
        Kind::Currency => "__t::Currency<'a>",
        Kind::DateTime => "__t::DateTime<'a>",
        Kind::Image => "__t::Image<'a>",
        Kind::Video => "__t::Video<'a>",
        Kind::Document => "__t::Document<'a>",
        Kind::Gif => "__t::Gif<'a>",
        Kind::Location => "__t::Location<'a>",
        Kind::Product => "__t::Product<'a>",
        Kind::ProductList => "__t::ProductList<'a>",
        Kind::VoiceCall => "__t::VoiceCall<'a>",
        // `Text`, `Code`, `Coupon`.
        _ => "&'a __t::str",
    };
    (written, true)
}

/// The lints about names that the template's own names would trip; nothing where they would not.
pub(super) fn allow(type_name: &str, fields: &[Field<'_>]) -> String {
    let names: Vec<_> = fields.iter().map(|field| field.name.trim_start_matches("r#")).collect();
    let mut allow = String::new();
    if names.iter().any(|name| name.starts_with('_')) {
        allow.push_str("#[allow(clippy::pub_underscore_fields)] ");
    }
    let share = |word: fn(&str) -> Option<&str>| {
        let mut words = names.iter().map(|name| word(name));
        let first = words.next();
        words.all(|word| Some(word) == first)
    };
    let type_name = type_name.trim_start_matches("r#").to_lowercase();
    let is_of_type = |name: &&str| {
        let name = name.replace('_', "");
        name.starts_with(&type_name) || name.ends_with(&type_name)
    };
    let all_share = || share(|name| name.split('_').next()) || share(|name| name.split('_').next_back());
    if names.iter().any(is_of_type) || (names.len() > 2 && all_share()) {
        allow.push_str("#[allow(clippy::struct_field_names)] ");
    }
    allow
}
