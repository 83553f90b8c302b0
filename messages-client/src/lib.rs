//! Sends WhatsApp message templates through the Messages API, and takes in what comes back.
#![forbid(unsafe_code)]

mod client;
mod clock;
mod code;
mod credentials;
mod destinations;
mod explain;
mod host;
pub mod jwt;
mod limit;
mod problem;
pub mod store;
#[cfg(feature = "webhooks")]
pub mod webhook;
mod window;

pub use client::{
    BuildError, Client, ClientBuilder, Doubt, Failover, FailoverError, NotSent, OtherMessage, OtherMessageError,
    Refusal, Replied, Reply, Request, Retries, SendError, Sent, TemplateMessage, Uncertain, WindowError,
};
pub use clock::{Clock, SystemClock};
pub use code::Code;
pub use credentials::{Credentials, CredentialsError};
pub use destinations::{Destinations, ExcludedDestination, PrefixError, Side};
pub use explain::TemplateExplanation;
pub use host::{Host, HostError};
pub use jiff::Timestamp;
pub use jwt::{ApplicationId, PrivateKey};
pub use limit::{Limit, LimitError, Limits};
pub use problem::{InvalidParameter, Problem};
pub use window::{CareWindow, ClosedReason, ClosedWindow, OpenWindow, Window};
