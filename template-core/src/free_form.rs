//! Free-form messages: what a conversation says inside the customer care window, where no template is needed.
//!
//! ```
//! use template_core::free_form::{Content, Reaction};
//! use template_core::{Api, FreeFormMessage, Route};
//!
//! let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
//! let message = FreeFormMessage::new(route, Content::Text("On my way."))?;
//! let message = message.reply_to("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab")?;
//! println!("{}", message.to_json(Api::V1)?);
//!
//! // What an API cannot carry is an error that names those that can.
//! let thanks = Reaction::React { message: "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab", emoji: "🙏" };
//! let thanks = FreeFormMessage::new(route, Content::Reaction(thanks))?;
//! let error = thanks.to_json(Api::V0_1).unwrap_err();
//! assert_eq!(error.to_string(), "the API v0.1 takes no reaction; it can be sent through v1 or cloud");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod cloud;
mod contacts;
mod content;
mod error;
mod interactive;
mod json;
mod limits;
mod provider;

pub use contacts::{Address, Contact, ContactName, Email, Org, Phone, Url};
pub use content::{CAPTION_LIMIT, CLOUD_CAPTION_LIMIT, Content, File, Media, Reaction, TEXT_LIMIT};
pub use error::{ContentError, ContentErrors};
pub use interactive::{
    Catalog, Header, Interactive, LinkButton, List, LocationRequest, Product, ProductList, ProductSection, ReplyButton,
    ReplyButtons, Row, Section,
};

use crate::message::Route;
use crate::options::{ClientRefError, OptionError, Options, WebhookVersion};
use crate::payload::emit::{Emit, check_recipient};
use crate::payload::json::Sink;
use crate::payload::{Api, Payload, PayloadError};

/// A message without a template whose content has been checked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FreeFormMessage<'a> {
    route: Route,
    content: Content<'a>,
    options: Options<'a>,
}

impl<'a> FreeFormMessage<'a> {
    /// A message of `content` along `route`.
    ///
    /// # Errors
    ///
    /// Everything in the content that no API takes: texts and lists that are empty or too long, links and ids that are
    /// none, what is missing and what is there twice.
    pub fn new(route: Route, content: Content<'a>) -> Result<Self, ContentErrors> {
        check::check(&content)?;
        Ok(Self { route, content, options: Options::new() })
    }

    /// The same message with a reference of the business's own, which comes back in its status webhooks.
    ///
    /// # Errors
    ///
    /// As for [`Options::client_ref`].
    pub fn client_ref(mut self, client_ref: &'a str) -> Result<Self, ClientRefError> {
        self.options = self.options.client_ref(client_ref)?;
        Ok(self)
    }

    /// The same message as the answer to another one, whose id is `message`.
    ///
    /// # Errors
    ///
    /// As for [`Options::reply_to`]; and a reaction, which names its message itself.
    pub fn reply_to(mut self, message: &'a str) -> Result<Self, OptionError> {
        if matches!(self.content, Content::Reaction(_)) {
            return Err(OptionError::ReplyOfReaction);
        }
        self.options = self.options.reply_to(message)?;
        Ok(self)
    }

    /// The same message with its webhooks going to `url`.
    ///
    /// # Errors
    ///
    /// As for [`Options::webhook_url`].
    pub fn webhook_url(mut self, url: &'a str) -> Result<Self, OptionError> {
        self.options = self.options.webhook_url(url)?;
        Ok(self)
    }

    /// The same message with what goes beside its content, in place of what was set before.
    ///
    /// # Errors
    ///
    /// An answer to another message, where the content is a reaction, which names its message itself.
    pub fn options(self, options: Options<'a>) -> Result<Self, OptionError> {
        if matches!(self.content, Content::Reaction(_)) && options.is_reply() {
            return Err(OptionError::ReplyOfReaction);
        }
        Ok(Self { options, ..self })
    }

    /// The same message with its webhooks in the form of `version`.
    #[must_use]
    pub const fn webhook_version(mut self, version: WebhookVersion) -> Self {
        self.options = self.options.webhook_version(version);
        self
    }

    /// Who sends the message, and who gets it.
    #[must_use]
    pub const fn route(&self) -> Route {
        self.route
    }

    /// The request body for `api`.
    ///
    /// # Errors
    ///
    /// Something in the message that `api` cannot carry; the error names an API that can.
    pub fn to_json(&self, api: Api) -> Result<String, PayloadError> {
        self.emit_string(api)
    }

    /// Appends the request body for `api` to `out`, which is left as it was where there is an error.
    ///
    /// # Errors
    ///
    /// As for [`to_json`](Self::to_json).
    pub fn write_json(&self, out: &mut Vec<u8>, api: Api) -> Result<(), PayloadError> {
        self.emit_bytes(out, api)
    }

    /// The request body for `api` as a value that any serializer can write: for snapshots, and for other writers.
    ///
    /// # Errors
    ///
    /// As for [`to_json`](Self::to_json).
    pub fn payload(&self, api: Api) -> Result<Payload, PayloadError> {
        self.emit_payload(api)
    }
}

impl Emit for FreeFormMessage<'_> {
    fn check(&self, api: Api) -> Result<(), PayloadError> {
        check_recipient(&self.route.to, api)?;
        limits::check(&self.content, api)?;
        self.options.check(api)
    }

    fn write<S: Sink>(&self, out: &mut S, api: Api) {
        match api {
            Api::Beta | Api::V0_1 => provider::write_v0_1(self, out, api),
            Api::V1 => provider::write_v1(self, out),
            Api::Cloud => cloud::write(self, out),
        }
    }
}
