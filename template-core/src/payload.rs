//! The request bodies: one file an API, and what they have in common.

use crate::argument::{Argument, Value};
use crate::kind::Kind;
use crate::message::UntypedMessage;

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

use emit::Emit;
use json::Sink;
use shape::Shape;

impl UntypedMessage<'_> {
    /// As [`Message::to_json`](crate::Message::to_json).
    ///
    /// # Errors
    ///
    /// As for [`Message::to_json`](crate::Message::to_json).
    pub fn to_json(&self, api: Api) -> Result<String, PayloadError> {
        self.emit_string(api)
    }

    /// As [`Message::write_json`](crate::Message::write_json).
    ///
    /// # Errors
    ///
    /// As for [`Message::to_json`](crate::Message::to_json).
    pub fn write_json(&self, out: &mut Vec<u8>, api: Api) -> Result<(), PayloadError> {
        self.emit(out, api, Vec::reserve)
    }

    /// As [`Message::payload`](crate::Message::payload).
    ///
    /// # Errors
    ///
    /// As for [`Message::to_json`](crate::Message::to_json).
    pub fn payload(&self, api: Api) -> Result<Payload, PayloadError> {
        self.emit_payload(api)
    }

    /// The argument for the parameter with that index.
    fn argument(&self, index: u16) -> Option<&Argument<'_>> {
        self.arguments.get(usize::from(index))
    }

    /// What is said for the parameter with that index, and its kind.
    fn value(&self, index: u16) -> Option<(Kind, Value<'_>)> {
        let kind = self.definition.parameter(usize::from(index))?.kind();
        let value = Value::of(kind, self.argument(index)?).ok()?;
        Some((kind, value))
    }

    /// Whether a text for the parameter with that index means more than itself.
    fn is_structured(&self, index: u16) -> bool {
        let parameter = self.definition.parameter(usize::from(index));
        parameter.is_some_and(|parameter| matches!(parameter.kind(), Kind::Currency | Kind::DateTime))
    }

    /// The name that the platform knows a parameter by.
    fn wire_name(&self, index: u16) -> Option<&str> {
        let name = self.definition.parameter(usize::from(index))?.name();
        Some(name.rsplit('.').next().unwrap_or(name))
    }

    /// The values of the body, each as people read it between `open` and `close`.
    fn write_parameters<S: Sink>(&self, out: &mut S, open: &str, close: &str) {
        for (position, index) in self.translation.body().wire_order().enumerate() {
            if position > 0 {
                out.raw(",");
            }
            out.raw(open);
            match self.argument(index) {
                Some(Argument::Text(text)) => out.escaped(text),
                Some(Argument::Integer(number)) => out.integer(*number),
                _ => {
                    if let Some((_, value)) = self.value(index) {
                        components::write_shown(out, &value);
                    }
                }
            }
            out.raw(close);
        }
    }

    /// `namespace:name`, without quotes.
    fn write_name<S: Sink>(&self, out: &mut S) {
        if let Some(namespace) = self.definition.namespace() {
            out.escaped(namespace);
            out.raw(":");
        }
        out.escaped(self.definition.name());
    }
}

impl Emit for UntypedMessage<'_> {
    type Shape = Shape;

    fn shape(&self, api: Api) -> Result<Shape, PayloadError> {
        self.options.check(api)?;
        let shape = Shape::of(self);
        match shape.beyond_body {
            // The beta has no form but its own.
            Some(what) if api == Api::Beta => {
                Err(PayloadError::Unsupported { api, what, others: &[Api::V0_1, Api::V1, Api::Cloud] })
            }
            _ => Ok(shape),
        }
    }

    fn write<S: Sink>(&self, out: &mut S, api: Api, shape: &Shape) {
        match api {
            Api::Beta => beta::write(self, out),
            Api::V0_1 => v0_1::write(self, out, shape),
            Api::V1 => v1::write(self, out, shape),
            Api::Cloud => cloud::write(self, out, shape),
        }
    }
}
