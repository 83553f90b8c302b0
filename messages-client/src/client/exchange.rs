//! Makes a request, again where that is safe, and says what became of it.

use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use reqwest::{Response, StatusCode};
use tracing::Instrument as _;

use super::call::Call;
use super::error::{Doubt, NotSent, Refusal, SendError, Uncertain, chain};
use super::retries::{clock_ahead, retry_after};
use super::sent::{Accepted, Sent};
use super::{Inner, WindowError};
use crate::code::Code;
use crate::explain::TemplateExplanation;
use crate::problem::Problem;

pub(super) const JSON: &str = "application/json";

/// More than any answer of the provider's: the rest of an endless one is not read.
const LONGEST_ANSWER: usize = 64 * 1024;

/// What became of one request.
enum Outcome {
    /// The answer is a 2xx.
    Accepted(Answer),
    /// It surely was not accepted; the next is the same if it is 429.
    Refused(Box<Refusal>),
    /// There was nobody to accept it.
    NotMade(String),
    /// It may have been accepted.
    Doubtful(Box<Uncertain>, Option<Duration>),
}

/// An answer that says that a request was accepted.
pub(super) struct Answer {
    pub(super) status: u16,
    body: Vec<u8>,
    request_id: Option<String>,
    attempts: usize,
    may_be_twice: bool,
}

impl Inner {
    /// Sends a message.
    pub(super) async fn deliver(&self, call: Call) -> Result<Sent, SendError> {
        let span = call.span.clone();
        async {
            let answer = self.exchange(&call).await.map_err(|error| explained(error, &call))?;
            let Answer { status, body, request_id, attempts, may_be_twice } = answer;
            let Some(accepted) = Accepted::read(&body) else {
                tracing::warn!(status, "answered without the id of a message");
                let doubt = Doubt::NoMessageId { status };
                return Err(SendError::Uncertain(Box::new(Uncertain { doubt, attempts, request_id })));
            };
            tracing::info!(message_uuid = accepted.message_uuid, attempts, "accepted");
            let Accepted { message_uuid, workflow_id } = accepted;
            Ok(Sent { message_uuid, workflow_id, request_id, attempts, may_be_twice })
        }
        .instrument(span)
        .await
    }

    /// Makes a request until it is accepted, refused for good, or in doubt.
    pub(super) async fn exchange(&self, call: &Call) -> Result<Answer, SendError> {
        if let Some(route) = call.route {
            self.limiter.turn(route).await.map_err(SendError::Limit)?;
        }
        let mut waits = self.retries.waits();
        let mut attempts = 0;
        // What an earlier request left open stays open, whatever comes later.
        let mut earlier: Option<Box<Uncertain>> = None;
        loop {
            let outcome = match self.attempt(call).await {
                Ok(outcome) => outcome,
                Err(error) => return Err(earlier.map_or(error, SendError::Uncertain)),
            };
            attempts += 1;
            let (error, is_again, asked) = match outcome {
                Outcome::Accepted(answer) => {
                    return Ok(Answer { attempts, may_be_twice: earlier.is_some(), ..answer });
                }
                Outcome::Refused(mut refusal) => {
                    refusal.attempts = attempts;
                    let asked = refusal.retry_after;
                    let is_again = refusal.problem.status == StatusCode::TOO_MANY_REQUESTS.as_u16();
                    (SendError::Refused(refusal), is_again, asked)
                }
                Outcome::NotMade(reason) => (SendError::NotSent(Box::new(NotSent { reason, attempts })), true, None),
                Outcome::Doubtful(mut uncertain, asked) => {
                    uncertain.attempts = attempts;
                    let is_server_error = matches!(uncertain.doubt, Doubt::ServerError(_));
                    let is_again = call.is_repeatable || is_server_error && self.retries.are_for_server_errors();
                    let error = SendError::Uncertain(uncertain.clone());
                    earlier.get_or_insert(uncertain).attempts = attempts;
                    (error, is_again, asked)
                }
            };
            let wait = if is_again { self.retries.next(&mut waits, asked) } else { None };
            let Some(wait) = wait else {
                let error = earlier.map_or(error, |mut earlier| {
                    earlier.attempts = attempts;
                    SendError::Uncertain(earlier)
                });
                let problem = error.problem();
                tracing::warn!(
                    attempts,
                    kind = error.kind(),
                    status = problem.map(|problem| problem.status),
                    code = problem.and_then(|problem| problem.code).map(Code::number),
                    "not accepted"
                );
                return Err(error);
            };
            tracing::debug!(attempts, wait = ?wait, "again");
            tokio::time::sleep(wait).await;
        }
    }

