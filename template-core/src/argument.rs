//! The values given for a template's parameters, and what the platform refuses in them.

use crate::currency::Currency;
use crate::date_time::DateTime;
use crate::header::{Document, Gif, Image, Product, Video};
use crate::json::Json;
use crate::location::Location;
use crate::products::{ProductList, VoiceCall};

#[cfg(any(feature = "payload", feature = "syntax"))]
mod check;

#[cfg(feature = "syntax")]
pub(crate) use check::example_problems;
#[cfg(feature = "payload")]
pub(crate) use check::{check, check_length};

mod error;
mod from;
mod list;
#[cfg(feature = "payload")]
mod plain;
mod value;

#[cfg(feature = "payload")]
pub(crate) use plain::Plain;
#[cfg(feature = "payload")]
pub(crate) use value::Products;
pub(crate) use value::Value;

pub use error::{ArgumentError, ArgumentErrors};
pub use list::Arguments;

/// The value given for one parameter.
///
/// Generated types give each kind its own form. Tools, which have texts alone, give every kind as
/// [`Text`](Self::Text), written as people write it: `25.00 USD` for a currency, a link or an id for a picture,
/// `51.5, -0.08, Office, 1 High Street` for a place, `catalog/product` for a product.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Argument<'a> {
    /// Nothing, for a parameter that a message can do without.
    Absent,
    /// For a parameter of kind [`Text`](crate::Kind::Text) or [`Code`](crate::Kind::Code), and of any other as people
    /// write it.
    Text(&'a str),
    /// For a parameter of kind [`Integer`](crate::Kind::Integer) or [`Expiration`](crate::Kind::Expiration).
    Integer(i64),
    /// For a parameter of kind [`Currency`](crate::Kind::Currency).
    Currency(&'a Currency<'a>),
    /// For a parameter of kind [`DateTime`](crate::Kind::DateTime).
    DateTime(&'a DateTime<'a>),
    /// For a parameter of kind [`Image`](crate::Kind::Image).
    Image(&'a Image<'a>),
    /// For a parameter of kind [`Video`](crate::Kind::Video).
    Video(&'a Video<'a>),
    /// For a parameter of kind [`Document`](crate::Kind::Document).
    Document(&'a Document<'a>),
    /// For a parameter of kind [`Gif`](crate::Kind::Gif).
    Gif(&'a Gif<'a>),
    /// For a parameter of kind [`Location`](crate::Kind::Location).
    Location(&'a Location<'a>),
    /// For a parameter of kind [`Product`](crate::Kind::Product).
    Product(&'a Product<'a>),
    /// For a parameter of kind [`ProductList`](crate::Kind::ProductList).
    ProductList(&'a ProductList<'a>),
    /// For a parameter of kind [`VoiceCall`](crate::Kind::VoiceCall).
    VoiceCall(&'a VoiceCall<'a>),
    /// For a parameter of kind [`FlowData`](crate::Kind::FlowData) or [`OrderDetails`](crate::Kind::OrderDetails).
    Json(Json<'a>),
}

impl<'a> Argument<'a> {
    /// The text, where there is one.
    #[doc(hidden)]
    #[must_use]
    pub const fn optional_text(text: Option<&'a str>) -> Self {
        match text {
            Some(text) => Self::Text(text),
            None => Self::Absent,
        }
    }

    /// The argument, where there is one.
    #[doc(hidden)]
    #[must_use]
    pub fn or_absent(argument: Option<Self>) -> Self {
        argument.unwrap_or(Self::Absent)
    }

    /// The JSON, where there is some.
    #[doc(hidden)]
    #[must_use]
    pub const fn optional_json(json: Option<Json<'a>>) -> Self {
        match json {
            Some(json) => Self::Json(json),
            None => Self::Absent,
        }
    }
}

/// The most characters a body may have once its values are filled in, unless the caller says otherwise.
///
/// Source: the platform's "Template components" (June 2026) gives 1,024 for the body's text, and error 132005 is
/// about the text with its values.
pub const BODY_LIMIT: usize = 1024;

/// The most characters a one-time password may have.
///
/// Source: the platform's page on authentication templates.
pub const CODE_LIMIT: usize = 15;

/// The most characters the code of a coupon may have.
///
/// Source: the platform's page on coupon templates; 15 until the end of 2025.
pub const COUPON_LIMIT: usize = 20;

/// The most characters a payload may have.
///
/// Source: the limit that libraries of the platform's API hold to; the platform's pages name none.
pub const PAYLOAD_LIMIT: usize = 256;

/// The most spaces in a row a value may have.
///
/// Source: the platform's error 132018, "cannot have new-line/tab characters or more than 4 consecutive spaces".
pub const SPACES_LIMIT: usize = 4;

/// What keeps `text` from being a one-time password, if something does.
#[cfg(any(feature = "payload", feature = "syntax"))]
pub(crate) fn code_error(text: &str) -> Option<String> {
    alphanumeric_error(text, CODE_LIMIT)
}

/// What keeps `text` from being up to `limit` ASCII letters and digits, if something does.
#[cfg(any(feature = "payload", feature = "syntax"))]
pub(crate) fn alphanumeric_error(text: &str, limit: usize) -> Option<String> {
    let length = text.chars().count();
    let refused = text.chars().find(|character| !character.is_ascii_alphanumeric());
    match refused {
        _ if text.is_empty() => Some("it is empty".to_owned()),
        Some(character) => {
            Some(format!("it holds `{}`, only ASCII letters and digits are allowed", character.escape_debug()))
        }
        None if length > limit => Some(format!("it is {length} characters long, {limit} are allowed")),
        None => None,
    }
}
