//! What became of a message that was sent.

use std::fmt;

use serde_json::Value;

use super::fields::Fields;
use super::inbound::{self, Json, Profile, Sender};
use super::moment::Moment;
use super::party::Party;
use crate::code::Code;

/// What became of a message that was sent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Status {
    /// The message's id: what sending it gave.
    pub message_uuid: String,
    /// The channel.
    pub channel: String,
    /// The business.
    pub from: Party,
    /// The customer.
    pub to: Party,
    /// When it happened.
    pub timestamp: Moment,
    /// What happened.
    pub status: MessageStatus,
    /// Why it was not delivered.
    pub error: Option<StatusError>,
    /// The reference that the message was sent with.
    pub client_ref: Option<String>,
    /// What the provider charges.
    pub usage: Option<Usage>,
    /// Which message of a failover it is.
    pub workflow: Option<Workflow>,
    /// How the platform charges; with `delivered` only.
    pub pricing: Option<Pricing>,
    /// The conversation that the platform counts the message to; with `delivered` only.
    pub conversation: Option<Conversation>,
    /// The business's account at the platform.
    pub waba_id: Option<String>,
    /// All names the platform has for the customer; v1 only.
    pub recipient: Sender,
    /// What the customer is called.
    pub profile: Profile,
    json: Json,
}

/// What happened to a message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageStatus {
    /// The platform has it.
    Submitted,
    /// The customer's phone has it.
    Delivered,
    /// The customer has read it.
    Read,
    /// It was refused.
    Rejected,
    /// It could not be delivered.
    Undeliverable,
    /// Something else.
    Other(String),
}

/// Why a message was not delivered, in v0.1's words or in v1's.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusError {
    /// The number of the error; v1 has it as its title or at the end of its type.
    pub code: Option<Code>,
    /// Where the error is described.
    pub kind: Option<String>,
    /// What the error is called.
    pub title: Option<String>,
    /// What went wrong; v0.1 calls it the reason.
    pub detail: Option<String>,
    /// The id of this occurrence.
    pub instance: Option<String>,
}

/// What the provider charges; the price as it was written, so that no cent is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Usage {
    /// The currency.
    pub currency: Option<String>,
    /// The price.
    pub price: Option<String>,
}

/// Which message of a failover a status is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Workflow {
    /// The failover's id.
    pub workflow_id: Option<String>,
    /// The message's place, from 1.
    pub items_number: Option<u64>,
    /// How many messages there are.
    pub items_total: Option<u64>,
}

/// How the platform charges.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pricing {
    /// `regular`, `free_customer_service` or `free_entry_point`.
    pub kind: Option<String>,
    /// `PMP`, for each message, or `CBP`, for each conversation.
    pub pricing_model: Option<String>,
    /// The category that is charged.
    pub category: Option<String>,
}

/// The conversation that a message belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conversation {
    /// Its id.
    pub id: Option<String>,
    /// What started it.
    pub origin: Option<String>,
}

impl Status {
    pub(super) fn read(message_uuid: String, status: &str, json: Value) -> Self {
        let fields = Fields::of(&json);
        let whatsapp = fields.inner("whatsapp");
        let at = |name| [whatsapp.inner(name), fields.inner(name)].into_iter().find(|inner| inner.is_there());
        Self {
            message_uuid,
            channel: inbound::channel(fields, "to"),
            from: Party::read(fields, "from"),
            to: Party::read(fields, "to"),
            timestamp: Moment::read(&fields.text("timestamp").unwrap_or_default()),
            status: MessageStatus::new(status),
            error: fields.map("error", StatusError::read),
            client_ref: fields.text("client_ref"),
            usage: fields.map("usage", |usage| Usage { currency: usage.text("currency"), price: usage.text("price") }),
            workflow: fields.map("workflow", |workflow| Workflow {
                workflow_id: workflow.text("workflow_id"),
                items_number: workflow.text("items_number").and_then(|number| number.parse().ok()),
                items_total: workflow.text("items_total").and_then(|number| number.parse().ok()),
            }),
            pricing: at("pricing").map(|pricing| Pricing {
                kind: pricing.text("type"),
                pricing_model: pricing.text("pricing_model"),
                category: pricing.text("category"),
            }),
            conversation: at("conversation").map(|conversation| Conversation {
                id: conversation.text("id"),
                origin: conversation.inner("origin").text("type"),
            }),
            waba_id: whatsapp.text("waba_id"),
            recipient: Sender::read(whatsapp.inner("recipient")),
            profile: Profile::read(fields.inner("profile")),
            json: Json(json),
        }
    }

    /// The whole webhook, with what has no place in this type.
    #[must_use]
    pub const fn json(&self) -> &Value {
        &self.json.0
    }
}

impl MessageStatus {
    fn new(text: &str) -> Self {
        match text {
            "submitted" => Self::Submitted,
            "delivered" => Self::Delivered,
            "read" => Self::Read,
            "rejected" => Self::Rejected,
            "undeliverable" => Self::Undeliverable,
            _ => Self::Other(text.to_owned()),
        }
    }

    /// The provider's word for it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Submitted => "submitted",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Rejected => "rejected",
            Self::Undeliverable => "undeliverable",
            Self::Other(text) => text,
        }
    }
}

impl fmt::Display for MessageStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl StatusError {
    fn read(fields: Fields<'_>) -> Self {
        let (kind, title) = (fields.text("type"), fields.text("title"));
        let code = |text: &Option<String>| Code::read(text.as_ref()?.rsplit('#').next()?);
        Self {
            code: code(&fields.text("code")).or_else(|| code(&title)).or_else(|| code(&kind)),
            kind,
            title,
            detail: fields.text("detail").or_else(|| fields.text("reason")),
            instance: fields.text("instance"),
        }
    }
}

impl fmt::Display for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code, &self.detail) {
            (Some(code), _) if !code.meaning().is_empty() => write!(f, "{code}; {}", code.advice()),
            (Some(code), Some(detail)) => write!(f, "{code}: {}", detail.escape_debug()),
            (Some(code), None) => code.fmt(f),
            (None, Some(detail)) => write!(f, "{}", detail.escape_debug()),
            (None, None) => f.write_str("an error that the provider does not describe"),
        }
    }
}

impl std::error::Error for StatusError {}
