//! What an argument says, whether it was given in its own form or as people write it.

use std::borrow::Cow;
use std::fmt;

use crate::argument::Argument;
use crate::currency::Currency;
use crate::date_time::DateTime;
use crate::header::{Document, Product};
use crate::json::Json;
use crate::kind::Kind;
use crate::location::Location;
use crate::media::MediaSource;
use crate::products::{ProductList, VoiceCall};

/// What an argument says, by the kind of its parameter.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Value<'a> {
    Absent,
    Text(&'a str),
    Integer(i64),
    Currency(Currency<'a>),
    DateTime(DateTime<'a>),
    /// A picture, a film or an animated picture.
    Media(MediaSource<'a>),
    Document(Document<'a>),
    Location(Location<'a>),
    Product(Product<'a>),
    Products(Products<'a>),
    VoiceCall(VoiceCall<'a>),
    Json(Json<'a>),
}

/// A list of products, in its own form or as people write it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Products<'a> {
    List(&'a ProductList<'a>),
    Written(&'a str),
}

/// Why an argument says nothing for a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// It is not written as such a value is: how it is.
    Written(&'static str),
    /// It is not a whole number.
    Integer,
    /// It is not one JSON object: what is wrong with it.
    #[cfg(feature = "payload")]
    Json(String),
    /// It is a value of another kind.
    Kind,
}

impl<'a> Value<'a> {
    /// What `argument` says for a parameter of that kind.
    pub(crate) fn of(kind: Kind, argument: &Argument<'a>) -> Result<Self, Unreadable> {
        Ok(match (kind, *argument) {
            (_, Argument::Absent) => Self::Absent,
            (_, Argument::Text(text)) => return Self::written(kind, text),
            (Kind::Integer | Kind::Text | Kind::Code | Kind::Expiration, Argument::Integer(number)) => {
                Self::Integer(number)
            }
            (Kind::Currency, Argument::Currency(amount)) => Self::Currency(*amount),
            (Kind::DateTime, Argument::DateTime(time)) => Self::DateTime(*time),
            (Kind::Image, Argument::Image(image)) => Self::Media(image.source()),
            (Kind::Video, Argument::Video(video)) => Self::Media(video.source()),
            (Kind::Gif, Argument::Gif(gif)) => Self::Media(gif.source()),
            (Kind::Document, Argument::Document(document)) => Self::Document(*document),
            (Kind::Location, Argument::Location(location)) => Self::Location(*location),
            (Kind::Product, Argument::Product(product)) => Self::Product(*product),
            (Kind::ProductList, Argument::ProductList(list)) => Self::Products(Products::List(list)),
            (Kind::VoiceCall, Argument::VoiceCall(call)) => Self::VoiceCall(*call),
            (Kind::FlowData | Kind::OrderDetails, Argument::Json(json)) => Self::Json(json),
            _ => return Err(Unreadable::Kind),
        })
    }

    /// What people mean by `text` for a parameter of that kind.
    fn written(kind: Kind, text: &'a str) -> Result<Self, Unreadable> {
        Ok(match kind {
            Kind::Text | Kind::Code | Kind::Coupon | Kind::Payload | Kind::FlowToken | Kind::Thumbnail => {
                Self::Text(text)
            }
            Kind::Integer | Kind::Expiration => Self::Integer(text.parse().map_err(|_| Unreadable::Integer)?),
            Kind::Currency => {
                Self::Currency(Currency::parse(text).ok_or(Unreadable::Written("`25.00 USD`, with an ISO 4217 code"))?)
            }
            Kind::DateTime => Self::DateTime(DateTime::new(text)),
            Kind::Image | Kind::Video | Kind::Gif => Self::Media(media(text)),
            Kind::Document => Self::Document(match media(text) {
                MediaSource::Link(link) => Document::link(link),
                MediaSource::Id(id) => Document::id(id),
            }),
            Kind::Location => {
                Self::Location(location(text).ok_or(Unreadable::Written("`51.5, -0.08, Office, 1 High Street`"))?)
            }
            Kind::Product => {
                let (catalog_id, retailer_id) = text.split_once('/').ok_or(Unreadable::Written("`catalog/product`"))?;
                Self::Product(Product { catalog_id, retailer_id })
            }
            Kind::ProductList => {
                let products = Products::Written(text);
                let mut titles = text.split(';').map(|section| section.split_once('='));
                if titles.any(|section| section.is_none()) {
                    return Err(Unreadable::Written("`Popular=aloe,fern; New=moss`"));
                }
                Self::Products(products)
            }
            Kind::VoiceCall => Self::VoiceCall(VoiceCall { payload: Some(text), ttl_minutes: None }),
            #[cfg(feature = "payload")]
            Kind::FlowData | Kind::OrderDetails => {
                Self::Json(Json::object(text).map_err(|error| Unreadable::Json(error.to_string()))?)
            }
            // Without payloads there is nobody to send it.
            #[cfg(not(feature = "payload"))]
            Kind::FlowData | Kind::OrderDetails => Self::Absent,
        })
    }

    /// Whether nothing is given, so that the component needs no parameter.
    pub(crate) fn is_absent(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::VoiceCall(call) => *call == VoiceCall::default(),
            _ => false,
        }
    }
}

impl fmt::Display for Value<'_> {
    /// What people read where the value stands in a text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Currency(amount) => amount.fmt(f),
            Self::DateTime(time) => time.fmt(f),
            Self::Media(MediaSource::Link(source) | MediaSource::Id(source)) => f.write_str(source),
            Self::Document(document) => match (document.name(), document.source()) {
                (Some(name), _) => f.write_str(name),
                (None, MediaSource::Link(source) | MediaSource::Id(source)) => f.write_str(source),
            },
            Self::Location(location) => write!(f, "{}, {}", location.name, location.address),
            Self::Product(product) => f.write_str(product.retailer_id),
            Self::Json(json) => f.write_str(json.as_str()),
            Self::Products(products) => {
                let mut titles = products.sections().map(|(title, _)| title).enumerate();
                titles.try_for_each(|(index, title)| write!(f, "{}{title}", if index > 0 { ", " } else { "" }))
            }
            Self::Absent | Self::VoiceCall(_) => Ok(()),
        }
    }
}

impl<'a> Products<'a> {
    /// The product whose picture stands for the list.
    #[cfg(any(feature = "payload", feature = "syntax"))]
    pub(crate) fn thumbnail(&self) -> &'a str {
        match self {
            Self::List(list) => list.thumbnail,
            Self::Written(_) => self.sections().find_map(|(_, ids)| ids.first().copied()).unwrap_or_default(),
        }
    }

    /// Each section: its title and its products.
    pub(crate) fn sections(&self) -> Box<dyn Iterator<Item = (&'a str, Cow<'a, [&'a str]>)> + 'a> {
        match *self {
            Self::List(list) => {
                Box::new(list.sections.iter().map(|section| (section.title, Cow::Borrowed(section.retailer_ids))))
            }
            Self::Written(text) => Box::new(text.split(';').map(|section| {
                let (title, ids) = section.split_once('=').unwrap_or((section, ""));
                (title.trim(), ids.split(',').map(str::trim).collect())
            })),
        }
    }
}

/// A link where it looks like one, and an id elsewhere.
fn media(text: &str) -> MediaSource<'_> {
    if text.contains("://") { MediaSource::Link(text) } else { MediaSource::Id(text) }
}

fn location(text: &str) -> Option<Location<'_>> {
    let mut parts = text.splitn(4, ',').map(str::trim);
    Some(Location {
        latitude: parts.next()?.parse().ok()?,
        longitude: parts.next()?.parse().ok()?,
        name: parts.next()?,
        address: parts.next()?,
    })
}
