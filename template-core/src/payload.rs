//! The request bodies: one file an API, and what they have in common.

use crate::argument::Argument;
use crate::message::UntypedMessage;

mod api;
mod beta;
mod cloud;
pub(crate) mod json;
pub(crate) mod tree;
mod v0_1;
mod v1;

pub use api::{Api, PayloadError};
pub use tree::Payload;

use json::{Length, Sink};

impl UntypedMessage<'_> {
    /// As [`Message::to_json`](crate::Message::to_json).
    ///
    /// # Errors
    ///
    /// As for [`Message::to_json`](crate::Message::to_json).
    pub fn to_json(&self, api: Api) -> Result<String, PayloadError> {
        let mut json = String::new();
        self.emit(&mut json, api, String::reserve_exact)?;
        Ok(json)
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
        self.to_json(api).map(Payload::of_json)
    }

    /// Measures, reserves once, and writes.
    fn emit<S: Sink>(&self, out: &mut S, api: Api, reserve: fn(&mut S, usize)) -> Result<(), PayloadError> {
        self.check(api)?;
        let mut length = Length::default();
        self.write(&mut length, api);
        reserve(out, length.0);
        self.write(out, api);
        Ok(())
    }

    fn check(&self, api: Api) -> Result<(), PayloadError> {
        let Some(client_ref) = self.client_ref else {
            return Ok(());
        };
        let length = client_ref.chars().count();
        match api.client_ref_limit() {
            Some(limit) if length <= limit => Ok(()),
            _ => Err(PayloadError::ClientRef { api, length }),
        }
    }

    fn write<S: Sink>(&self, out: &mut S, api: Api) {
        match api {
            Api::Beta => beta::write(self, out),
            Api::V0_1 => v0_1::write(self, out),
            Api::V1 => v1::write(self, out),
            Api::Cloud => cloud::write(self, out),
        }
    }

    /// The arguments in the order the platform numbers them.
    fn wire_arguments(&self) -> impl Iterator<Item = &Argument<'_>> {
        let order = self.definition.wire_order().iter();
        order.filter_map(|&index| self.arguments.get(index as usize))
    }

    /// The values of `parameters`, each between `open` and `close`.
    fn write_parameters<S: Sink>(&self, out: &mut S, open: &str, close: &str) {
        for (index, argument) in self.wire_arguments().enumerate() {
            if index > 0 {
                out.raw(",");
            }
            out.raw(open);
            match argument {
                Argument::Text(text) => out.escaped(text),
                Argument::Integer(number) => out.integer(*number),
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
