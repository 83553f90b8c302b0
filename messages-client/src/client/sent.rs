//! What the provider says of a message that it accepted.

use serde::Deserialize;

/// A message that the provider accepted. Whether it arrives, its status webhooks tell.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sent {
    /// The id of the message, which its status webhooks have.
    pub message_uuid: String,
    /// The id of a failover: of all the messages that may be sent in place of this one.
    pub workflow_id: Option<String>,
    /// The id of the request, for the provider's support.
    pub request_id: Option<String>,
    /// How many requests it took.
    pub attempts: usize,
    /// Whether a request before this one may have been accepted too: with
    /// [`Retries::on_server_errors`](crate::Retries::on_server_errors) alone.
    pub may_be_twice: bool,
}

/// The body of an answer to a message.
#[derive(Deserialize)]
pub(super) struct Accepted {
    pub(super) message_uuid: String,
    #[serde(default)]
    pub(super) workflow_id: Option<String>,
}

impl Accepted {
    /// What a body says; nothing where it does not say which message it is about.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let accepted: Self = serde_json::from_slice(body).ok()?;
        let is_id =
            !accepted.message_uuid.is_empty() && accepted.message_uuid.bytes().all(|byte| byte.is_ascii_graphic());
        is_id.then_some(accepted)
    }
}
