//! Faults on request: what a client has to live with, as often as a test wants it.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use axum::http::StatusCode;
use uuid::Uuid;

use crate::ids::Ids;

/// Something that goes wrong, and how often: `429:0.1` is one request in ten.
///
/// | written | what happens |
/// |---|---|
/// | `429:0.1`, `500:0.1`, `503:1` | the request is refused with that status, 400 to 599 |
/// | `drop:0.1` | the message is taken, and the connection closed without an answer |
/// | `delay=2s:0.1` | the answer comes that much later: `ms` or `s` |
/// | `lost:0.1` | a webhook is never sent |
/// | `duplicate:0.1` | a webhook is sent twice |
/// | `out-of-order:0.1` | a status is sent after the one that follows it |
///
/// Which requests are hit goes by their ids: with the same seed, the same ones.
///
/// ```
/// use messages_sandbox::Fault;
///
/// let fault: Fault = "429:0.1".parse()?;
/// assert_eq!(fault.to_string(), "429:0.1");
/// assert_eq!(
///     "429:2".parse::<Fault>().unwrap_err().to_string(),
///     "`429:2` is not a fault: the part of those it hits is a number from 0 to 1, such as `429:0.1`"
/// );
/// # Ok::<(), messages_sandbox::FaultError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fault {
    kind: FaultKind,
    part: f64,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// The request is refused with this status.
    Status(u16),
    /// The message is taken, and nobody says so.
    Drop,
    /// The answer takes that long.
    Delay(Duration),
    /// A webhook is never sent.
    Lost,
    /// A webhook is sent twice.
    Duplicate,
    /// A status is sent after the one that follows it.
    OutOfOrder,
}

impl Fault {
    /// A fault that hits a part of all, from 0 to 1; more or less than that is cut.
    #[must_use]
    pub const fn new(kind: FaultKind, part: f64) -> Self {
        Self { kind, part: part.clamp(0.0, 1.0) }
    }

    fn hits(&self, id: Uuid, what: &str) -> bool {
        Ids::chance(id, &format!("{self} {what}")) < self.part
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            FaultKind::Status(status) => write!(f, "{status}")?,
            FaultKind::Drop => f.write_str("drop")?,
            FaultKind::Delay(time) => write!(f, "delay={}ms", time.as_millis())?,
            FaultKind::Lost => f.write_str("lost")?,
            FaultKind::Duplicate => f.write_str("duplicate")?,
            FaultKind::OutOfOrder => f.write_str("out-of-order")?,
        }
        write!(f, ":{}", self.part)
    }
}

/// A text that is not a [`Fault`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultError {
    given: String,
    why: &'static str,
}

impl fmt::Display for FaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a fault: {}", self.given.escape_debug(), self.why)
    }
}

impl std::error::Error for FaultError {}

impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, FaultError> {
        let wrong = |why| FaultError { given: text.to_owned(), why };
        let (kind, part) = text.split_once(':').unwrap_or((text, "1"));
        let part: f64 = part.parse().unwrap_or(-1.0);
        if !(0.0..=1.0).contains(&part) {
            return Err(wrong("the part of those it hits is a number from 0 to 1, such as `429:0.1`"));
        }
        let kind = match kind {
            "drop" => FaultKind::Drop,
            "lost" => FaultKind::Lost,
            "duplicate" => FaultKind::Duplicate,
            "out-of-order" => FaultKind::OutOfOrder,
            _ => match kind.strip_prefix("delay=") {
                Some(time) => FaultKind::Delay(delay(time).ok_or_else(|| wrong("write the time as `500ms` or `2s`"))?),
                None => match kind.parse() {
                    Ok(status @ 400..=599) => FaultKind::Status(status),
                    _ => {
                        return Err(wrong(
                            "there are a status from 400 to 599, `drop`, `delay=2s`, `lost`, `duplicate`, `out-of-order`",
                        ));
                    }
                },
            },
        };
        Ok(Self { kind, part })
    }
}

fn delay(text: &str) -> Option<Duration> {
    match text.strip_suffix("ms") {
        Some(number) => number.parse().ok().map(Duration::from_millis),
        None => text.strip_suffix('s')?.parse().ok().map(Duration::from_secs),
    }
}

/// All faults of a sandbox.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults(pub(crate) Vec<Fault>);

impl Faults {
    pub(crate) fn status(&self, id: Uuid) -> Option<StatusCode> {
        self.0.iter().find_map(|fault| match fault.kind {
            FaultKind::Status(status) if fault.hits(id, "") => StatusCode::from_u16(status).ok(),
            _ => None,
        })
    }

    pub(crate) fn delay(&self, id: Uuid) -> Duration {
        let hit = self.0.iter().filter(|fault| fault.hits(id, ""));
        hit.map(|fault| if let FaultKind::Delay(time) = fault.kind { time } else { Duration::ZERO }).sum()
    }

    /// Whether a fault hits a message, or one of its events.
    pub(crate) fn hit(&self, kind: FaultKind, id: Uuid, event: &str) -> bool {
        self.0.iter().any(|fault| fault.kind == kind && fault.hits(id, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_written_as_it_is_read() {
        for text in ["429:0.1", "503:1", "drop:0.5", "delay=2000ms:0.25", "lost:0", "duplicate:1", "out-of-order:0.3"] {
            assert_eq!(text.parse::<Fault>().unwrap().to_string(), text);
        }
        assert_eq!("drop".parse(), Ok(Fault::new(FaultKind::Drop, 1.0)));
        assert_eq!("delay=2s".parse(), Ok(Fault::new(FaultKind::Delay(Duration::from_secs(2)), 1.0)));
        for text in ["", "200", "600:0.1", "429:-1", "429:NaN", "429:x", "delay=2", "delay=s:1", "later", "delay=9h"] {
            assert!(text.parse::<Fault>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_part_of_all_is_hit() {
        let faults = Faults(vec!["429:0.1".parse().unwrap()]);
        let ids = Ids::new(Some(3), 0);
        let hit = (0..1000).filter(|_| faults.status(ids.next()).is_some()).count();
        assert!((60..140).contains(&hit), "{hit}");
        assert!(!faults.hit(FaultKind::Drop, ids.next(), ""));
    }
}
