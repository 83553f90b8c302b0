//! What a window is at the moment: open until a time, or closed for a reason.

use std::{error, fmt};

use jiff::Timestamp;
use templates::{PhoneNumber, Recipient};

use crate::store::StoreError;

/// The window of one customer with one business, as it was when [`CareWindow::of`](crate::CareWindow::of) was asked.
#[derive(Debug)]
#[must_use = "a window says whether one may send"]
pub enum Window {
    /// Anything may be sent.
    Open(OpenWindow),
    /// Only templates may be sent.
    Closed(ClosedWindow),
}

impl Window {
    /// The business's number.
    #[must_use]
    pub fn business(&self) -> PhoneNumber {
        match self {
            Self::Open(window) => window.business,
            Self::Closed(window) => window.business(),
        }
    }

    /// The customer, by the name that was asked for.
    #[must_use]
    pub fn customer(&self) -> Recipient {
        match self {
            Self::Open(window) => window.customer,
            Self::Closed(window) => window.customer(),
        }
    }

    /// Whether a message sent now would be charged: inside the window nothing is, templates included. What is not known
    /// counts as charged.
    ///
    /// Source: the charges of the provider's WhatsApp guide, 2018. Later price lists have charged some templates inside
    /// the window too; what was charged in the end is the `pricing` of a message's status.
    #[must_use]
    pub fn is_charged(&self) -> bool {
        matches!(self, Self::Closed(_))
    }

    /// The open window.
    ///
    /// # Errors
    ///
    /// The closed one.
    pub fn open(self) -> Result<OpenWindow, ClosedWindow> {
        match self {
            Self::Open(window) => Ok(window),
            Self::Closed(window) => Err(window),
        }
    }
}

/// The leave to send one customer more than templates, until a time. Only [`CareWindow::of`](crate::CareWindow::of)
/// gives it.
///
/// ```compile_fail
/// # fn open(business: templates::PhoneNumber, customer: templates::Recipient, at: messages_client::Timestamp) {
/// messages_client::OpenWindow { business, customer, last_message: at, ends_at: at };
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct OpenWindow {
    pub(super) business: PhoneNumber,
    pub(super) customer: Recipient,
    pub(super) last_message: Timestamp,
    pub(super) ends_at: Timestamp,
}

impl OpenWindow {
    /// The business's number.
    #[must_use]
    pub fn business(&self) -> PhoneNumber {
        self.business
    }

    /// The customer, by the name that was asked for.
    #[must_use]
    pub fn customer(&self) -> Recipient {
        self.customer
    }

    /// When the customer last wrote.
    #[must_use]
    pub fn last_message(&self) -> Timestamp {
        self.last_message
    }

    /// The first moment at which it is not open any more, the margin taken off.
    #[must_use]
    pub fn ends_at(&self) -> Timestamp {
        self.ends_at
    }

    /// Whether it is open at that time. It may have been extended since, which only asking for it again tells.
    #[must_use]
    pub fn is_open_at(&self, now: Timestamp) -> bool {
        now < self.ends_at
    }
}

/// Why one customer may be sent templates only.
#[derive(Debug)]
#[must_use]
pub struct ClosedWindow(Box<Closed>);

/// In a box, since it travels in errors, and a name takes up to 130 bytes.
#[derive(Debug)]
struct Closed {
    business: PhoneNumber,
    customer: Recipient,
    reason: ClosedReason,
}

impl ClosedWindow {
    pub(super) fn new(business: PhoneNumber, customer: Recipient, reason: ClosedReason) -> Self {
        Self(Box::new(Closed { business, customer, reason }))
    }

    /// The business's number.
    #[must_use]
    pub fn business(&self) -> PhoneNumber {
        self.0.business
    }

    /// The customer, by the name that was asked for.
    #[must_use]
    pub fn customer(&self) -> Recipient {
        self.0.customer
    }

    /// Why it is closed.
    #[must_use]
    pub fn reason(&self) -> &ClosedReason {
        &self.0.reason
    }
}

/// Why a window is closed.
#[derive(Debug)]
#[non_exhaustive]
pub enum ClosedReason {
    /// No message of the customer to this business is known.
    NeverWrote,
    /// The customer wrote too long ago.
    Ended {
        /// When the customer last wrote.
        last_message: Timestamp,
        /// The first moment at which it was not open any more, the margin taken off.
        ended_at: Timestamp,
    },
    /// The store does not say, so that nothing is known.
    Store(StoreError),
}

impl fmt::Display for ClosedWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Closed { business, customer, reason } = &*self.0;
        write!(f, "the customer care window of `{customer}` with `{business}` ")?;
        match reason {
            ClosedReason::NeverWrote => f.write_str("is closed: the customer never wrote")?,
            ClosedReason::Ended { last_message, ended_at } => {
                write!(f, "ended at {ended_at:.0}: the customer last wrote at {last_message:.0}")?;
            }
            ClosedReason::Store(error) => write!(f, "counts as closed: {error}")?,
        }
        f.write_str("; send a template")
    }
}

impl error::Error for ClosedWindow {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.0.reason {
            ClosedReason::Store(error) => Some(error),
            ClosedReason::NeverWrote | ClosedReason::Ended { .. } => None,
        }
    }
}
