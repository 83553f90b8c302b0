//! Sends WhatsApp message templates through the Messages API, and takes in what comes back.
#![forbid(unsafe_code)]

mod clock;
pub mod jwt;
pub mod store;
#[cfg(feature = "webhooks")]
pub mod webhook;

pub use clock::{Clock, SystemClock};
pub use jiff::Timestamp;
pub use jwt::{ApplicationId, PrivateKey};
