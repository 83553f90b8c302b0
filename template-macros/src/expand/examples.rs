//! The value of `EXAMPLE`: for each field, the example of the file as Rust writes it.

use std::fmt::Write as _;

use template_core::model::FileParameter;
use template_core::{Currency, Kind};

use super::cards::Cards;
use super::fields::{Field, FieldContent};

/// The examples of all fields as Rust text, unless one is missing.
pub(super) fn of(fields: &[Field<'_>], cards: Option<&Cards<'_>>) -> Option<Vec<String>> {
    let value = |field: &Field<'_>| match &field.content {
        FieldContent::Cards(_) => cards.and_then(Cards::example),
        _ => of_field(field),
    };
    fields.iter().map(value).collect()
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
        return Some(
            if kind == Kind::VoiceCall { "__t::example::voice_call()" } else { "__t::Option::None" }.to_owned(),
        );
    }
    let given = parameter.sendable_example();
    let text = given.or(kind.example())?;
    Some(match kind {
        Kind::Integer | Kind::Expiration => text.to_owned(),
        Kind::Currency => {
            let amount = Currency::parse(text)?;
            format!("__t::example::currency({:?}, {}, {text:?})", amount.code().code(), amount.thousandths())
        }
        Kind::DateTime => format!("__t::example::date_time({text:?})"),
        Kind::Image | Kind::Video | Kind::Gif | Kind::Document => {
            let from = if text.contains("://") { "link" } else { "id" };
            format!("__t::example::{kind}_{from}({text:?})")
        }
        Kind::Location | Kind::Product | Kind::ProductList | Kind::OrderDetails => format!("__t::example::{kind}()"),
        _ => {
            let mut literal = String::new();
            // Writing to a `String` cannot fail.
            let _ = write!(literal, "{text:?}");
            literal
        }
    })
}
