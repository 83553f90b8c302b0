//! Why a message is not known to be on its way, and whether it may be.

use std::fmt;
use std::time::Duration;

use jiff::SignedDuration;
use templates::{Api, PayloadError};

use super::failover::FailoverError;
use super::reply::WindowError;
use crate::destinations::ExcludedDestination;
use crate::explain::TemplateExplanation;
use crate::jwt::TokenError;
use crate::limit::LimitError;
use crate::problem::Problem;

/// Why a message is not known to have been accepted.
///
/// [`Uncertain`](Self::Uncertain) alone leaves it open; with all others it surely was not sent.
#[derive(Debug)]
#[non_exhaustive]
pub enum SendError {
    /// The API cannot carry the message.
    Payload(Box<PayloadError>),
    /// The sender or the recipient is in a region where no messages go.
    Excluded(Box<ExcludedDestination>),
    /// The API does not have what was asked for.
    Unsupported {
        /// What was asked for.
        what: &'static str,
        /// The API.
        api: Api,
    },
    /// There is no token.
    Token(TokenError),
    /// The message's turn does not come in time.
    Limit(LimitError),
    /// The customer care window does not allow it.
    Window(Box<WindowError>),
    /// One of the messages of a failover cannot be sent.
    Failover(Box<FailoverError>),
    /// The id of a message is none.
    MessageId,
    /// No connection was made.
    NotSent(Box<NotSent>),
    /// The provider refused it.
    Refused(Box<Refusal>),
    /// It may have been accepted.
    Uncertain(Box<Uncertain>),
}

impl SendError {
    /// Whether the message may have been accepted: sending it again may then send it twice. Its status webhooks tell.
    #[must_use]
    pub const fn is_uncertain(&self) -> bool {
        matches!(self, Self::Uncertain(_))
    }

    /// What the provider said, where it said something.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Refused(refusal) => Some(&refusal.problem),
            Self::Uncertain(uncertain) => match &uncertain.doubt {
                Doubt::ServerError(problem) => Some(problem),
                _ => None,
            },
            _ => None,
        }
    }

    /// What may be logged of it: no more than the kind of error it is.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Limit(_) => "limit",
            Self::Window(_) => "window",
            Self::NotSent(_) => "not connected",
            Self::Refused(_) => "refused",
            Self::Uncertain(_) => "uncertain",
            _ => "not allowed",
        }
    }

    /// How long to wait before the message is sent again, where that is known and it surely was not sent.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Refused(refusal) => refusal.retry_after,
            Self::Limit(limit) => limit.wait,
            _ => None,
        }
    }
}

/// A message that no connection was made for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotSent {
    /// What went wrong.
    pub reason: String,
    /// How many times it was tried.
    pub attempts: usize,
}

/// A message that the provider refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// Why.
    pub problem: Problem,
    /// What the program knows of the template, where it is something about that.
    pub template: Option<TemplateExplanation>,
    /// How many times it was sent, and refused or not connected.
    pub attempts: usize,
    /// How long the provider asks to wait before it is sent again.
    pub retry_after: Option<Duration>,
    /// How far this machine's clock is ahead of the server's, where a token was refused and they differ by a minute or
    /// more: tokens hold for a time.
    pub clock_ahead: Option<SignedDuration>,
    /// The id of the request, for the provider's support.
    pub request_id: Option<String>,
}

/// A message that may have been accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Uncertain {
    /// Why that is not known.
    pub doubt: Doubt,
    /// How many times it was sent.
    pub attempts: usize,
    /// The id of the request in doubt, for the provider's support.
    pub request_id: Option<String>,
}