    /// Makes a request once. The error is what stands against it before.
    async fn attempt(&self, call: &Call) -> Result<Outcome, SendError> {
        // Asked for each time: it may have been waited for long.
        let now = self.clock.now();
        if let Some(ends_at) = call.ends_at.filter(|ends_at| now >= *ends_at) {
            return Err(SendError::Window(Box::new(WindowError::Ended { ended_at: ends_at })));
        }
        let authorization = self.credentials.header(now).map_err(SendError::Token)?;
        let request = self
            .http
            .request(call.method.clone(), &call.url)
            .header(AUTHORIZATION, authorization)
            .header(CONTENT_TYPE, JSON)
            .header(ACCEPT, JSON)
            .body(call.body.clone());
        Ok(match request.send().await {
            Ok(response) => self.outcome(response).await,
            Err(error) => self.failure(error),
        })
    }

    /// What it means that there is no answer.
    fn failure(&self, error: reqwest::Error) -> Outcome {
        let error = error.without_url();
        if error.is_connect() || error.is_builder() {
            let reason = chain(&error);
            tracing::debug!(reason, "no connection");
            return Outcome::NotMade(reason);
        }
        let doubt = if error.is_timeout() {
            Doubt::TimedOut { after: self.timeout }
        } else {
            Doubt::NoAnswer { reason: chain(&error) }
        };
        doubtful(doubt, None, None)
    }

    /// What an answer means.
    async fn outcome(&self, response: Response) -> Outcome {
        let status = response.status();
        let now = self.clock.now();
        let wait = retry_after(response.headers(), now);
        let clock_ahead = clock_ahead(response.headers(), now).filter(|_| status == StatusCode::UNAUTHORIZED);
        let request_id = request_id(&response);
        tracing::debug!(status = status.as_u16(), request_id, "answered");
        let body = body(response).await;
        let status_code = status.as_u16();
        if status.is_success() {
            return match body {
                Ok(body) => Outcome::Accepted(Answer {
                    status: status_code,
                    body,
                    request_id,
                    attempts: 0,
                    may_be_twice: false,
                }),
                Err(reason) => doubtful(Doubt::AnswerBrokeOff { status: status_code, reason }, request_id, None),
            };
        }
        let problem = Problem::read(status_code, &body.unwrap_or_default());
        match status_code {
            // A proxy that gave up on a request may have passed it on.
            408 | 499 => doubtful(Doubt::Status { status: status_code }, request_id, None),
            // It says that nothing was done here.
            301 | 307 | 308 | 400..=498 => {
                if status == StatusCode::UNAUTHORIZED {
                    self.credentials.forget();
                }
                Outcome::Refused(Box::new(Refusal {
                    problem,
                    template: None,
                    attempts: 0,
                    retry_after: wait,
                    clock_ahead,
                    request_id,
                }))
            }
            500..=599 => doubtful(Doubt::ServerError(Box::new(problem)), request_id, wait),
            _ => doubtful(Doubt::Status { status: status_code }, request_id, None),
        }
    }
}

/// A refusal for something about the template, with what is known of it.
fn explained(mut error: SendError, call: &Call) -> SendError {
    if let (SendError::Refused(refusal), Some(definition)) = (&mut error, &call.definition) {
        refusal.template = refusal.problem.code.and_then(|code| TemplateExplanation::new(code, definition));
    }
    error
}

/// `asked` is how long the answer asks to wait.
fn doubtful(doubt: Doubt, request_id: Option<String>, asked: Option<Duration>) -> Outcome {
    Outcome::Doubtful(Box::new(Uncertain { doubt, attempts: 0, request_id }), asked)
}

/// The provider's id of the request, where it is one that can be shown.
fn request_id(response: &Response) -> Option<String> {
    let id = response.headers().get("x-request-id")?.to_str().ok()?;
    (!id.is_empty() && id.len() <= 128).then(|| id.to_owned())
}

/// The beginning of an answer's body.
async fn body(mut response: Response) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| chain(&error.without_url()))? {
        let room = LONGEST_ANSWER.saturating_sub(body.len());
        body.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
        if chunk.len() > room {
            break;
        }
    }
    Ok(body)
}
