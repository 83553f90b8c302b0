//! Who stores the events that come in.

use std::error::Error;
use std::future::Future;

use super::event::Event;

/// Stores events: what a program does with a webhook before the provider is told that it has it.
///
/// It is to store the event and no more, and everything that takes time comes later: the provider waits for the answer.
/// An event may come again where the process or the store ended between storing and the answer, so storing one twice
/// has to be harmless; [`Event::key`] tells events apart.
///
/// Every `Fn(Event) -> impl Future<Output = Result<(), E>>` is a handler.
pub trait Handler: Send + Sync + 'static {
    /// Stores the event.
    ///
    /// # Errors
    ///
    /// Where it could not be stored: the provider is told so, and sends it again.
    fn store(&self, event: Event) -> impl Future<Output = Result<(), Box<dyn Error + Send + Sync>>> + Send;
}

impl<F, R, E> Handler for F
where
    F: Fn(Event) -> R + Send + Sync + 'static,
    R: Future<Output = Result<(), E>> + Send,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    async fn store(&self, event: Event) -> Result<(), Box<dyn Error + Send + Sync>> {
        self(event).await.map_err(Into::into)
    }
}
