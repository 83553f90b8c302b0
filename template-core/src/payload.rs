//! The request bodies: which API takes what shape, and the JSON of each.

use std::fmt;

use crate::argument::Argument;
use crate::message::UntypedMessage;

mod beta;
mod json;
mod tree;
mod v0_1;
mod v1;

pub use tree::Payload;

use json::{Length, Sink};

/// A version of the provider's Messages API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Api {
    /// `POST /beta/messages`, as documented in 2018.
    Beta,
    /// `POST /v0.1/messages`, as in OpenAPI document 0.3.12.
    V0_1,
    /// `POST /v1/messages`, as in OpenAPI document 1.11.0 and later.
    V1,
}

impl Api {
    /// Every version, oldest first.
    pub const ALL: [Self; 3] = [Self::Beta, Self::V0_1, Self::V1];

    /// The name people write: `beta`, `v0.1`, `v1`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Beta => "beta",
            Self::V0_1 => "v0.1",
            Self::V1 => "v1",
        }
    }

    /// The version of that name, if there is one.
    ///
    /// ```
    /// use template_core::Api;
    ///
    /// assert_eq!(Api::from_name("v0.1"), Some(Api::V0_1));
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|api| api.name() == name)
    }

    /// How many characters a client reference may have; `None` where the API takes none.
    ///
    /// Source: the provider's OpenAPI documents of each version.
    #[must_use]
    pub const fn client_ref_limit(self) -> Option<usize> {
        match self {
            Self::Beta => None,
            Self::V0_1 => Some(40),
            Self::V1 => Some(100),
        }
    }
}

impl fmt::Display for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Something in a message that an API cannot carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PayloadError {
    /// The API takes no client reference, or a shorter one.
    ClientRef {
        /// The API asked for.
        api: Api,
        /// The length of the reference in characters.
        length: usize,
    },
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::ClientRef { api, length } = *self;
        match api.client_ref_limit() {
            None => write!(f, "the API {api} takes no client reference")?,
            Some(limit) => write!(f, "the client reference is {length} characters long, the API {api} takes {limit}")?,
        }
        let others = Api::ALL.into_iter().filter(|other| other.client_ref_limit().is_some_and(|limit| limit >= length));
        let mut others = others.peekable();
        if others.peek().is_some() {
            f.write_str("; it can be sent through ")?;
        }
        for (index, other) in others.enumerate() {
            write!(f, "{}{other}", if index > 0 { " or " } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for PayloadError {}

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
        }
    }

    /// The arguments in the order the platform numbers them.
    fn wire_arguments(&self) -> impl Iterator<Item = &Argument<'_>> {
        let order = self.definition.wire_order().iter();
        order.filter_map(|&index| self.arguments.get(usize::from(index)))
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
