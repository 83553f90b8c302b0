//! The value of `EXAMPLE`: for each field, the example of the file as Rust writes it.

use std::fmt::Write as _;

use template_core::model::FileParameter;
use template_core::{Currency, Kind};

use super::cards::Cards;
use super::fields::{Field, FieldContent};

/// The examples of all fields, as Rust text.
pub(super) struct Examples {
    pub(super) values: Vec<String>,
    /// Whether they call functions of `templates::__private::example`.
    pub(super) need_functions: bool,
}

/// The examples of all fields, unless one is missing.
pub(super) fn of(fields: &[Field<'_>], cards: Option<&Cards<'_>>) -> Option<Examples> {
    let value = |field: &Field<'_>| match &field.content {
        FieldContent::Cards(_) => cards.and_then(Cards::example),
        _ => of_field(field),
    };
    let values: Vec<_> = fields.iter().map(value).collect::<Option<_>>()?;
    let is_plain = |field: &Field<'_>| match &field.content {
        FieldContent::One(parameter) => {
            matches!(parameter.kind, Kind::Text | Kind::Code | Kind::Coupon | Kind::Integer | Kind::Expiration)
        }
        _ => false,
    };
    Some(Examples { values, need_functions: !fields.iter().all(is_plain) })
}

/// The example of a field that holds no cards.
pub(super) fn of_field(field: &Field<'_>) -> Option<String> {
    match &field.content {
        FieldContent::One(parameter) => of_parameter(parameter),
        FieldContent::Many(parameters) => {
            let values: Vec<_> = parameters.iter().map(of_parameter).collect::<Option<_>>()?;
            Some(format!("[{}]", values.join(", ")))
        }
        FieldContent::Cards(_) => None,
    }
}

/// The example of a parameter; of a kind of which no file gives one, the library's own.
fn of_parameter(parameter: &FileParameter) -> Option<String> {
    let kind = parameter.kind;
    if kind.is_optional() {
        return Some(if kind == Kind::VoiceCall { "voice_call()" } else { "None" }.to_owned());
    }
    let given = parameter.sendable_example();
    let text = given.or(kind.example())?;
    Some(match kind {
        Kind::Integer | Kind::Expiration => text.to_owned(),
        Kind::Currency => {
            let amount = Currency::parse(text)?;
            format!("currency({:?}, {}, {text:?})", amount.code().code(), amount.thousandths())
        }
        Kind::DateTime => format!("date_time({text:?})"),
        Kind::Image | Kind::Video | Kind::Gif | Kind::Document => {
            let from = if text.contains("://") { "link" } else { "id" };
            format!("{kind}_{from}({text:?})")
        }
        Kind::Location | Kind::Product | Kind::ProductList | Kind::OrderDetails => format!("{kind}()"),
        _ => {
            let mut literal = String::new();
            // Writing to a `String` cannot fail.
            let _ = write!(literal, "{text:?}");
            literal
        }
    })
}
