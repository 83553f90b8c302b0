//! The request bodies: one file an API, and what they have in common.

use crate::argument::{Argument, Value};
use crate::definition::{Button, Component, Definition};
use crate::kind::Kind;
use crate::message::Outgoing;

mod api;
mod beta;
mod cloud;
mod components;
mod custom;
pub(crate) mod emit;
pub(crate) mod json;
mod shape;
pub(crate) mod tree;
mod v0_1;
mod v1;

pub use api::{Api, PayloadError};
pub use tree::Payload;

pub(crate) use cloud::recipient_key;
use emit::{Emit, check_recipient};
use json::Sink;
pub(crate) use shape::Shape;

impl<'m> Outgoing<'m> {
    /// The argument for the parameter with that index.
    fn argument(self, index: u16) -> Option<&'m Argument<'m>> {
        self.arguments.get(usize::from(index))
    }

    /// What is said for the parameter with that index, and its kind.
    fn value(self, index: u16) -> Option<(Kind, Value<'m>)> {
        value_of(self.definition, self.arguments, index)
    }

    /// Whether the argument for the parameter with that index is a text that JSON takes as it stands.
    fn is_plain(self, index: u16) -> bool {
        self.envelope.plain.has(index)
    }

    /// Whether a text for the parameter with that index means more than itself.
    fn is_structured(self, index: u16) -> bool {
        let parameter = self.definition.parameter(usize::from(index));
        parameter.is_some_and(|parameter| matches!(parameter.kind(), Kind::Currency | Kind::DateTime))
    }

    /// The name that the platform knows a parameter by.
    fn wire_name(self, index: u16) -> Option<&'m str> {
        let name = self.definition.parameter(usize::from(index))?.name();
        Some(name.rsplit('.').next().unwrap_or(name))
    }

    /// Whether the message hands a one-time password to somebody known by a user id alone.
    fn is_password_for_user_id(self) -> bool {
        let is_password = |component| matches!(component, Component::Button(Button::OneTimePassword { .. }));
        self.envelope.route.to.user_id().is_some() && self.envelope.translation.components().any(is_password)
    }

    /// The values of the body, each as people read it between `open` and `close`.
    #[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
    #[inline(always)]
    fn write_parameters<S: Sink>(self, out: &mut S, open: &str, close: &str) {
        for (position, index) in self.envelope.translation.body().wire_order().enumerate() {
            if position > 0 {
                out.raw(",");
            }
            out.raw(open);
            match self.argument(index) {
                Some(Argument::Text(text)) => out.text(text, self.is_plain(index)),
                Some(Argument::Integer(number)) => out.integer(*number),
                _ => {
                    if let Some((_, value)) = self.value(index) {
                        out.aside(|out| components::write_shown(out, &value));
                    }
                }
            }
            out.raw(close);
        }
    }

    /// `namespace:name`, without quotes.
    #[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
    #[inline(always)]
    fn write_name<S: Sink>(self, out: &mut S) {
        out.text(self.definition.qualified_name(), self.envelope.plain.has_name());
    }
}

/// What is said for the parameter with that index, and its kind.
pub(crate) fn value_of<'a>(
    definition: &Definition,
    arguments: &[Argument<'a>],
    index: u16,
) -> Option<(Kind, Value<'a>)> {
    let kind = definition.parameter(usize::from(index))?.kind();
    let value = Value::of(kind, arguments.get(usize::from(index))?).ok()?;
    Some((kind, value))
}

impl Emit for Outgoing<'_> {
    fn check(&self, api: Api) -> Result<(), PayloadError> {
        check_recipient(&self.envelope.route.to, api)?;
        self.envelope.options.check(api)?;
        match self.envelope.shape.beyond_body {
            // The beta has no form but its own.
            Some(what) if api == Api::Beta => {
                Err(PayloadError::Unsupported { api, what, others: &[Api::V0_1, Api::V1, Api::Cloud] })
            }
            Some(_) if self.is_password_for_user_id() => Err(PayloadError::PasswordForUserId),
            _ => Ok(()),
        }
    }

    #[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
    #[inline(always)]
    fn write<S: Sink>(&self, out: &mut S, api: Api) {
        match api {
            Api::Beta => beta::write(*self, out),
            Api::V0_1 => v0_1::write(*self, out),
            Api::V1 => v1::write(*self, out),
            Api::Cloud => cloud::write(*self, out),
        }
    }
}
