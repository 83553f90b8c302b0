//! Taking a webhook in: checked, read, claimed, its window recorded, stored, confirmed.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::event::{Event, ReadError};
use super::handler::Handler;
use super::inbound::Inbound;
use super::signature::{Secrets, SignatureError};
use crate::clock::{Clock, SystemClock};
use crate::store::{Claim, EventStore, StoreError, WindowStore};
use crate::window::CareWindow;

/// Takes webhooks in, over HTTP with [`router`](Self::router) or by hand with [`take_in`](Self::take_in).
///
/// Each event is claimed in the store of the customer care windows, so that none is handed over twice; an inbound
/// message is recorded in its window; the handler stores the event; and only then it counts as taken in.
pub struct Receiver<S, H> {
    inner: Arc<Inner<S, H>>,
}

struct Inner<S, H> {
    windows: CareWindow<S>,
    handler: H,
    secrets: Option<Secrets>,
    body_limit: usize,
    patience: Duration,
    lease: Duration,
    clock: Arc<dyn Clock>,
    taken_in: AtomicU64,
}

/// The largest body that is read unless told otherwise: 1 MiB.
pub(super) const BODY_LIMIT: usize = 1 << 20;

/// How many events are taken in before old ones are forgotten.
const FORGET_EVERY: u64 = 1024;

/// How long events are remembered: the provider repeats one for 24 hours, and as long as its signature is good it may
/// be sent again by others.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(50);

impl<S, H> Receiver<S, H>
where
    S: WindowStore + EventStore,
    H: Handler,
{
    /// Takes in webhooks that one of the `secrets` signed.
    pub fn signed(windows: CareWindow<S>, secrets: Secrets, handler: H) -> Self {
        Self::new(windows, Some(secrets), handler)
    }

    /// Takes in all webhooks, whoever sends them: for accounts without signed webhooks, behind a wall of another kind.
    pub fn unsigned(windows: CareWindow<S>, handler: H) -> Self {
        Self::new(windows, None, handler)
    }

    fn new(windows: CareWindow<S>, secrets: Option<Secrets>, handler: H) -> Self {
        let inner = Inner {
            windows,
            handler,
            secrets,
            body_limit: BODY_LIMIT,
            patience: Duration::from_secs(10),
            lease: Duration::from_mins(5),
            clock: Arc::new(SystemClock),
            taken_in: AtomicU64::new(0),
        };
        Self { inner: Arc::new(inner) }
    }

    /// The largest body that is read, in bytes: 1 MiB unless told otherwise.
    #[must_use]
    pub fn body_limit(self, bytes: usize) -> Self {
        self.with(|inner| inner.body_limit = bytes)
    }

    /// How long the provider waits for its answer: 10 seconds unless told otherwise. An event that takes longer is
    /// stored all the same, and found stored when it comes again.
    #[must_use]
    pub fn patience(self, patience: Duration) -> Self {
        self.with(|inner| inner.patience = patience)
    }

    /// How long an event is kept for who claimed it: 5 minutes unless told otherwise. It has to be longer than the
    /// handler ever takes; where a process ended in between, the event can be taken in again after this time.
    #[must_use]
    pub fn lease(self, lease: Duration) -> Self {
        self.with(|inner| inner.lease = lease)
    }

    /// What signatures and times are judged by; the machine's clock unless told otherwise.
    #[must_use]
    pub fn clock(self, clock: impl Clock) -> Self {
        self.with(|inner| inner.clock = Arc::new(clock))
    }

    /// Sets something while nobody else has it yet.
    fn with(mut self, set: impl FnOnce(&mut Inner<S, H>)) -> Self {
        if let Some(inner) = Arc::get_mut(&mut self.inner) {
            set(inner);
        }
        self
    }

    /// The largest body that is read.
    pub(super) fn limit(&self) -> usize {
        self.inner.body_limit
    }

    /// Takes a webhook in: the value of its `Authorization` header, and its body as it was received.
    ///
    /// It goes on where its future is dropped, and where the handler panics: an event is stored and confirmed, or given
    /// back.
    ///
    /// # Errors
    ///
    /// Why it was not taken in. [`TakeInError::status`] is the answer that makes the provider send it again, or not.
    pub async fn take_in(&self, authorization: Option<&str>, body: &[u8]) -> Result<TakenIn, TakeInError> {
        let received = self.inner.clock.now();
        if let Some(secrets) = &self.inner.secrets {
            secrets.verify(authorization, body, received).map_err(TakeInError::Signature)?;
        }
        let event = Event::read(body).map_err(TakeInError::Read)?;
        let key = event.key();
        let inner = Arc::clone(&self.inner);
        let work = tokio::spawn(async move { inner.take_in(event, received).await });
        let result = match tokio::time::timeout(self.inner.patience, work).await {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => Err(TakeInError::Panic),
            Err(_) => Err(TakeInError::TakesLong),
        };
        match &result {
            Ok(TakenIn::New) => tracing::debug!(event = key, "taken in"),
            Ok(TakenIn::Before) => tracing::debug!(event = key, "taken in before"),
            Err(error) => tracing::warn!(event = key, %error, "not taken in"),
        }
        self.forget_now_and_then(received);
        result
    }

    /// Forgets old events, beside everything else.
    fn forget_now_and_then(&self, now: Timestamp) {
        if self.inner.taken_in.fetch_add(1, Ordering::Relaxed) % FORGET_EVERY != FORGET_EVERY - 1 {
            return;
        }
        let Ok(before) = now.checked_sub(REMEMBERED) else { return };
        let inner = Arc::clone(&self.inner);
        tokio::spawn(async move {
            if let Err(error) = inner.windows.store().forget(before).await {
                tracing::warn!(%error, "old events are not forgotten");
            }
        });
    }
}

