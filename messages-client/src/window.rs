//! The customer care window: who may be written to freely, and until when.

mod state;

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use templates::{PhoneNumber, Recipient};

use crate::clock::{Clock, SystemClock};
use crate::store::{StoreError, WindowStore};

pub use state::{ClosedReason, ClosedWindow, OpenWindow, Window};

/// [`CareWindow::LENGTH`], to reckon with.
const LENGTH: SignedDuration = SignedDuration::from_hours(24);

/// Knows which customers wrote within the last 24 hours, and may be sent more than templates.
///
/// Only an inbound message starts or extends a window; what the business sends never does, and there is no call for it.
/// Source: the customer care window of the provider's WhatsApp guide, which is the platform's customer service window.
///
/// Clones share their store where the store's clones do, as those of this crate.
///
/// ```
/// use messages_client::store::MemoryStore;
/// use messages_client::{CareWindow, Timestamp, Window};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let windows = CareWindow::new(MemoryStore::new());
/// let (business, customer) = ("447700900000".parse()?, "447700900001".parse()?);
/// assert!(matches!(windows.of(business, customer).await, Window::Closed(_)));
///
/// // What the webhooks' router does with every inbound message.
/// let now = Timestamp::now();
/// windows.record(business, &[customer], now, now).await?;
/// assert!(matches!(windows.of(business, customer).await, Window::Open(_)));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct CareWindow<S> {
    store: S,
    margin: Duration,
    patience: Duration,
    reactions: bool,
    clock: Arc<dyn Clock>,
}

impl<S> CareWindow<S> {
    /// How long the window is, from the customer's last message on.
    pub const LENGTH: Duration = Duration::from_hours(24);
    /// How much earlier it is taken to end unless told otherwise: a message takes its time to arrive, and no two clocks
    /// agree.
    pub const MARGIN: Duration = Duration::from_mins(1);
    /// How long the store may take unless told otherwise.
    pub const PATIENCE: Duration = Duration::from_secs(6);

    /// The windows that are kept in the store.
    pub fn new(store: S) -> Self {
        Self { store, margin: Self::MARGIN, patience: Self::PATIENCE, reactions: false, clock: Arc::new(SystemClock) }
    }

    /// How much earlier than 24 hours after the customer's last message the window is taken to end: [a
    /// minute](Self::MARGIN) unless told otherwise. With 24 hours and more it is never open.
    #[must_use]
    pub fn margin(mut self, margin: Duration) -> Self {
        self.margin = margin;
        self
    }

    /// How long the store may take to answer before it counts as one that does not: [six seconds](Self::PATIENCE) unless
    /// told otherwise.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Whether a reaction starts or extends a window, as any other inbound message does; not unless told so.
    #[must_use]
    pub fn with_reactions(mut self, reactions: bool) -> Self {
        self.reactions = reactions;
        self
    }

    /// What the windows go by; the machine's clock unless told otherwise.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Whether reactions are to be recorded.
    #[must_use]
    pub fn counts_reactions(&self) -> bool {
        self.reactions
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }
}

impl<S: WindowStore> CareWindow<S> {
    /// The window of that customer with that business, by any name the customer was recorded under.
    ///
    /// It is open only while `now < last message + 24 hours - margin`. A customer of whom nothing is known, and a store
    /// that fails or does not answer, make it closed, with the reason.
    pub async fn of(&self, business: PhoneNumber, customer: Recipient) -> Window {
        let closed = |reason| Window::Closed(ClosedWindow::new(business, customer, reason));
        let answer = self.store.last_message(business.as_str(), customer.as_str());
        let last_message = match self.within("reading a window", answer).await {
            Ok(Some(last_message)) => last_message,
            Ok(None) => return closed(ClosedReason::NeverWrote),
            Err(error) => return closed(ClosedReason::Store(error)),
        };
        // What overflows, at the end of time, is closed.
        let ends_at = SignedDuration::try_from(self.margin)
            .ok()
            .and_then(|margin| last_message.checked_add(LENGTH.checked_sub(margin)?).ok())
            .unwrap_or(Timestamp::MIN);
        // The clock is asked last: time went by with the store.
        if self.clock.now() < ends_at {
            Window::Open(OpenWindow { business, customer, last_message, ends_at })
        } else {
            closed(ClosedReason::Ended { last_message, ended_at: ends_at })
        }
    }

    /// Keeps that the customer wrote: the time at which the message was `sent`, as its webhook says, but no later than
    /// it was `received` here.
    ///
    /// A customer may have several names, such as a number and user ids: the window is found by each. Webhooks that come
    /// late or again change nothing, because the time never moves back. For inbound messages only; for reactions only
    /// where [`counts_reactions`](Self::counts_reactions).
    ///
    /// # Errors
    ///
    /// A store that fails or does not answer; then none of the names may be recorded, and the webhook has to come again.
    pub async fn record(
        &self,
        business: PhoneNumber,
        customers: &[Recipient],
        sent: Timestamp,
        received: Timestamp,
    ) -> Result<(), StoreError> {
        let names: Vec<&str> = customers.iter().map(Recipient::as_str).collect();
        let answer = self.store.record(business.as_str(), &names, sent.min(received));
        self.within("recording an inbound message", answer).await
    }

