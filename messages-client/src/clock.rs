//! What time it is: the machine's, or one a test sets.

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;

/// A source of the time, for tokens, freshness of webhooks and the customer care window.
///
/// ```
/// use messages_client::{Clock, Timestamp};
///
/// #[derive(Debug)]
/// struct Stopped(Timestamp);
///
/// impl Clock for Stopped {
///     fn now(&self) -> Timestamp {
///         self.0
///     }
/// }
///
/// let clock = Stopped("2025-02-03T12:14:25Z".parse()?);
/// assert_eq!(clock.now().as_second(), 1_738_584_865);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Clock: fmt::Debug + Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// The machine's clock: what everything uses that is not told otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// One clock for several: what a test turns while others read it.
impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> Timestamp {
        C::now(self)
    }
}
