//! Which form a template's message takes: the provider's own where only the body has values, else the platform's.

use crate::argument::Argument;
use crate::definition::{Button, Component, Definition, Translation};
use crate::payload::value_of;

/// The form of one message in one language, found out once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    /// The first thing that the provider's own form has no place for: what it is called.
    pub(super) beyond_body: Option<&'static str>,
    /// Whether any component has a value.
    pub(super) has_components: bool,
}

impl Shape {
    pub(crate) fn of(definition: &Definition, translation: &Translation<'_>, arguments: &[Argument<'_>]) -> Self {
        if translation.is_body_alone() && !definition.has_named_parameters() {
            return Self { beyond_body: None, has_components: translation.body().has_values() };
        }
        let is_given = |index| value_of(definition, arguments, index).is_some_and(|(_, value)| !value.is_absent());
        let is_named = definition.has_named_parameters();
        let mut shape = Self { beyond_body: is_named.then_some("parameters by name"), has_components: false };
        for component in translation.components() {
            let what = match component {
                Component::Body(text) => {
                    shape.has_components |= text.has_values();
                    continue;
                }
                Component::HeaderText(text) => text.has_values().then_some("value in the header"),
                Component::Header(index) => is_given(index).then_some("header but text"),
                Component::LimitedTimeOffer(_, end) => end.map(|_| "limited-time offer"),
                Component::Card => Some("carousel"),
                Component::Button(Button::Url { url, .. }) => url.has_values().then_some("value in a button's address"),
                Component::Button(button) => {
                    let index = button_parameter(&button);
                    index.filter(|&index| is_written(&button, is_given(index))).map(|_| "value of a button")
                }
                Component::Footer(_) | Component::CallPermissionRequest => None,
            };
            shape.has_components |= what.is_some();
            shape.beyond_body = shape.beyond_body.or(what);
        }
        shape
    }
}

/// Whether a button is written: one that takes no value or is given none is not, but for a flow, which the platform
/// wants named every time.
pub(super) fn is_written(button: &Button<'_>, is_given: bool) -> bool {
    is_given || matches!(button, Button::Flow { .. })
}

/// The first parameter of a button other than an address.
pub(super) fn button_parameter(button: &Button<'_>) -> Option<u16> {
    match *button {
        Button::QuickReply { payload: index, .. }
        | Button::CopyCode { code: index }
        | Button::OneTimePassword { code: index, .. }
        | Button::Flow { token: index, .. }
        | Button::Catalog { thumbnail: index, .. }
        | Button::MultiProduct { products: index, .. }
        | Button::VoiceCall { call: index, .. }
        | Button::OrderDetails { order: index, .. } => Some(index),
        Button::Url { .. } | Button::PhoneNumber { .. } | Button::SingleProduct { .. } | Button::RequestContactInfo => {
            None
        }
    }
}
