//! Free-form messages, which an open customer care window allows.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use jiff::Timestamp;
use templates::{FreeFormMessage, Route};

use super::call::Call;
use super::{Client, Inner, SendError, Sent, TemplateMessage};
use crate::code::Code;
use crate::window::{OpenWindow, Window};

impl Client {
    /// Sends a free-form message to a customer whose window is open.
    ///
    /// Whether it still is, is asked again before each request, by the client's clock.
    ///
    /// # Errors
    ///
    /// A window of somebody else, or one that has ended; and as for [`send`](Self::send).
    pub fn reply(
        &self,
        window: &OpenWindow,
        message: &FreeFormMessage<'_>,
    ) -> impl Future<Output = Result<Sent, SendError>> + Send + use<> {
        let call = free_form(&self.0, window, message);
        let client = Arc::clone(&self.0);
        async move { client.deliver(call?).await }
    }

    /// Sends a free-form message if the window is open, and else the template: also where the window ends meanwhile, and
    /// where the provider answers at once that it is closed.
    ///
    /// The provider often finds that out later, and says so in a status webhook with the code 1340.
    ///
    /// # Errors
    ///
    /// Messages that do not go the same way, or a window of somebody else; and as for [`send`](Self::send). Where the
    /// free-form message may have been accepted, the template is not sent.
    pub fn reply_or(
        &self,
        window: &Window,
        message: &FreeFormMessage<'_>,
        template: &dyn TemplateMessage,
    ) -> impl Future<Output = Result<Replied, SendError>> + Send + use<> {
        let pair = Route { from: window.business(), to: window.customer() };
        let strangers = [message.route(), template.route()].into_iter().find(|route| *route != pair);
        let free_form = match window {
            Window::Open(window) => Some(free_form(&self.0, window, message)),
            Window::Closed(_) => None,
        };
        let template = Call::template(&self.0, template);
        let client = Arc::clone(&self.0);
        async move {
            if let Some(route) = strangers {
                return Err(other_pair(pair, route).into());
            }
            if let Some(call) = free_form {
                match client.deliver(call?).await {
                    Ok(sent) => return Ok(Replied { reply: Reply::FreeForm, sent }),
                    Err(error) if is_window_closed(&error) => {
                        tracing::info!("the window is closed: sending the template");
                    }
                    Err(error) => return Err(error),
                }
            }
            let sent = client.deliver(template?).await?;
            Ok(Replied { reply: Reply::Template, sent })
        }
    }
}

fn free_form(client: &Inner, window: &OpenWindow, message: &FreeFormMessage<'_>) -> Result<Call, SendError> {
    check_pair(window, message.route())?;
    Call::free_form(client, message, window.ends_at())
}

/// Whether a window is that of the two along a route.
pub(super) fn check_pair(window: &OpenWindow, route: Route) -> Result<(), WindowError> {
    let pair = Route { from: window.business(), to: window.customer() };
    if pair == route { Ok(()) } else { Err(other_pair(pair, route)) }
}

fn other_pair(window: Route, message: Route) -> WindowError {
    WindowError::OtherPair { window: Box::new(window), message: Box::new(message) }
}

/// Whether a free-form message surely was not sent because the window is closed.
fn is_window_closed(error: &SendError) -> bool {
    match error {
        SendError::Window(error) => matches!(**error, WindowError::Ended { .. }),
        SendError::Refused(refusal) => refusal.problem.code.is_some_and(Code::is_outside_window),
        _ => false,
    }
}

/// What was sent in the end.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Replied {
    /// Which of the two messages.
    pub reply: Reply,
    /// What the provider says of it.
    pub sent: Sent,
}

/// Which of two messages was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reply {
    /// The free-form one.
    FreeForm,
    /// The template.
    Template,
}

/// Why a window does not allow a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WindowError {
    /// It has ended.
    Ended {
        /// When.
        ended_at: Timestamp,
    },
    /// It is that of two others.
    OtherPair {
        /// Whose window it is.
        window: Box<Route>,
        /// Where the message goes.
        message: Box<Route>,
    },
}

impl fmt::Display for WindowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended { ended_at } => {
                write!(f, "the customer care window ended at {ended_at:.0}: ask for it again, or send a template")
            }
            Self::OtherPair { window, message } => write!(
                f,
                "the customer care window is that of `{}` with `{}`, and the message goes from `{}` to `{}`: ask for \
                 the window of these",
                window.to, window.from, message.from, message.to
            ),
        }
    }
}

impl std::error::Error for WindowError {}

impl From<WindowError> for SendError {
    fn from(error: WindowError) -> Self {
        Self::Window(Box::new(error))
    }
}
