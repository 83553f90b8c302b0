//! Reads WhatsApp message templates, checks them, renders them, and writes the JSON each Messages API takes.
//!
//! A template file is read once, here; the macro, the linter and the other tools are users of that one reading:
//!
//! ```text
//! text --source--> Span, LineIndex
//!      --syntax--> Document        a recovering parser: every error at once
//!      --model---> TemplateFile    parameters, placeholders, language; places kept
//!              --> Definition      the same without places: what programs carry
//! Definition --payload--> JSON     one file an API
//! ```
//!
//! Programs that send templates use the crate `templates`, which has the macros too.
//!
//! # Features
//!
//! | feature | what it brings |
//! |---|---|
//! | `payload` (default) | `Message`, `FreeFormMessage`, `Api`, the JSON; `Registry` |
//! | `syntax` | `source`, `syntax`, `model`, `diagnostic`: reading template files |
//! | `report` | `report`: drawing diagnostics |
//! | `lint` | `lint`: what the platform would refuse, found in template files |
//! | `reports` | `report::Format`: what was found, as JSON, SARIF, annotations, test reports |
//! | `exchange` | `exchange`: template files out of the platform's JSON, and that JSON out of template files |
//! | `load` | `Registry::load`, `LiveRegistry`: registries of the template files of a folder, read at run time |
//! | `format` | `format`: laying out template files |
#![forbid(unsafe_code)]

mod argument;
mod category;
mod currency;
mod date_time;
mod definition;
mod given;
mod header;
mod json;
mod kind;
mod language;
mod location;
mod media;
mod named_arguments;
mod nearest;
#[cfg(any(feature = "payload", feature = "exchange"))]
mod node;
mod products;
mod registry;
pub mod render;
mod template;
mod text;

#[cfg(feature = "payload")]
pub mod free_form;
#[cfg(feature = "payload")]
mod message;
#[cfg(feature = "payload")]
mod options;
#[cfg(feature = "payload")]
mod payload;
#[cfg(feature = "payload")]
mod phone_number;
#[cfg(feature = "payload")]
mod recipient;
#[cfg(feature = "payload")]
mod user_id;
#[cfg(feature = "payload")]
mod words;

#[cfg(feature = "syntax")]
pub mod diagnostic;
#[cfg(feature = "exchange")]
pub mod exchange;
#[cfg(any(feature = "lint", feature = "load"))]
mod folder;
#[cfg(feature = "format")]
pub mod format;
#[cfg(feature = "lint")]
pub mod lint;
#[cfg(feature = "syntax")]
pub mod model;
#[cfg(feature = "report")]
pub mod report;
#[cfg(feature = "syntax")]
pub mod source;
#[cfg(feature = "syntax")]
pub mod syntax;

pub use argument::{
    Argument, ArgumentError, ArgumentErrors, BODY_LIMIT, CODE_LIMIT, COUPON_LIMIT, PAYLOAD_LIMIT, SPACES_LIMIT,
};
pub use category::{Category, LegacyCategory};
pub use currency::{Currency, CurrencyCode};
pub use date_time::{DateParts, DateTime};
pub use definition::{Button, Component, Components, Definition, Parameter, Translation};
pub use given::Given;
pub use header::{Document, Gif, Image, Product, Video};
pub use json::{Json, JsonError};
pub use kind::Kind;
pub use language::{Language, LanguageError, LanguageTag};
pub use location::{Location, LocationError};
pub use media::{MediaError, MediaSource};
pub use nearest::nearest;
pub use products::{CardCountError, ProductCards, ProductList, ProductSection, VoiceCall};
pub use template::{LanguageOf, Template};
pub use text::{Piece, Text};

#[cfg(feature = "payload")]
pub use free_form::{ContentError, ContentErrors, FreeFormMessage};
#[cfg(feature = "payload")]
pub use message::{Message, Route, UntypedMessage};
#[cfg(feature = "payload")]
pub use options::{ClientRefError, OptionError, Options, ProductPolicy, WebhookVersion};
#[cfg(feature = "payload")]
pub use payload::{Api, Payload, PayloadError};
#[cfg(feature = "payload")]
pub use phone_number::{PhoneNumber, PhoneNumberError};
#[cfg(feature = "payload")]
pub use recipient::{Recipient, RecipientError};
#[cfg(feature = "payload")]
pub use registry::{Clash, Clashes, Entry, LookupError, Registry, RegistryError};
#[cfg(feature = "payload")]
pub use user_id::{UserId, UserIdError};

#[cfg(feature = "load")]
pub use registry::{LiveRegistry, LoadError, LoadErrors};

#[doc(hidden)]
pub use argument::Arguments;
#[doc(hidden)]
pub use definition::{StaticData, static_data};
#[doc(hidden)]
pub use registry::{registry_clashes, registry_index, registry_sort};
#[doc(hidden)]
pub use template::{Generated, display};
