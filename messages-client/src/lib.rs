//! Sends WhatsApp message templates through the Messages API, and takes in what comes back.
#![forbid(unsafe_code)]

mod clock;
mod code;
mod destinations;
pub mod jwt;
mod problem;
pub mod store;
#[cfg(feature = "webhooks")]
pub mod webhook;
mod window;

pub use clock::{Clock, SystemClock};
pub use code::Code;
pub use destinations::{Destinations, ExcludedDestination, PrefixError, Side};
pub use jiff::Timestamp;
pub use jwt::{ApplicationId, PrivateKey};
pub use problem::{InvalidParameter, Problem};
pub use window::{CareWindow, ClosedReason, ClosedWindow, OpenWindow, Window};
