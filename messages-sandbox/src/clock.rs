//! The sandbox's clock: the machine's, turned on as a test wants it, or one that stands still.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use messages_client::{Clock, Timestamp};

/// A clock that can be moved: a day passes in an instant.
///
/// It goes with the machine's until it is [set](Self::fix). Clones are the same clock, so that a client may go by it too.
///
/// ```
/// use messages_client::Clock as _;
/// use messages_sandbox::SandboxClock;
///
/// let clock = SandboxClock::fixed("2026-11-24T12:00:00Z".parse()?);
/// clock.advance(std::time::Duration::from_hours(24));
/// assert_eq!(clock.now().to_string(), "2026-11-25T12:00:00Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct SandboxClock(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    /// Where it stands still.
    fixed: Option<Timestamp>,
    /// How far it is ahead of that, or of the machine.
    ahead: Duration,
}

impl SandboxClock {
    /// A clock that stands still until it is moved.
    #[must_use]
    pub fn fixed(at: Timestamp) -> Self {
        let clock = Self::default();
        clock.fix(at);
        clock
    }

    /// Lets it stand still at a time.
    pub fn fix(&self, at: Timestamp) {
        *self.lock() = State { fixed: Some(at), ahead: Duration::ZERO };
    }

    /// Turns it on. A time that no calendar has leaves it where it is.
    pub fn advance(&self, by: Duration) {
        let mut state = self.lock();
        if let Some(ahead) = state.ahead.checked_add(by)
            && state.fixed.unwrap_or_else(Timestamp::now).checked_add(ahead).is_ok()
        {
            state.ahead = ahead;
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for SandboxClock {
    fn now(&self) -> Timestamp {
        let state = self.lock();
        let from = state.fixed.unwrap_or_else(Timestamp::now);
        from.checked_add(state.ahead).unwrap_or(from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_with_the_machine_until_it_is_set() {
        let clock = SandboxClock::default();
        let before = Timestamp::now();
        assert!(clock.now() >= before);
        clock.advance(Duration::from_hours(24));
        assert!(clock.now().duration_since(before).as_hours() >= 24);
    }

    #[test]
    fn a_time_beyond_the_calendar_is_not_taken() {
        let clock = SandboxClock::fixed(Timestamp::MAX);
        clock.advance(Duration::from_secs(1));
        clock.advance(Duration::MAX);
        assert_eq!(clock.now(), Timestamp::MAX);
    }
}
