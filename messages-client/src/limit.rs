//! How fast a client sends: so many messages a second for a number, and what the platform allows for a pair.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use governor::clock::Clock as _;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use templates::{PhoneNumber, Route};
use tokio::time::Instant;

/// How fast a client sends, and how long a message may wait for its turn.
///
/// What is not said is 80 messages a second for each of the business's numbers, which is the platform's throughput for
/// one; for each pair of a number and a customer 45 at once and then one every six seconds, which is what the platform
/// repays; and a minute to wait. The clones of a client count together, several processes do not.
///
/// ```
/// use std::num::NonZeroU32;
/// use std::time::Duration;
///
/// use messages_client::Limits;
///
/// let limits = Limits::new().per_second(NonZeroU32::new(20)).patience(Duration::from_secs(5));
/// # let _ = limits;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    per_second: Option<NonZeroU32>,
    pair: Option<Quota>,
    patience: Duration,
}

impl Limits {
    /// How long a message may wait for its turn if nothing is said.
    pub const PATIENCE: Duration = Duration::from_mins(1);
    /// How many messages a second a number sends if nothing is said.
    pub const PER_SECOND: NonZeroU32 = NonZeroU32::MIN.saturating_add(79);
    /// How many messages a pair may exchange at once if nothing is said.
    pub const PAIR_BURST: NonZeroU32 = NonZeroU32::MIN.saturating_add(44);
    /// How long it then takes for each further one if nothing is said.
    pub const PAIR_PERIOD: Duration = Duration::from_secs(6);

    /// The limits that the platform has.
    #[must_use]
    pub fn new() -> Self {
        Self { per_second: Some(Self::PER_SECOND), pair: None, patience: Self::PATIENCE }
            .per_pair(Self::PAIR_BURST, Self::PAIR_PERIOD)
    }

    /// No limit: the platform then answers 429 to what is too much.
    #[must_use]
    pub const fn none() -> Self {
        Self { per_second: None, pair: None, patience: Self::PATIENCE }
    }

    /// So many messages a second for each of the business's numbers, or as many as there are.
    #[must_use]
    pub const fn per_second(mut self, messages: Option<NonZeroU32>) -> Self {
        self.per_second = messages;
        self
    }

    /// For each pair of numbers, `burst` messages at once, and one more after each `period`; with no period as many as
    /// there are.
    #[must_use]
    pub fn per_pair(mut self, burst: NonZeroU32, period: Duration) -> Self {
        self.pair = Quota::with_period(period).map(|quota| quota.allow_burst(burst));
        self
    }

    /// As many messages for each pair as there are.
    #[must_use]
    pub const fn no_pairs(mut self) -> Self {
        self.pair = None;
        self
    }

    /// How long a message may wait for its turn; it is then refused. With nothing, it is refused at once.
    #[must_use]
    pub const fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

/// Which limit it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// That of the business's number.
    Number,
    /// That of the business's number and the customer together.
    Pair,
}

/// A message whose turn does not come in time. It was not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LimitError {
    /// Which limit it was.
    pub limit: Limit,
    /// How long it would have to wait still, where that is known.
    pub wait: Option<Duration>,
    /// How long it may wait at all.
    pub patience: Duration,
}

impl fmt::Display for LimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whose = match self.limit {
            Limit::Number => "the business's number",
            Limit::Pair => "this customer",
        };
        write!(f, "too many messages are waiting for {whose}: ")?;
        match self.wait {
            Some(wait) => write!(f, "this one's turn is {:.1} seconds away", wait.as_secs_f64())?,
            None => f.write_str("this one's turn did not come")?,
        }
        let patience = self.patience.as_secs_f64();
        write!(f, ", and it may wait {patience} seconds; send it later, or let it wait longer")
    }
}

impl std::error::Error for LimitError {}

/// Keeps count for a client.
pub(crate) struct Limiter {
    numbers: Option<Numbers>,
    pairs: Option<Pairs>,
    patience: Duration,
}

impl Limiter {
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            numbers: limits.per_second.map(Numbers::new),
            pairs: limits.pair.map(Pairs::new),
            patience: limits.patience,
        }
    }

    /// Waits for the turn of a message along `route`.
    ///
    /// Dropped while it waits, it leaves nothing behind but what it has counted.
    pub(crate) async fn turn(&self, route: Route) -> Result<(), LimitError> {
        let until = Instant::now().checked_add(self.patience);
        // The long wait first, so that nothing is taken from the number's second for what is not sent.
        if let Some(pairs) = &self.pairs {
            let pair = pairs.hasher.hash_one((route.from, route.to));
            let turn = |wait| LimitError { limit: Limit::Pair, wait: Some(wait), patience: self.patience };
            pairs.sweep();
            wait(&pairs.limiter, &pair, until).await.map_err(turn)?;
        }
        let Some(numbers) = &self.numbers else { return Ok(()) };
        let error = |wait| LimitError { limit: Limit::Number, wait, patience: self.patience };
        // One after the other, in the order they came: they would all wake up for one turn otherwise.
        let queue = numbers.queue(route.from);
        let place = match (queue.try_lock(), until) {
            (Ok(place), _) => place,
            (Err(_), None) => queue.lock().await,
            (Err(_), Some(until)) => tokio::time::timeout_at(until, queue.lock()).await.map_err(|_| error(None))?,
        };
        let turn = wait(&numbers.limiter, &route.from, until).await;
        drop(place);
        turn.map_err(|wait| error(Some(wait)))
    }
}

/// Waits until `limiter` lets `key` through, or says how long that would take where it is later than `until`.
async fn wait<K: std::hash::Hash + Eq + Clone>(
    limiter: &DefaultKeyedRateLimiter<K>,
    key: &K,
    until: Option<Instant>,
) -> Result<(), Duration> {
    loop {
        let Err(not_yet) = limiter.check_key(key) else { return Ok(()) };
        let wait = not_yet.wait_time_from(limiter.clock().now());
        let Some(turn) = Instant::now().checked_add(wait) else { return Err(wait) };
        if until.is_some_and(|until| turn > until) {
            return Err(wait);
        }
        tokio::time::sleep_until(turn).await;
    }
}

/// The business's numbers, which are few.
struct Numbers {
    limiter: DefaultKeyedRateLimiter<PhoneNumber>,
    queues: Mutex<HashMap<PhoneNumber, Arc<tokio::sync::Mutex<()>>>>,
}

impl Numbers {
    fn new(per_second: NonZeroU32) -> Self {
        Self { limiter: RateLimiter::keyed(Quota::per_second(per_second)), queues: Mutex::new(HashMap::new()) }
    }

    fn queue(&self, number: PhoneNumber) -> Arc<tokio::sync::Mutex<()>> {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(queues.entry(number).or_default())
    }
}

/// The pairs, which are many, and most of which are never seen again: a hash stands for each. Where two pairs have the
/// same, they have one limit, which is less than they may.
struct Pairs {
    limiter: DefaultKeyedRateLimiter<u64>,
    hasher: RandomState,
    since_sweep: AtomicU32,
}

impl Pairs {
    fn new(quota: Quota) -> Self {
        Self { limiter: RateLimiter::keyed(quota), hasher: RandomState::new(), since_sweep: AtomicU32::new(0) }
    }

    /// Forgets from time to time the pairs that owe nothing any more.
    fn sweep(&self) {
        const EACH: u32 = 4096;
        if self.since_sweep.fetch_add(1, Ordering::Relaxed) % EACH == EACH - 1 {
            self.limiter.retain_recent();
            self.limiter.shrink_to_fit();
        }
    }
}

impl fmt::Debug for Limiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Limiter").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
