//! What all of a running sandbox share.

use std::num::NonZeroU32;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use messages_client::{Clock as _, Destinations, Timestamp};
use templates::{PhoneNumber, Registry};
use tokio::sync::broadcast;
use uuid::Uuid;

use crate::application::Application;
use crate::clock::SandboxClock;
use crate::fault::Faults;
use crate::ids::Ids;
use crate::store::{Store, StoreError, Write};

/// How long a message takes from one status to the next, and how webhooks are repeated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// From the request to `submitted` or `rejected`.
    pub submitted: Duration,
    /// From there to `delivered`.
    pub delivered: Duration,
    /// From there to `read`. Without one, messages stay unread.
    pub read: Option<Duration>,
    /// How long after an answer of 429 or 5xx, or none, a webhook is sent again; twice as long each time.
    pub retry: Duration,
    /// How often a webhook is sent at most.
    pub attempts: u32,
}

impl Default for Pace {
    /// A tenth of a second from one status to the next; webhooks again after half a second, ten times at most, which
    /// are four minutes.
    fn default() -> Self {
        let step = Duration::from_millis(100);
        Self { submitted: step, delivered: step, read: Some(step), retry: Duration::from_millis(500), attempts: 10 }
    }
}

/// What all of a running sandbox share.
pub(crate) struct State {
    pub(crate) store: Store,
    pub(crate) registry: RwLock<Arc<Registry>>,
    pub(crate) applications: RwLock<Arc<Vec<Application>>>,
    pub(crate) clock: SandboxClock,
    /// Whether signatures say that clock's time, not the machine's.
    pub(crate) signs_by_clock: bool,
    pub(crate) ids: Ids,
    pub(crate) faults: Faults,
    pub(crate) destinations: Destinations,
    pub(crate) pace: Pace,
    pub(crate) http: reqwest::Client,
    /// The ids of messages that are new, or in another state.
    pub(crate) changes: broadcast::Sender<String>,
    rate: Option<DefaultKeyedRateLimiter<PhoneNumber>>,
}

/// What a sandbox is made of, beside its store.
pub(crate) struct Parts {
    pub(crate) registry: Arc<Registry>,
    pub(crate) applications: Vec<Application>,
    pub(crate) clock: SandboxClock,
    /// Whether signatures say that clock's time, not the machine's.
    pub(crate) signs_by_clock: bool,
    pub(crate) ids: Ids,
    pub(crate) faults: Faults,
    pub(crate) destinations: Destinations,
    pub(crate) pace: Pace,
    pub(crate) http: reqwest::Client,
    pub(crate) rate: Option<NonZeroU32>,
}

impl State {
    pub(crate) fn new(store: Store, parts: Parts) -> Self {
        Self {
            store,
            registry: RwLock::new(parts.registry),
            applications: RwLock::new(Arc::new(parts.applications)),
            clock: parts.clock,
            signs_by_clock: parts.signs_by_clock,
            ids: parts.ids,
            faults: parts.faults,
            destinations: parts.destinations,
            pace: parts.pace,
            http: parts.http,
            changes: broadcast::channel(1024).0,
            rate: parts.rate.map(|rate| RateLimiter::keyed(Quota::per_second(rate))),
        }
    }

    pub(crate) fn registry(&self) -> Arc<Registry> {
        Arc::clone(&self.registry.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn applications(&self) -> Arc<Vec<Application>> {
        Arc::clone(&self.applications.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The application of that id.
    pub(crate) fn application(&self, id: &str) -> Option<Application> {
        let id = Uuid::parse_str(id).ok()?;
        self.applications().iter().find(|application| application.id == id).cloned()
    }

    /// Keeps an application that is new or changed.
    pub(crate) async fn keep(&self, application: Application) -> Result<(), StoreError> {
        self.store.write(Write::Application(Box::new(application.clone()))).await?;
        let mut applications = self.applications.write().unwrap_or_else(PoisonError::into_inner);
        let mut all = applications.as_ref().clone();
        match all.iter_mut().find(|other| other.id == application.id) {
            Some(other) => *other = application,
            None => all.push(application),
        }
        *applications = Arc::new(all);
        Ok(())
    }

    /// Reads the applications again: another process may have made one.
    pub(crate) async fn refresh(&self) -> Result<(), StoreError> {
        let applications = self.store.applications().await?;
        *self.applications.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(applications);
        Ok(())
    }

    /// The seconds to wait, where a number has sent too much.
    pub(crate) fn throttled(&self, from: PhoneNumber) -> Option<u64> {
        let limit = self.rate.as_ref()?;
        let wait = limit.check_key(&from).err()?.wait_time_from(DefaultClock::default().now());
        Some(wait.as_secs().saturating_add(1))
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Tells whoever looks that a message changed.
    pub(crate) fn changed(&self, uuid: &str) {
        // Nobody need be looking.
        let _ = self.changes.send(uuid.to_owned());
    }
}
