//! What an inbound message says: one variant for each kind, and one for the kinds to come.

use serde_json::Value;

use super::contact::Contact;
use super::fields::Fields;

/// What an inbound message says.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Content {
    /// A text.
    Text(String),
    /// An image.
    Image(Media),
    /// A sound, such as a voice message.
    Audio(Media),
    /// A video.
    Video(Media),
    /// A file.
    File(Media),
    /// A sticker.
    Sticker(Media),
    /// A place.
    Location(Place),
    /// Contact cards.
    Contacts(Vec<Contact>),
    /// What was chosen in an interactive message: a reply button or a row of a list.
    Reply(Reply),
    /// The button of a template that was pressed, or a flow that was finished.
    Button(Button),
    /// Products that were ordered from a catalog.
    Order(Order),
    /// An emoji put to a message, or taken away from it.
    Reaction(Reaction),
    /// Something that the provider cannot hand on.
    Unsupported,
    /// A kind that is not known here, or one whose content is not of its form.
    Other {
        /// What the webhook calls the kind; the empty text where it does not say.
        kind: String,
        /// What stands under the name of the kind.
        content: Value,
    },
}

/// A file at an address of the provider's.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Media {
    /// Where it can be fetched; the provider asks for the token of a request.
    pub url: String,
    /// What the customer wrote to it.
    pub caption: Option<String>,
    /// The name of the file.
    pub name: Option<String>,
}

/// A place that a customer sends.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// The name of the place.
    pub name: Option<String>,
    /// The address of the place.
    pub address: Option<String>,
    /// A web address of the place.
    pub url: Option<String>,
}

/// What was chosen in an interactive message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reply {
    /// The id that the message gave to what was chosen.
    pub id: String,
    /// What the customer read on it.
    pub title: Option<String>,
    /// What stood below.
    pub description: Option<String>,
}

/// A button of a template that was pressed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Button {
    /// What the template's message was sent with for the button.
    pub payload: Option<ButtonPayload>,
    /// What the customer read on it.
    pub text: Option<String>,
    /// What kind of button it is, such as `flow`.
    pub subtype: Option<String>,
}

/// What comes back with a button: a text, or the answers of a flow.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ButtonPayload {
    /// The payload of a quick reply; of a flow, JSON in a text.
    Text(String),
    /// The answers of a flow.
    Json(Value),
}

/// Products that were ordered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Order {
    /// The catalog.
    pub catalog_id: Option<String>,
    /// The products.
    pub items: Vec<OrderItem>,
    /// What the customer wrote to it.
    pub text: Option<String>,
}

/// One product of an order; numbers as they were written, so that no cent is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OrderItem {
    /// The product.
    pub product_retailer_id: Option<String>,
    /// How many.
    pub quantity: Option<String>,
    /// What one costs.
    pub item_price: Option<String>,
    /// In which currency.
    pub currency: Option<String>,
}

/// An emoji to a message; which message, [`Inbound::context`](super::Inbound::context) says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reaction {
    /// What was done: `react` or `unreact`.
    pub action: Option<String>,
    /// The emoji; none where it was taken away.
    pub emoji: Option<String>,
}

impl Content {
    /// The content of `kind`, which stands under the kind's own name: in v1 beside everything else, in v0.1 in the
    /// content of the message.
    pub(super) fn read(fields: Fields<'_>, kind: &str) -> Self {
        Self::known(fields, kind).unwrap_or_else(|| Self::Other {
            kind: kind.to_owned(),
            content: fields.value(kind).cloned().unwrap_or_default(),
        })
    }

    fn known(fields: Fields<'_>, kind: &str) -> Option<Self> {
        let inner = fields.inner(kind);
        Some(match kind {
            "text" => Self::Text(fields.text("text").or_else(|| inner.text("body"))?),
            "image" => Self::Image(Media::read(inner)?),
            "audio" => Self::Audio(Media::read(inner)?),
            "video" => Self::Video(Media::read(inner)?),
            "file" => Self::File(Media::read(inner)?),
            "sticker" => Self::Sticker(Media::read(inner)?),
            "location" => Self::Location(Place::read(inner)?),
            "contacts" if fields.value(kind)?.is_array() => Self::Contacts(fields.list(kind, Contact::read)),
            "reply" => Self::Reply(Reply {
                id: inner.text("id")?,
                title: inner.text("title"),
                description: inner.text("description"),
            }),
            "button" if inner.is_there() => Self::Button(Button {
                payload: inner.value("payload").map(|payload| match payload {
                    Value::String(text) => ButtonPayload::Text(text.clone()),
                    json => ButtonPayload::Json(json.clone()),
                }),
                text: inner.text("text"),
                subtype: inner.text("subtype"),
            }),
            "order" if inner.is_there() => Self::Order(Order {
                catalog_id: inner.text("catalog_id"),
                items: inner.list("product_items", OrderItem::read),
                text: inner.text("text"),
            }),
            "reaction" if inner.is_there() => {
                Self::Reaction(Reaction { action: inner.text("action"), emoji: inner.text("emoji") })
            }
            "unsupported" => Self::Unsupported,
            _ => return None,
        })
    }

    /// Whether it is a reaction, which by default does not start a customer care window.
    #[must_use]
    pub const fn is_reaction(&self) -> bool {
        matches!(self, Self::Reaction(_))
    }
}

impl Media {
    fn read(fields: Fields<'_>) -> Option<Self> {
        Some(Self { url: fields.text("url")?, caption: fields.text("caption"), name: fields.text("name") })
    }
}

impl Place {
    /// v1 and the beta have `lat` and `long`, v0.1 has `latitude` and `longitude`, as texts.
    fn read(fields: Fields<'_>) -> Option<Self> {
        Some(Self {
            latitude: fields.number("lat").or_else(|| fields.number("latitude"))?,
            longitude: fields.number("long").or_else(|| fields.number("longitude"))?,
            name: fields.text("name"),
            address: fields.text("address"),
            url: fields.text("url"),
        })
    }
}

impl OrderItem {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            product_retailer_id: fields.text("product_retailer_id"),
            quantity: fields.text("quantity"),
            item_price: fields.text("item_price"),
            currency: fields.text("currency"),
        }
    }
}
