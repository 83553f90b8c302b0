//! A webhook, whichever it is.

use std::fmt;

use serde_json::Value;

use super::fields::Fields;
use super::inbound::Inbound;
use super::status::Status;

/// A webhook: a message from a customer, or the status of a message that was sent.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// A message from a customer.
    Inbound(Box<Inbound>),
    /// The status of a message that was sent.
    Status(Box<Status>),
}

impl Event {
    /// Reads the body of a webhook, in the form of v0.1 or of v1.
    ///
    /// What has a `status` is a status; everything else is a message.
    ///
    /// # Errors
    ///
    /// What is no JSON, no object, or has no `message_uuid`; nothing else is.
    pub fn read(body: &[u8]) -> Result<Self, ReadError> {
        let json: Value = serde_json::from_slice(body)
            .map_err(|error| ReadError::Json { line: error.line(), column: error.column() })?;
        let fields = Fields::of(&json);
        if !fields.is_there() {
            return Err(ReadError::NoObject);
        }
        let message_uuid = fields.text("message_uuid").filter(|id| !id.is_empty()).ok_or(ReadError::NoMessage)?;
        Ok(match fields.text("status") {
            Some(status) => Self::Status(Box::new(Status::read(message_uuid, &status, json))),
            None => Self::Inbound(Box::new(Inbound::read(message_uuid, json))),
        })
    }

    /// What tells this event from every other one: the provider may send the same one several times.
    ///
    /// A status may come later than its successors; each is an event of its own.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Inbound(message) => format!("{} inbound", message.message_uuid),
            Self::Status(status) => format!("{} {}", status.message_uuid, status.status),
        }
    }

    /// The id of the message that it is about.
    #[must_use]
    pub fn message_uuid(&self) -> &str {
        match self {
            Self::Inbound(message) => &message.message_uuid,
            Self::Status(status) => &status.message_uuid,
        }
    }
}

/// Why the body of a webhook is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// It is not JSON.
    Json {
        /// The line at which it ceases to be, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// It is JSON, but not an object.
    NoObject,
    /// It has no `message_uuid`.
    NoMessage,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json { line, column } => write!(f, "the webhook's body is not JSON at line {line}, column {column}"),
            Self::NoObject => f.write_str("the webhook's body is not a JSON object"),
            Self::NoMessage => f.write_str(
                "the webhook has no `message_uuid`: point the Messages API's webhooks here, and no other API's",
            ),
        }
    }
}

impl std::error::Error for ReadError {}