    /// Forgets the customers whose windows ended, and says how many names that were: for those who keep no more of their
    /// customers than they need. Their windows are then as if they never wrote.
    ///
    /// # Errors
    ///
    /// A store that fails or does not answer.
    pub async fn forget_ended(&self) -> Result<u64, StoreError> {
        let before = self.clock.now().checked_sub(LENGTH).unwrap_or(Timestamp::MIN);
        self.within("forgetting windows", self.store.forget_windows(before)).await
    }

    /// What the store answers, or an error where it takes longer than there is patience for.
    async fn within<T>(
        &self,
        doing: &'static str,
        answer: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        tokio::time::timeout(self.patience, answer)
            .await
            .unwrap_or_else(|_| Err(StoreError::new(doing, format!("no answer for {:?}", self.patience))))
    }
}

impl<S> fmt::Debug for CareWindow<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CareWindow")
            .field("margin", &self.margin)
            .field("patience", &self.patience)
            .field("reactions", &self.reactions)
            .field("clock", &self.clock)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::future;

    use super::*;
    use crate::store::MemoryStore;

    #[derive(Debug)]
    struct Stopped(Timestamp);

    impl Clock for Stopped {
        fn now(&self) -> Timestamp {
            self.0
        }
    }

    /// Neither answers nor fails.
    struct Silent;

    impl WindowStore for Silent {
        async fn last_message(&self, _: &str, _: &str) -> Result<Option<Timestamp>, StoreError> {
            future::pending().await
        }

        async fn record(&self, _: &str, _: &[&str], _: Timestamp) -> Result<(), StoreError> {
            future::pending().await
        }

        async fn forget_windows(&self, _: Timestamp) -> Result<u64, StoreError> {
            future::pending().await
        }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn pair() -> (PhoneNumber, Recipient) {
        ("447700900000".parse().unwrap(), "US.13491208655302741918".parse().unwrap())
    }

    #[tokio::test]
    async fn each_reason_is_told() {
        let (business, customer) = pair();
        let windows = |now| CareWindow::new(MemoryStore::new()).clock(Stopped(at(now)));
        let never = windows("2025-02-03T12:00:00Z").of(business, customer).await;

        let ended = windows("2025-02-04T12:00:00Z");
        let sent = at("2025-02-03T12:00:00.700Z");
        ended.record(business, &[customer], sent, sent).await.unwrap();
        let ended = ended.of(business, customer).await;

        let silent = CareWindow::new(Silent).patience(Duration::from_millis(20));
        let silent = silent.of(business, customer).await;

        let messages = [never, ended, silent].map(|window| window.open().unwrap_err().to_string());
        insta::assert_snapshot!(messages.join("\n"), @r"
        the customer care window of `US.13491208655302741918` with `447700900000` is closed: the customer never wrote; send a template
        the customer care window of `US.13491208655302741918` with `447700900000` ended at 2025-02-04T11:59:00Z: the customer last wrote at 2025-02-03T12:00:00Z; send a template
        the customer care window of `US.13491208655302741918` with `447700900000` counts as closed: the store failed while reading a window: no answer for 20ms; send a template
        ");
    }

    #[tokio::test]
    async fn a_silent_store_records_nothing_and_says_so() {
        let (business, customer) = pair();
        let silent = CareWindow::new(Silent).patience(Duration::from_millis(20));
        let now = Timestamp::now();
        let error = silent.record(business, &[customer], now, now).await.unwrap_err();
        assert_eq!(error.to_string(), "the store failed while recording an inbound message: no answer for 20ms");
    }

    #[tokio::test]
    async fn any_margin_and_any_time_are_reckoned_with() {
        let (business, customer) = pair();
        let now = at("2025-02-03T12:00:00Z");
        for (margin, open) in [(Duration::ZERO, true), (CareWindow::<()>::LENGTH, false), (Duration::MAX, false)] {
            let windows = CareWindow::new(MemoryStore::new()).clock(Stopped(now)).margin(margin);
            windows.record(business, &[customer], now, now).await.unwrap();
            assert_eq!(windows.of(business, customer).await.open().is_ok(), open, "{margin:?}");
        }
        for now in [Timestamp::MIN, Timestamp::MAX] {
            let windows = CareWindow::new(MemoryStore::new()).clock(Stopped(now));
            windows.record(business, &[customer], now, now).await.unwrap();
            let _: Window = windows.of(business, customer).await;
            windows.forget_ended().await.unwrap();
        }
    }

    #[tokio::test]
    async fn what_has_ended_is_forgotten() {
        let (business, customer) = pair();
        let windows = CareWindow::new(MemoryStore::new()).clock(Stopped(at("2025-02-04T12:00:00Z")));
        let open = "447700900001".parse().unwrap();
        for (customer, sent) in [(customer, at("2025-02-03T11:59:59Z")), (open, at("2025-02-03T12:00:00Z"))] {
            windows.record(business, &[customer], sent, sent).await.unwrap();
        }
        assert_eq!(windows.forget_ended().await.unwrap(), 1);
        let reason = windows.of(business, customer).await.open().unwrap_err();
        assert!(matches!(reason.reason(), ClosedReason::NeverWrote));
        let reason = windows.of(business, open).await.open().unwrap_err();
        assert!(matches!(reason.reason(), ClosedReason::Ended { .. }));
    }
}