impl<S, H> Inner<S, H>
where
    S: WindowStore + EventStore,
    H: Handler,
{
    async fn take_in(self: Arc<Self>, event: Event, received: Timestamp) -> Result<TakenIn, TakeInError> {
        let (key, store) = (event.key(), self.windows.store());
        match store.claim(&key, received, self.lease).await.map_err(TakeInError::Store)? {
            Claim::New => {}
            Claim::InHand => return Err(TakeInError::InHand),
            Claim::Stored => return Ok(TakenIn::Before),
        }
        let stored = self.store(event, received).await;
        match stored {
            // It is stored. Should it not be kept that it is, it comes again, and the handler has to bear that.
            Ok(()) => store.confirm(&key, self.clock.now()).await.map(|()| TakenIn::New).map_err(TakeInError::Store),
            Err(error) => {
                if let Err(error) = store.release(&key).await {
                    tracing::warn!(event = key, %error, "not given back: it can be taken in after its lease");
                }
                Err(error)
            }
        }
    }

    async fn store(self: &Arc<Self>, event: Event, received: Timestamp) -> Result<(), TakeInError> {
        if let Event::Inbound(message) = &event {
            self.record(message, received).await.map_err(TakeInError::Store)?;
        }
        // In a task of its own, whose panic is an error here.
        let handler = Arc::clone(self);
        match tokio::spawn(async move { handler.handler.store(event).await }).await {
            Ok(result) => result.map_err(TakeInError::Handler),
            Err(_) => Err(TakeInError::Panic),
        }
    }

    /// Starts or extends the customer's window.
    async fn record(&self, message: &Inbound, received: Timestamp) -> Result<(), StoreError> {
        if message.channel != "whatsapp" || message.content.is_reaction() && !self.windows.counts_reactions() {
            return Ok(());
        }
        let business = message.to.recipient().and_then(|business| business.number());
        let customers = message.customers();
        let (Some(business), Some(sent), false) = (business, message.timestamp.timestamp(), customers.is_empty())
        else {
            // What is not known to be open is closed.
            tracing::warn!(event = message.message_uuid, "no window: the message does not say who wrote to whom when");
            return Ok(());
        };
        self.windows.record(business, &customers, sent, received).await
    }
}

impl<S, H> Clone for Receiver<S, H> {
    fn clone(&self) -> Self {
        Self { inner: Arc::clone(&self.inner) }
    }
}

impl<S, H> fmt::Debug for Receiver<S, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.inner;
        f.debug_struct("Receiver")
            .field("windows", &inner.windows)
            .field("secrets", &inner.secrets)
            .field("body_limit", &inner.body_limit)
            .field("patience", &inner.patience)
            .field("lease", &inner.lease)
            .finish_non_exhaustive()
    }
}

/// What became of a webhook that is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TakenIn {
    /// It was new, and is stored now.
    New,
    /// It was stored before.
    Before,
}

/// Why a webhook was not taken in.
#[derive(Debug)]
#[non_exhaustive]
pub enum TakeInError {
    /// It is not signed, or not by who should.
    Signature(SignatureError),
    /// It is none.
    Read(ReadError),
    /// The same event is being taken in at this moment.
    InHand,
    /// It is still being stored.
    TakesLong,
    /// The store of windows and events failed.
    Store(StoreError),
    /// The handler could not store it.
    Handler(Box<dyn std::error::Error + Send + Sync>),
    /// The handler panicked.
    Panic,
}

impl TakeInError {
    /// The status of the answer. The provider sends a webhook again for 24 hours where this is 5xx, and not where it is
    /// another; one that is not signed may be so by the provider's own fault, and comes signed then.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::Signature(SignatureError::Missing) | Self::InHand | Self::TakesLong | Self::Store(_) => 503,
            Self::Signature(_) => 401,
            Self::Read(_) => 400,
            Self::Handler(_) | Self::Panic => 500,
        }
    }
}

impl fmt::Display for TakeInError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature(error) => error.fmt(f),
            Self::Read(error) => error.fmt(f),
            Self::InHand => f.write_str("the same webhook is being taken in at this moment; send it again later"),
            Self::TakesLong => f.write_str("the webhook is still being stored; send it again later"),
            Self::Store(error) => error.fmt(f),
            Self::Handler(error) => write!(f, "the handler did not store the webhook: {error}"),
            Self::Panic => f.write_str("the handler panicked, and the webhook is not stored"),
        }
    }
}

impl std::error::Error for TakeInError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Signature(error) => Some(error),
            Self::Read(error) => Some(error),
            Self::Store(error) => Some(error),
            Self::Handler(error) => Some(&**error),
            Self::InHand | Self::TakesLong | Self::Panic => None,
        }
    }
}
