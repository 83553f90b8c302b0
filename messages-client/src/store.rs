//! What has to be remembered from one webhook to the next: when customers last wrote, and what was taken in already.

mod any;
mod memory;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod sql;

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

pub use any::{OpenError, Store};
pub use memory::MemoryStore;
#[cfg(feature = "postgres")]
pub use sql::PostgresStore;
#[cfg(feature = "sqlite")]
pub use sql::SqliteStore;

/// Keeps for each pair of a business and a customer when the customer last wrote.
///
/// A pair is two texts: the business's number, and the customer's number or user id. A store may round times down to
/// the millisecond, as those of this crate do: the window then ends earlier, never later.
pub trait WindowStore: Send + Sync + 'static {
    /// When the customer last wrote to the business; nothing where that is not known.
    ///
    /// # Errors
    ///
    /// A store that does not answer.
    fn last_message(
        &self,
        business: &str,
        customer: &str,
    ) -> impl Future<Output = Result<Option<Timestamp>, StoreError>> + Send;

    /// Keeps that the customer wrote at that time, under each of the customer's names: all of them, or none.
    ///
    /// The time never moves back: an earlier one changes nothing.
    ///
    /// # Errors
    ///
    /// A store that does not answer.
    fn record(
        &self,
        business: &str,
        customers: &[&str],
        at: Timestamp,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Forgets the customers who last wrote before that time, and says how many names that were.
    ///
    /// # Errors
    ///
    /// A store that does not answer.
    fn forget_windows(&self, before: Timestamp) -> impl Future<Output = Result<u64, StoreError>> + Send;
}

/// Keeps which webhooks were taken in, so that the same one is not taken in twice.
///
/// An event is claimed before it is handled and confirmed after it was stored. What was claimed and neither confirmed
/// nor released, because a process ended, can be claimed anew once the lease is over. So the lease has to be longer than
/// handling an event ever takes.
pub trait EventStore: Send + Sync + 'static {
    /// Asks for an event, until `now + lease`.
    ///
    /// # Errors
    ///
    /// A store that does not answer.
    fn claim(
        &self,
        event: &str,
        now: Timestamp,
        lease: Duration,
    ) -> impl Future<Output = Result<Claim, StoreError>> + Send;

    /// Keeps that the event was stored, whoever claimed it.
    ///
    /// # Errors
    ///
    /// A store that does not answer.
    fn confirm(&self, event: &str, now: Timestamp) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Gives a claimed event back, which could not be stored. One that was stored stays so.
    ///
    /// # Errors
    ///
    /// A store that does not answer.
    fn release(&self, event: &str) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Forgets the events that were claimed before that time, and says how many.
    ///
    /// # Errors
    ///
    /// A store that does not answer.
    fn forget(&self, before: Timestamp) -> impl Future<Output = Result<u64, StoreError>> + Send;
}

impl<S: WindowStore> WindowStore for Arc<S> {
    async fn last_message(&self, business: &str, customer: &str) -> Result<Option<Timestamp>, StoreError> {
        S::last_message(self, business, customer).await
    }

    async fn record(&self, business: &str, customers: &[&str], at: Timestamp) -> Result<(), StoreError> {
        S::record(self, business, customers, at).await
    }

    async fn forget_windows(&self, before: Timestamp) -> Result<u64, StoreError> {
        S::forget_windows(self, before).await
    }
}

impl<S: EventStore> EventStore for Arc<S> {
    async fn claim(&self, event: &str, now: Timestamp, lease: Duration) -> Result<Claim, StoreError> {
        S::claim(self, event, now, lease).await
    }

    async fn confirm(&self, event: &str, now: Timestamp) -> Result<(), StoreError> {
        S::confirm(self, event, now).await
    }

    async fn release(&self, event: &str) -> Result<(), StoreError> {
        S::release(self, event).await
    }

    async fn forget(&self, before: Timestamp) -> Result<u64, StoreError> {
        S::forget(self, before).await
    }
}

/// The answer to who asks for an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Claim {
    /// It is theirs to handle.
    New,
    /// Somebody is handling it.
    InHand,
    /// It was stored before.
    Stored,
}

/// `now + lease`, in whole milliseconds since 1970, as the stores keep times.
fn lease_end(now: Timestamp, lease: Duration) -> i64 {
    now.as_millisecond().saturating_add(i64::try_from(lease.as_millis()).unwrap_or(i64::MAX))
}

/// Why a store could not do what it was asked for.
#[derive(Debug)]
pub struct StoreError {
    doing: &'static str,
    source: Box<dyn std::error::Error + Send + Sync>,
}

impl StoreError {
    /// An error of a store of one's own: what it was doing, such as `reading the window`, and what went wrong.
    pub fn new(doing: &'static str, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { doing, source: source.into() }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the store failed while {}: {}", self.doing, self.source)
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
