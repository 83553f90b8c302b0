//! A message from a customer.

use serde_json::Value;
use templates::Recipient;

use super::content::Content;
use super::fields::Fields;
use super::moment::Moment;
use super::party::Party;

/// A message from a customer.
///
/// Its `Debug` shows everything the customer said; the library itself writes none of it anywhere.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Inbound {
    /// The message's id: what is marked as read, and what an answer refers to.
    pub message_uuid: String,
    /// The channel: `whatsapp`, or another one that the same application listens to.
    pub channel: String,
    /// The customer.
    pub from: Party,
    /// The business.
    pub to: Party,
    /// When the customer wrote.
    pub timestamp: Moment,
    /// What the customer says.
    pub content: Content,
    /// What the customer is called.
    pub profile: Profile,
    /// All names the customer has; v1 only.
    pub sender: Sender,
    /// Whether the message answers another one.
    pub context_status: Option<ContextStatus>,
    /// The message that this one answers or reacts to.
    pub context: Option<Context>,
    /// The advertisement or post that brought the customer here.
    pub referral: Option<Referral>,
    /// The product of the catalog that the message is about.
    pub referred_product: Option<ReferredProduct>,
    /// What the platform itself says about a message that cannot be handed on.
    pub provider_message: Option<String>,
    /// Where the message is kept, for marking it as read.
    pub link: Option<String>,
    pub(super) json: Json,
}

/// The webhook as it came; not shown by `Debug`, which would show everything twice.
#[derive(Clone, PartialEq)]
pub(super) struct Json(pub(super) Value);

impl std::fmt::Debug for Json {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("..")
    }
}

/// What a customer is called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Profile {
    /// The name, as the customer wrote it.
    pub name: Option<String>,
    /// The user name.
    pub username: Option<String>,
}

/// The names that the platform has for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Sender {
    /// The user id towards this business.
    pub user_id: Option<Party>,
    /// The user id towards all businesses of the enterprise.
    pub parent_user_id: Option<Party>,
    /// The phone number.
    pub wa_id: Option<Party>,
}

/// The message that another one answers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Context {
    /// Its id.
    pub message_uuid: Option<String>,
    /// Who sent it.
    pub message_from: Option<Party>,
}

/// Whether a message answers another one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContextStatus {
    /// It answers none.
    None,
    /// [`Inbound::context`] says which.
    Available,
    /// It answers one that cannot be told.
    Unavailable,
    /// Something else.
    Other(String),
}

/// The advertisement or post that a customer came from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Referral {
    /// What it says.
    pub body: Option<String>,
    /// What it says above.
    pub headline: Option<String>,
    /// Its id.
    pub source_id: Option<String>,
    /// What it is: `ad` or `post`.
    pub source_type: Option<String>,
    /// Where it is.
    pub source_url: Option<String>,
    /// Whether it shows an `image` or a `video`.
    pub media_type: Option<String>,
    /// Its image.
    pub image_url: Option<String>,
    /// Its video.
    pub video_url: Option<String>,
    /// The image of its video.
    pub thumbnail_url: Option<String>,
    /// The id of the click.
    pub ctwa_clid: Option<String>,
}

/// The product that a message is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReferredProduct {
    /// The catalog.
    pub catalog_id: Option<String>,
    /// The product.
    pub product_retailer_id: Option<String>,
}

impl Inbound {
    pub(super) fn read(message_uuid: String, json: Value) -> Self {
        let fields = Fields::of(&json);
        let whatsapp = fields.inner("whatsapp");
        let v0_1 = fields.inner("message").inner("content");
        let content = if v0_1.is_there() {
            Content::read(v0_1, &v0_1.text("type").unwrap_or_default())
        } else {
            Content::read(fields, &fields.text("message_type").unwrap_or_default())
        };
        // v1.20 moved the referral to where what is WhatsApp's own is.
        let referral = whatsapp.map("referral", Referral::read).or_else(|| fields.map("referral", Referral::read));
        let product = "whatsapp_referred_product";
        let referred_product =
            whatsapp.map(product, ReferredProduct::read).or_else(|| fields.map(product, ReferredProduct::read));
        Self {
            message_uuid,
            channel: channel(fields, "from"),
            from: Party::read(fields, "from"),
            to: Party::read(fields, "to"),
            timestamp: Moment::read(&fields.text("timestamp").unwrap_or_default()),
            content,
            profile: Profile::read(fields.inner("profile")),
            sender: Sender::read(whatsapp.inner("sender")),
            context_status: fields.text("context_status").map(ContextStatus::new),
            context: fields.map("context", |context| Context {
                message_uuid: context.text("message_uuid"),
                message_from: context.text("message_from").map(|from| Party::new(&from)),
            }),
            referral,
            referred_product,
            provider_message: fields.text("provider_message"),
            link: fields.inner("_self").text("href"),
            json: Json(json),
        }
    }

    /// The whole webhook, with what has no place in this type.
    #[must_use]
    pub const fn json(&self) -> &Value {
        &self.json.0
    }

    /// Every name of the customer that an answer can be sent to, each once: the one the message came from, then the
    /// others the platform has.
    #[must_use]
    pub fn customers(&self) -> Vec<Recipient> {
        let Sender { user_id, parent_user_id, wa_id } = &self.sender;
        let all = [Some(&self.from), wa_id.as_ref(), user_id.as_ref(), parent_user_id.as_ref()];
        let mut customers = Vec::with_capacity(1);
        for customer in all.into_iter().flatten().filter_map(Party::recipient) {
            if !customers.contains(&customer) {
                customers.push(customer);
            }
        }
        customers
    }
}

/// The channel: of its own in v1, the kind of who is at that end in v0.1; `whatsapp` where nothing says it.
pub(super) fn channel(fields: Fields<'_>, end: &str) -> String {
    fields.text("channel").or_else(|| fields.inner(end).text("type")).unwrap_or_else(|| "whatsapp".to_owned())
}

impl Profile {
    pub(super) fn read(fields: Fields<'_>) -> Self {
        Self { name: fields.text("name"), username: fields.text("username") }
    }
}

impl Sender {
    pub(super) fn read(fields: Fields<'_>) -> Self {
        let party = |name| fields.text(name).map(|text| Party::new(&text));
        Self { user_id: party("user_id"), parent_user_id: party("parent_user_id"), wa_id: party("wa_id") }
    }
}

impl ContextStatus {
    fn new(text: String) -> Self {
        match text.as_str() {
            "none" => Self::None,
            "available" => Self::Available,
            "unavailable" => Self::Unavailable,
            _ => Self::Other(text),
        }
    }
}

impl ReferredProduct {
    fn read(fields: Fields<'_>) -> Self {
        Self { catalog_id: fields.text("catalog_id"), product_retailer_id: fields.text("product_retailer_id") }
    }
}

impl Referral {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            body: fields.text("body"),
            headline: fields.text("headline"),
            source_id: fields.text("source_id"),
            source_type: fields.text("source_type"),
            source_url: fields.text("source_url"),
            media_type: fields.text("media_type"),
            image_url: fields.text("image_url"),
            video_url: fields.text("video_url"),
            thumbnail_url: fields.text("thumbnail_url"),
            ctwa_clid: fields.text("ctwa_clid"),
        }
    }
}
