//! When a request is made again, and how long that waits.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};
use jiff::{SignedDuration, Timestamp};
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

/// How often a request is made again, and when.
///
/// It is made again only where it surely was not accepted: after 429, as late as the answer's `Retry-After` asks, and
/// where no connection was made. Each wait is twice as long as the one before, with chance added, so that many
/// clients do not come back together.
///
/// ```
/// use messages_client::Retries;
///
/// let retries = Retries::new().times(5);
/// # let _ = retries;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retries {
    times: usize,
    first: Duration,
    longest: Duration,
    on_server_errors: bool,
}

impl Retries {
    /// How often a request is made again if nothing is said.
    pub const TIMES: usize = 3;
    /// How long the first wait is if nothing is said.
    pub const FIRST: Duration = Duration::from_millis(500);
    /// How long any wait may be if nothing is said.
    pub const LONGEST: Duration = Duration::from_mins(1);

    /// Three times, after half a second, one and two, and as much chance again; a minute at most.
    #[must_use]
    pub const fn new() -> Self {
        Self { times: Self::TIMES, first: Self::FIRST, longest: Self::LONGEST, on_server_errors: false }
    }

    /// Not at all.
    #[must_use]
    pub const fn none() -> Self {
        Self { times: 0, ..Self::new() }
    }

    /// So many times.
    #[must_use]
    pub const fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// How long the first wait is; each further one is twice as long.
    #[must_use]
    pub const fn first(mut self, wait: Duration) -> Self {
        self.first = wait;
        self
    }

    /// How long any wait may be. Where an answer asks for a longer one, the request is not made again.
    #[must_use]
    pub const fn longest(mut self, wait: Duration) -> Self {
        self.longest = wait;
        self
    }

    /// Also after an answer of 500 to 599.
    ///
    /// Such a request may have been accepted, so the customer may get the message twice:
    /// [`Sent::may_be_twice`](crate::Sent::may_be_twice) tells.
    #[must_use]
    pub const fn on_server_errors(mut self, is_allowed: bool) -> Self {
        self.on_server_errors = is_allowed;
        self
    }

    /// Whether an answer of 500 to 599 is a reason.
    pub(super) const fn are_for_server_errors(&self) -> bool {
        self.on_server_errors
    }

    /// The waits, one for each time.
    pub(super) fn waits(&self) -> ExponentialBackoff {
        ExponentialBuilder::new()
            .with_jitter()
            .with_min_delay(self.first)
            .with_max_delay(self.longest)
            .with_max_times(self.times)
            .build()
    }

    /// How long the next wait is; nothing where there is none.
    pub(super) fn next(&self, waits: &mut ExponentialBackoff, asked: Option<Duration>) -> Option<Duration> {
        let wait = waits.next()?.min(self.longest);
        match asked {
            Some(asked) if asked > self.longest => None,
            // After it: all who were asked to wait would come back at once otherwise.
            Some(asked) => Some(asked.saturating_add(wait)),
            None => Some(wait),
        }
    }
}

impl Default for Retries {
    fn default() -> Self {
        Self::new()
    }
}

/// How long an answer asks to wait, in seconds or until a time; nothing where it does not, or where that is no time.
pub(super) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More seconds than can be counted are for ever.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let time = date(text)?;
    Some(Duration::try_from(time.duration_since(now).max(SignedDuration::ZERO)).unwrap_or_default())
}

/// How far the clock is ahead of the one that dated an answer, if that is more than requests take.
pub(super) fn clock_ahead(headers: &HeaderMap, now: Timestamp) -> Option<SignedDuration> {
    let ahead = now.duration_since(date(headers.get(DATE)?.to_str().ok()?)?);
    (ahead.abs() >= SignedDuration::from_mins(1)).then_some(ahead)
}

/// A date as headers have it.
fn date(text: &str) -> Option<Timestamp> {
    jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_timestamp(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_asks_for_seconds_or_a_time() {
        let now: Timestamp = "1994-11-06T08:49:30Z".parse().unwrap();
        let cases = [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(7)),
            ("Sun, 06 Nov 1994 08:49:07 GMT", Some(0)),
            ("99999999999999999999999", Some(u64::MAX)),
            ("", None),
            ("-1", None),
            ("1.5", None),
            ("soon", None),
            ("\u{e9}", None),
        ];
        for (text, seconds) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(RETRY_AFTER, text.parse().unwrap());
            assert_eq!(retry_after(&headers, now), seconds.map(Duration::from_secs), "{text}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
    }

    #[test]
    fn waits_double_up_to_the_longest() {
        let retries = Retries::new().times(5).first(Duration::from_secs(1)).longest(Duration::from_secs(4));
        let mut waits = retries.waits();
        let each: Vec<_> = std::iter::from_fn(|| retries.next(&mut waits, None)).collect();
        assert_eq!(each.len(), 5);
        for (wait, least) in each.into_iter().zip([1, 2, 4, 4, 4]) {
            assert!(wait >= Duration::from_secs(least) && wait <= Duration::from_secs(4), "{wait:?}");
        }
    }

    #[test]
    fn what_an_answer_asks_for_is_waited_for_and_a_little_more_or_not_at_all() {
        let retries = Retries::new();
        let next = |asked| retries.next(&mut retries.waits(), Some(Duration::from_secs(asked)));
        for asked in [0, 20, 60] {
            let (wait, asked) = (next(asked).unwrap(), Duration::from_secs(asked));
            assert!(wait >= asked + Retries::FIRST && wait <= asked + 2 * Retries::FIRST, "{wait:?}");
        }
        assert_eq!(next(61), None);
        assert_eq!(Retries::none().next(&mut Retries::none().waits(), None), None);
    }
}
