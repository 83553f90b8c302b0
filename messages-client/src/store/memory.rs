//! The store that ends with its process: for tests, and where one process that runs on is all there is.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{fmt, mem};

use jiff::Timestamp;

use super::{Claim, EventStore, StoreError, WindowStore, lease_end};

/// Remembers for as long as the process runs; clones share what they remember.
///
/// After a restart every window is closed until the customer writes again, and a webhook that is repeated counts as new.
///
/// ```
/// use messages_client::store::{MemoryStore, WindowStore};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let store = MemoryStore::new();
/// store.record("447700900000", &["447700900001"], "2025-02-03T12:14:25Z".parse()?).await?;
/// let last = store.last_message("447700900000", "447700900001").await?;
/// assert_eq!(last, Some("2025-02-03T12:14:25Z".parse()?));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct MemoryStore {
    kept: Arc<Mutex<Kept>>,
}

#[derive(Default)]
struct Kept {
    /// By business, then by customer: milliseconds since 1970.
    windows: HashMap<Box<str>, HashMap<Box<str>, i64>>,
    events: HashMap<Box<str>, Event>,
}

/// Times in milliseconds since 1970.
struct Event {
    claimed: i64,
    /// Nothing where it was stored.
    lease_ends: Option<i64>,
}

impl MemoryStore {
    /// One that remembers nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // Each change below is one insertion or one assignment: there is nothing half done to fear.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl WindowStore for MemoryStore {
    async fn last_message(&self, business: &str, customer: &str) -> Result<Option<Timestamp>, StoreError> {
        let last = self.kept().windows.get(business).and_then(|customers| customers.get(customer)).copied();
        last.map(|last| Timestamp::from_millisecond(last).map_err(|error| StoreError::new("reading a window", error)))
            .transpose()
    }

    async fn record(&self, business: &str, customers: &[&str], at: Timestamp) -> Result<(), StoreError> {
        let at = at.as_millisecond();
        let mut kept = self.kept();
        let windows = match kept.windows.get_mut(business) {
            Some(windows) => windows,
            None => kept.windows.entry(business.into()).or_default(),
        };
        for &customer in customers {
            match windows.get_mut(customer) {
                Some(last) => *last = at.max(*last),
                None => mem::drop(windows.insert(customer.into(), at)),
            }
        }
        Ok(())
    }

    async fn forget_windows(&self, before: Timestamp) -> Result<u64, StoreError> {
        let before = before.as_millisecond();
        let mut forgotten = 0;
        self.kept().windows.retain(|_, customers| {
            customers.retain(|_, last| {
                let keep = *last >= before;
                forgotten += u64::from(!keep);
                keep
            });
            !customers.is_empty()
        });
        Ok(forgotten)
    }
}

impl EventStore for MemoryStore {
    async fn claim(&self, event: &str, now: Timestamp, lease: Duration) -> Result<Claim, StoreError> {
        let claimed = now.as_millisecond();
        let mut kept = self.kept();
        match kept.events.get(event).map(|event| event.lease_ends) {
            Some(None) => return Ok(Claim::Stored),
            Some(Some(ends)) if claimed < ends => return Ok(Claim::InHand),
            _ => {}
        }
        kept.events.insert(event.into(), Event { claimed, lease_ends: Some(lease_end(now, lease)) });
        Ok(Claim::New)
    }

    async fn confirm(&self, event: &str, now: Timestamp) -> Result<(), StoreError> {
        let mut kept = self.kept();
        match kept.events.get_mut(event) {
            Some(event) => event.lease_ends = None,
            None => {
                kept.events.insert(event.into(), Event { claimed: now.as_millisecond(), lease_ends: None });
            }
        }
        Ok(())
    }

    async fn release(&self, event: &str) -> Result<(), StoreError> {
        let mut kept = self.kept();
        if kept.events.get(event).is_some_and(|event| event.lease_ends.is_some()) {
            kept.events.remove(event);
        }
        Ok(())
    }

    async fn forget(&self, before: Timestamp) -> Result<u64, StoreError> {
        let before = before.as_millisecond();
        let mut forgotten = 0;
        self.kept().events.retain(|_, event| {
            let keep = event.claimed >= before;
            forgotten += u64::from(!keep);
            keep
        });
        Ok(forgotten)
    }
}

impl fmt::Debug for MemoryStore {
    /// Without the numbers it holds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}
