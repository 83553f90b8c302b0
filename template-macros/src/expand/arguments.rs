//! The list of arguments: for each parameter of the definition, in its order, where its value is.

use std::fmt::Write as _;

use template_core::Kind;
use template_core::model::FileParameter;

use super::cards::Cards;
use super::fields::{Field, FieldContent};

/// The arguments, each an expression with a comma behind it.
pub(super) fn of(fields: &[Field<'_>], cards: Option<&Cards<'_>>) -> String {
    let mut arguments = String::new();
    for Field { name, content, .. } in fields {
        match content {
            FieldContent::One(parameter) => push(&mut arguments, parameter, format_args!("self.{name}")),
            FieldContent::Many(parameters) => {
                for (index, parameter) in parameters.iter().enumerate() {
                    push(&mut arguments, parameter, format_args!("self.{name}[{index}]"));
                }
            }
            FieldContent::Cards(_) => {
                for (parameter, place) in cards.into_iter().flat_map(Cards::places) {
                    push(&mut arguments, parameter, format_args!("self.{place}"));
                }
            }
        }
    }
    if let Some(cards) = cards {
        arguments.push_str(&cards.product_arguments());
    }
    arguments
}

/// One argument: where its value is.
fn push(arguments: &mut String, parameter: &FileParameter, place: std::fmt::Arguments<'_>) {
    let (function, before) = function(parameter.kind);
    // Writing to a `String` cannot fail.
    let _ = write!(arguments, "__t::Argument::{function}({before}{place}),");
}

/// The function of `Argument`, and whether it takes a reference.
pub(super) fn function(kind: Kind) -> (&'static str, &'static str) {
    let by_reference = match kind {
        Kind::Integer | Kind::Expiration => return ("Integer", ""),
        Kind::Payload | Kind::FlowToken | Kind::Thumbnail => return ("optional_text", ""),
        Kind::FlowData => return ("optional_json", ""),
        Kind::OrderDetails => return ("Json", ""),
        Kind::Currency => "Currency",
        Kind::DateTime => "DateTime",
        Kind::Image => "Image",
        Kind::Video => "Video",
        Kind::Document => "Document",
        Kind::Gif => "Gif",
        Kind::Location => "Location",
        Kind::Product => "Product",
        Kind::ProductList => "ProductList",
        Kind::VoiceCall => "VoiceCall",
        // `Text`, `Code`, `Coupon`.
        _ => return ("Text", ""),
    };
    (by_reference, "&")
}
