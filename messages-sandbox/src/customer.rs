//! The customer's side: what is written and pressed on the phone becomes inbound webhooks.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use templates::{PhoneNumber, Recipient};

use crate::event::{self, Said};
use crate::state::State;
use crate::store::{Record, StoreError, Write};
use crate::webhook;

/// A customer, as a test has one.
///
/// ```no_run
/// # async fn doc() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = messages_sandbox::Sandbox::builder().start().await?;
/// let customer = sandbox.customer("447700900000".parse()?, "447700900001".parse()?);
/// customer.writes("Where is my parcel?").await?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Customer {
    state: Arc<State>,
    id: Recipient,
    business: PhoneNumber,
}

/// What a customer does could not be done.
#[derive(Debug)]
#[non_exhaustive]
pub enum CustomerError {
    /// There is no application to tell.
    NoApplication,
    /// The text is empty or longer than the platform lets customers write: 4,096 characters.
    Text {
        /// How many characters it has.
        characters: usize,
    },
    /// There is no message of that id in the conversation.
    UnknownMessage {
        /// The id.
        message_uuid: String,
    },
    /// The store failed.
    Store(StoreError),
}

impl fmt::Display for CustomerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoApplication => f.write_str("the sandbox has no application: make one with `mtm sandbox app new`"),
            Self::Text { characters } => write!(f, "a customer writes 1 to 4096 characters, not {characters}"),
            Self::UnknownMessage { message_uuid } => {
                write!(f, "there is no message `{}` in the conversation", message_uuid.escape_debug())
            }
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for CustomerError {}

impl From<StoreError> for CustomerError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Customer {
    pub(crate) const fn new(state: Arc<State>, id: Recipient, business: PhoneNumber) -> Self {
        Self { state, id, business }
    }

    /// Writes a text. Gives the message's id.
    ///
    /// # Errors
    ///
    /// [`CustomerError`].
    pub async fn writes(&self, text: &str) -> Result<String, CustomerError> {
        let characters = text.chars().count();
        if text.trim().is_empty() || characters > 4096 {
            return Err(CustomerError::Text { characters });
        }
        self.says("text", json!(text), None).await
    }

    /// Presses a quick-reply button of a message that the business sent.
    ///
    /// # Errors
    ///
    /// [`CustomerError`].
    pub async fn presses(&self, message_uuid: &str, label: &str, payload: &str) -> Result<String, CustomerError> {
        let known = self.state.store.message(message_uuid).await?;
        let is_here =
            |message: &Record| message.business == self.business.as_str() && message.customer == self.id.as_str();
        if !known.as_ref().is_some_and(is_here) {
            return Err(CustomerError::UnknownMessage { message_uuid: message_uuid.to_owned() });
        }
        let content = json!({ "payload": payload, "text": label, "subtype": "quick_reply" });
        self.says("button", content, Some(message_uuid)).await
    }

    async fn says(&self, kind: &str, content: Value, answers: Option<&str>) -> Result<String, CustomerError> {
        let state = &self.state;
        let applications = state.applications();
        // The one that wrote to this customer last, else the first.
        let last = state.store.conversation(self.business.as_str(), self.id.as_str()).await?;
        let last = last.iter().rev().find_map(|message| state.application(&message.application));
        let application = last.or_else(|| applications.first().cloned()).ok_or(CustomerError::NoApplication)?;
        let (id, now) = (state.ids.next().to_string(), state.now());
        let mut record = Record {
            seq: 0,
            message_uuid: id.clone(),
            application: application.id(),
            direction: "inbound".to_owned(),
            api: application.version.name().to_owned(),
            business: self.business.to_string(),
            customer: self.id.to_string(),
            kind: kind.to_owned(),
            status: "sent".to_owned(),
            code: None,
            detail: None,
            http_status: 0,
            request: String::new(),
            response: String::new(),
            at: now.as_millisecond(),
        };
        let webhook = event::inbound(Some(&application), &record, Said { content, answers, name: "Customer" }, now);
        record.request.clone_from(&webhook.body);
        state.store.write(Write::Message(Box::new(record))).await?;
        let webhook = webhook::keep(state, webhook, now).await?;
        state.changed(&id);
        tokio::spawn(webhook::deliver(Arc::clone(state), webhook, Duration::ZERO));
        Ok(id)
    }
}

impl fmt::Debug for Customer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Customer").field("id", &self.id).field("business", &self.business).finish_non_exhaustive()
    }
}
