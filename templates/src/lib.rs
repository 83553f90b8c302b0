//! WhatsApp message templates as types.
//!
//! A template lives in a file; [`template!`] reads it at compile time and makes a struct of it, with a field for each
//! parameter. Sending it with a parameter too few does not compile, and the JSON is what each Messages API takes.
//!
//! ```
//! use templates::{Api, Message, Route, Verify};
//!
//! let verify = Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 };
//! assert_eq!(verify.to_string(), "Nexmo Verification code: 64873. Valid for 10 minutes.");
//!
//! let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
//! let message = Message::new(route, &verify)?;
//! println!("{}", message.to_json(Api::Beta)?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Adding, removing or renaming a parameter
//!
//! is a breaking change of the crate that exports the type, as is changing its kind: the fields are the parameters.
//!
//! # Features
//!
//! | feature | what it brings |
//! |---|---|
//! | `types` (default) | everything but [`build`]: the macros, messages, ready-made templates |
//! | `load` | `Registry::load`, `LiveRegistry`: registries of template files that are read at run time |
//! | `testing` | [`testing`](https://docs.rs/templates/latest/templates/testing/): the linter, snapshots of every message, and whether a template is missing, for tests of yours; it belongs into `[dev-dependencies]` |
//!
//! Without any, the crate is [`build::watch`] for build scripts, and needs no other crate.
#![forbid(unsafe_code)]

#[cfg(feature = "types")]
pub use template_core::{
    Api, Argument, ArgumentError, ArgumentErrors, BODY_LIMIT, Button, CODE_LIMIT, COUPON_LIMIT, CardCountError,
    Category, Clash, Clashes, ClientRefError, Component, Components, ContentError, ContentErrors, Currency,
    CurrencyCode, DateParts, DateTime, Definition, Document, Entry, FreeFormMessage, Gif, Given, Image, Json,
    JsonError, Kind, Language, LanguageError, LanguageOf, LanguageTag, LegacyCategory, Location, LocationError,
    LookupError, MediaError, MediaSource, Message, OptionError, Options, PAYLOAD_LIMIT, Parameter, Payload,
    PayloadError, PhoneNumber, PhoneNumberError, Piece, Product, ProductCards, ProductList, ProductPolicy,
    ProductSection, Recipient, RecipientError, Registry, RegistryError, Route, SPACES_LIMIT, Template, Text,
    Translation, UntypedMessage, UserId, UserIdError, Video, VoiceCall, WebhookVersion, free_form, render,
};
#[cfg(feature = "load")]
pub use template_core::{LiveRegistry, LoadError, LoadErrors, diagnostic, source};

pub mod build;
#[cfg(feature = "types")]
mod macros;
#[cfg(feature = "testing")]
pub mod testing;

#[cfg(feature = "types")]
#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

/// The macro reads this variable for every crate that calls it. Read here, a change of it makes cargo build this crate
/// again and with it all that depend on it, at no cost for each template.
#[cfg(feature = "types")]
const _: Option<&str> = option_env!("MTM_TEMPLATE_ROOT");

#[cfg(feature = "types")]
template! {
    /// The verification code of the provider's own guide, approved in its own namespace.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub Verify = "verify.mtm"
}
