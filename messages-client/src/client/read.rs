//! Tells customers that their messages were read, and that an answer is being written.

use std::future::Future;
use std::sync::Arc;

use tracing::Instrument as _;
use uuid::Uuid;

use super::call::Call;
use super::{Client, SendError};

impl Client {
    /// Marks an inbound message as read, by the `message_uuid` of its webhook: with v1 alone.
    ///
    /// The customer sees two blue ticks. Doing it twice does no harm, so it is tried again whatever went wrong. A region's
    /// host may not know the messages of another: it should be the one that the messages come in through.
    ///
    /// # Errors
    ///
    /// An id that is no UUID; an API other than v1; and as for [`send`](Self::send).
    pub fn mark_as_read(&self, message: &str) -> impl Future<Output = Result<(), SendError>> + Send + use<> {
        self.update(message, r#"{"status":"read"}"#)
    }

    /// As [`mark_as_read`](Self::mark_as_read), and shows the customer that an answer is being written.
    ///
    /// The platform shows it until the answer comes, for 25 seconds at most.
    ///
    /// # Errors
    ///
    /// As for [`mark_as_read`](Self::mark_as_read).
    pub fn mark_as_read_with_typing_indicator(
        &self,
        message: &str,
    ) -> impl Future<Output = Result<(), SendError>> + Send + use<> {
        self.update(message, r#"{"status":"read","replying_indicator":{"show":true,"type":"text"}}"#)
    }

    fn update(&self, message: &str, body: &'static str) -> impl Future<Output = Result<(), SendError>> + Send + use<> {
        // In its own form, so that nothing else gets into the path.
        let message = Uuid::try_parse(message).map(|id| id.hyphenated().to_string());
        let call = message.map_err(|_| SendError::MessageId).and_then(|message| Call::update(&self.0, &message, body));
        let client = Arc::clone(&self.0);
        async move {
            let call = call?;
            let span = call.span.clone();
            client.exchange(&call).instrument(span).await.map(drop)
        }
    }
}
