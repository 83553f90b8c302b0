//! The list of arguments: for each parameter of the definition, in its order, where its value is.

use proc_macro2::{Literal, TokenStream};
use template_core::Kind;
use template_core::model::FileParameter;

use super::cards::Cards;
use super::fields::{Field, FieldContent};

/// What `templates::__template!` makes the arguments of: how many there are, and for each the function of `Argument`,
/// what stands before `self`, and what stands after it.
pub(super) fn of(fields: &[Field<'_>], cards: Option<&Cards<'_>>, krate: &TokenStream) -> TokenStream {
    let mut arguments = Vec::new();
    for Field { name, content, .. } in fields {
        match content {
            FieldContent::One(parameter) => arguments.push(argument(parameter, &code!(#name))),
            FieldContent::Many(parameters) => {
                arguments.extend(parameters.iter().zip(0..).map(|(parameter, index)| {
                    let index = Literal::usize_unsuffixed(index);
                    argument(parameter, &code!(#name[#index]))
                }));
            }
            FieldContent::Cards(_) => arguments.extend(cards.into_iter().flat_map(|cards| cards.arguments(krate))),
        }
    }
    let count = Literal::usize_unsuffixed(arguments.len());
    code!(#count #(#arguments)*)
}

/// One argument: where its value is, after `self.`.
pub(super) fn argument(parameter: &FileParameter, place: &TokenStream) -> TokenStream {
    let (function, before) = function(parameter.kind);
    code!(#function (#before) (#place))
}

/// The function of `Argument`, and whether it takes a reference.
pub(super) fn function(kind: Kind) -> (TokenStream, Option<TokenStream>) {
    let by_reference = match kind {
        Kind::Integer | Kind::Expiration => return (code!(Integer), None),
        Kind::Payload | Kind::FlowToken | Kind::Thumbnail => return (code!(optional_text), None),
        Kind::FlowData => return (code!(optional_json), None),
        Kind::OrderDetails => return (code!(Json), None),
        Kind::Currency => code!(Currency),
        Kind::DateTime => code!(DateTime),
        Kind::Image => code!(Image),
        Kind::Video => code!(Video),
        Kind::Document => code!(Document),
        Kind::Gif => code!(Gif),
        Kind::Location => code!(Location),
        Kind::Product => code!(Product),
        Kind::ProductList => code!(ProductList),
        Kind::VoiceCall => code!(VoiceCall),
        // `Text`, `Code`, `Coupon`.
        _ => return (code!(Text), None),
    };
    (by_reference, Some(code!(&)))
}
