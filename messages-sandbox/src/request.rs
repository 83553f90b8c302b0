//! A request to send a message, checked as the provider checks it at once: shape, channel, numbers, types.

use messages_client::Code;
use serde_json::{Map, Value};
use templates::{Api, PhoneNumber, Recipient};

use crate::refusal::Refusal;

mod content;
mod fields;
mod old;
mod v1;

pub(crate) use content::{Content, TemplateSend, Values};
use fields::Fields;

/// A message that somebody wants to send.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outbound {
    pub(crate) from: PhoneNumber,
    pub(crate) to: Recipient,
    /// Its type: `template`, `text`, ...
    pub(crate) kind: String,
    pub(crate) content: Content,
    pub(crate) client_ref: Option<String>,
}

impl Outbound {
    /// Reads a request's body.
    pub(crate) fn read(api: Api, body: &Value) -> Result<Self, Refusal> {
        let body = body.as_object().ok_or_else(|| Refusal::not_json("The body is not an object."))?;
        match api {
            Api::V1 => v1::read(body),
            _ => old::read(api, body),
        }
    }

    /// Reads what was accepted before.
    pub(crate) fn read_again(api: &str, body: &str) -> Option<Self> {
        Self::read(Api::from_name(api)?, &serde_json::from_str(body).ok()?).ok()
    }
}

fn sender(api: Api, given: Option<&str>) -> Result<PhoneNumber, Refusal> {
    let given = given.unwrap_or_default();
    given.parse().map_err(|error| Refusal::sender(api, format!("The `from` parameter: {error}.")))
}

fn recipient(api: Api, given: Option<&str>) -> Result<Recipient, Refusal> {
    let given = given.unwrap_or_default();
    let wrong = |reason: String| Refusal::recipient(api, format!("The `to` parameter: {reason}."));
    let to: Recipient = given.parse().map_err(|error: templates::RecipientError| wrong(error.to_string()))?;
    match to {
        Recipient::UserId(_) if api != Api::V1 => Err(wrong("user ids are for v1".to_owned())),
        to => Ok(to),
    }
}

/// The client's reference, as long as that version takes it.
fn client_ref(api: Api, body: &Map<String, Value>) -> Result<Option<String>, Refusal> {
    let limit = if api == Api::V1 { 100 } else { 40 };
    match body.get("client_ref") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.chars().count() <= limit => Ok(Some(text.clone())),
        Some(_) => Err(Refusal::client_ref(api, limit)),
    }
}

/// What a status says of a message that was taken and turned out wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rejection {
    pub(crate) code: Code,
    pub(crate) detail: String,
}

impl Rejection {
    pub(crate) fn new(code: Code, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}
