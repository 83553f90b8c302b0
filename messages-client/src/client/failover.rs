//! Messages that are sent in place of one that cannot be delivered.

use std::fmt;

use jiff::Timestamp;
use serde_json::Value;
use templates::{Api, FreeFormMessage, PayloadError, PhoneNumber, Recipient, Route};

use super::reply::check_pair;
use super::{Inner, SendError, TemplateMessage, WindowError};
use crate::window::OpenWindow;

/// The messages that are sent, in their order, where the one before was rejected or is undeliverable: with v1 alone.
///
/// Each is a whole message, and they may go along other routes and through other channels.
///
/// ```
/// use messages_client::{Failover, OtherMessage};
///
/// let sms = r#"{"channel":"sms","message_type":"text","to":"447700900000","from":"447700900001","text":"Call us."}"#;
/// let failover = Failover::new().other(OtherMessage::read(sms)?);
/// # Ok::<(), messages_client::OtherMessageError>(())
/// ```
#[derive(Clone, Default)]
pub struct Failover {
    parts: Vec<Part>,
    ends_at: Option<Timestamp>,
}

#[derive(Clone)]
struct Part {
    ends: Ends,
    body: Vec<u8>,
}

/// Who sends a message and who gets it, as far as they are numbers or user ids: an SMS comes from a name as often.
#[derive(Clone, Copy)]
struct Ends {
    from: Option<PhoneNumber>,
    to: Option<Recipient>,
}

impl Failover {
    /// No messages yet: sending with it is sending without.
    #[must_use]
    pub const fn new() -> Self {
        Self { parts: Vec::new(), ends_at: None }
    }

    /// Then a message of a template.
    ///
    /// # Errors
    ///
    /// What v1 cannot carry.
    pub fn template(mut self, message: &dyn TemplateMessage) -> Result<Self, FailoverError> {
        let mut body = Vec::new();
        message.write_json(&mut body, Api::V1).map_err(FailoverError::Payload)?;
        self.parts.push(Part { ends: message.route().into(), body });
        Ok(self)
    }

    /// Then a free-form message. The window has to be open when they are sent; when this one's turn comes, the provider
    /// may find it closed.
    ///
    /// # Errors
    ///
    /// A window of somebody else; what v1 cannot carry.
    pub fn free_form(mut self, window: &OpenWindow, message: &FreeFormMessage<'_>) -> Result<Self, FailoverError> {
        check_pair(window, message.route()).map_err(FailoverError::Window)?;
        let mut body = Vec::new();
        message.write_json(&mut body, Api::V1).map_err(FailoverError::Payload)?;
        self.parts.push(Part { ends: message.route().into(), body });
        self.ends_at = Some(self.ends_at.map_or(window.ends_at(), |ends_at| ends_at.min(window.ends_at())));
        Ok(self)
    }

    /// Then a message of another channel.
    #[must_use]
    pub fn other(mut self, message: OtherMessage) -> Self {
        self.parts.push(Part { ends: message.ends, body: message.body });
        self
    }

    /// When the first of the windows ends that they need.
    pub(super) const fn ends_at(&self) -> Option<Timestamp> {
        self.ends_at
    }

    /// Whether they may go where they go, in place of a message along `route`.
    pub(super) fn check(&self, client: &Inner, route: Route) -> Result<(), SendError> {
        for Part { ends, .. } in &self.parts {
            // What is not known is as in the first message, which may go.
            let route = Route { from: ends.from.unwrap_or(route.from), to: ends.to.unwrap_or(route.to) };
            client.destinations.check(&route).map_err(|excluded| SendError::Excluded(Box::new(excluded)))?;
        }
        Ok(())
    }

    /// Adds them to the body of the first message.
    pub(super) fn write(&self, body: &mut Vec<u8>) {
        if self.parts.is_empty() || body.pop_if(|last| *last == b'}').is_none() {
            return;
        }
        body.extend_from_slice(br#","failover":["#);
        for (index, part) in self.parts.iter().enumerate() {
            if index > 0 {
                body.push(b',');
            }
            body.extend_from_slice(&part.body);
        }
        body.extend_from_slice(b"]}");
    }
}

impl From<Route> for Ends {
    fn from(route: Route) -> Self {
        Self { from: Some(route.from), to: Some(route.to) }
    }
}

impl fmt::Debug for Failover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failover").field("messages", &self.parts.len()).finish_non_exhaustive()
    }
}

/// A message of another channel than WhatsApp, as the JSON that v1 takes: an SMS, most of the time.
#[derive(Clone)]
pub struct OtherMessage {
    ends: Ends,
    body: Vec<u8>,
}

impl OtherMessage {
    /// Checks and keeps a message.
    ///
    /// # Errors
    ///
    /// What is no JSON object, lacks `to`, `from`, `channel` or `message_type`, or has a failover of its own; and a message
    /// of WhatsApp, which has types here.
    pub fn read(json: &str) -> Result<Self, OtherMessageError> {
        let message: Value = serde_json::from_str(json).map_err(|error| OtherMessageError::Json(error.to_string()))?;
        let Value::Object(members) = &message else { return Err(OtherMessageError::NotAnObject) };
        let text = |member| match members.get(member).and_then(Value::as_str) {
            Some(text) if !text.is_empty() => Ok(text),
            _ => Err(OtherMessageError::Missing { member }),
        };
        let (to, from) = (text("to")?, text("from")?);
        text("message_type")?;
        if text("channel")?.eq_ignore_ascii_case("whatsapp") {
            return Err(OtherMessageError::WhatsApp);
        }
        let ends = Ends { from: from.parse().ok(), to: to.parse().ok() };
        if members.contains_key("failover") {
            return Err(OtherMessageError::Failover);
        }
        // Written anew: a member that is there twice, of which readers take one or the other, is there once.
        Ok(Self { ends, body: message.to_string().into_bytes() })
    }
}

impl fmt::Debug for OtherMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OtherMessage").finish_non_exhaustive()
    }
}

/// Why a text is no message of another channel.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OtherMessageError {
    /// It is no JSON.
    Json(String),
    /// It is no object.
    NotAnObject,
    /// A member is not there, or is no text.
    Missing {
        /// The name of the member.
        member: &'static str,
    },
    /// It is a message of WhatsApp.
    WhatsApp,
    /// It has a failover of its own.
    Failover,
}

impl fmt::Display for OtherMessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "the message is not JSON: {error}"),
            Self::NotAnObject => f.write_str("the message is not an object; write it as v1 takes it"),
            Self::Missing { member } => write!(f, "the message has no text `{member}`, which every message of v1 has"),
            Self::WhatsApp => f.write_str(
                "the message is one of WhatsApp: add it as a template, or as a free-form message with its open window",
            ),
            Self::Failover => f.write_str("the message has a failover of its own; add its messages after it"),
        }
    }
}

impl std::error::Error for OtherMessageError {}

/// Why a message cannot be sent in place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FailoverError {
    /// v1 cannot carry it.
    Payload(PayloadError),
    /// The window does not allow it.
    Window(WindowError),
}

impl fmt::Display for FailoverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Payload(error) => error.fmt(f),
            Self::Window(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for FailoverError {}