/// Why it is not known whether a message was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doubt {
    /// The connection broke before the answer came.
    NoAnswer {
        /// What went wrong.
        reason: String,
    },
    /// The answer did not come in time.
    TimedOut {
        /// How long it was waited for.
        after: Duration,
    },
    /// The answer broke off.
    AnswerBrokeOff {
        /// Its status.
        status: u16,
        /// What went wrong.
        reason: String,
    },
    /// The answer says that it was accepted, but not as which message.
    NoMessageId {
        /// Its status.
        status: u16,
    },
    /// The provider failed while it had the message in hand.
    ServerError(Box<Problem>),
    /// The answer is neither that it was accepted nor that it was not.
    Status {
        /// Its status.
        status: u16,
    },
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAnswer { reason } => write!(f, "the connection broke before there was an answer: {reason}"),
            Self::TimedOut { after } => write!(f, "there was no answer for {} seconds", after.as_secs_f64()),
            Self::AnswerBrokeOff { status, reason } => write!(f, "the answer ({status}) broke off: {reason}"),
            Self::NoMessageId { status } => {
                write!(f, "the answer ({status}) says that it was accepted, but not under which `message_uuid`")
            }
            // Not its own text: that says what to do where it surely was refused.
            Self::ServerError(problem) => {
                write!(f, "the provider answered {}", problem.status)?;
                for (said, separator) in
                    [(&problem.title, ": "), (&problem.detail, "; "), (&problem.instance, "; instance ")]
                {
                    if !said.is_empty() {
                        write!(f, "{separator}{}", said.trim_end_matches('.').escape_debug())?;
                    }
                }
                Ok(())
            }
            Self::Status { status } => write!(f, "the answer has the status {status}, which says neither"),
        }
    }
}

impl fmt::Display for Uncertain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the message may have been accepted or not: {}", self.doubt)?;
        match self.attempts {
            0 | 1 => f.write_str("; it was not sent again, so that it does not arrive twice")?,
            attempts => write!(f, "; it was tried {attempts} times")?,
        }
        f.write_str(": wait for its status webhooks, and send it again if none comes")?;
        write_request_id(f, self.request_id.as_deref())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)?;
        if let Some(template) = &self.template {
            write!(f, "; {}", template.known())?;
        }
        if let Some(wait) = self.retry_after {
            write!(f, "; it asks to wait {} seconds", wait.as_secs())?;
        }
        if let Some(ahead) = self.clock_ahead {
            let side = if ahead.is_negative() { "behind" } else { "ahead of" };
            let seconds = ahead.as_secs().unsigned_abs();
            write!(
                f,
                "; this machine's clock is {seconds} seconds {side} the server's: set it, since tokens go by it"
            )?;
        }
        if self.attempts > 1 {
            write!(f, "; it was tried {} times", self.attempts)?;
        }
        write_request_id(f, self.request_id.as_deref())
    }
}

fn write_request_id(f: &mut fmt::Formatter<'_>, id: Option<&str>) -> fmt::Result {
    id.map_or(Ok(()), |id| write!(f, " (request {})", id.escape_debug()))
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Payload(error) => error.fmt(f),
            Self::Excluded(error) => error.fmt(f),
            Self::Unsupported { what, api } => {
                write!(f, "the API {api} has no {what}; use v1")
            }
            Self::Token(error) => error.fmt(f),
            Self::Limit(error) => error.fmt(f),
            Self::Window(error) => error.fmt(f),
            Self::Failover(error) => error.fmt(f),
            Self::MessageId => f.write_str(
                "the message's id is not a UUID: give the `message_uuid` of the inbound message, such as \
                 `aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab`",
            ),
            Self::NotSent(not_sent) => {
                write!(f, "no connection was made, and nothing sent: {}", not_sent.reason)?;
                if not_sent.attempts > 1 {
                    write!(f, "; it was tried {} times", not_sent.attempts)?;
                }
                Ok(())
            }
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Uncertain(uncertain) => uncertain.fmt(f),
        }
    }
}

impl std::error::Error for SendError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Payload(error) => Some(&**error),
            Self::Excluded(error) => Some(&**error),
            Self::Token(error) => Some(error),
            Self::Limit(error) => Some(error),
            Self::Window(error) => Some(&**error),
            Self::Failover(error) => Some(&**error),
            _ => None,
        }
    }
}

/// What an error says, and what each that it comes from says that it does not.
pub(super) fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        let said = error.to_string();
        if !text.contains(&said) {
            text.push_str(": ");
            text.push_str(&said);
        }
        source = error.source();
    }
    text
}
