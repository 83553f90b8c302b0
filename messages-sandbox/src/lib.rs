//! A local Messages API: to try and test WhatsApp message templates without an account.
//!
//! It checks what the provider checks, when the provider checks it: the token, the shape and the numbers at once; the
//! template, its values and the customer care window after it took the message, by a webhook.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use messages_sandbox::Sandbox;
//! use templates::{Message, Route, Verify};
//!
//! let sandbox = Sandbox::builder().start().await?;
//! let client = sandbox.client().build()?;
//!
//! let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
//! let sent = client.send(&Message::new(route, &Verify::EXAMPLE)?).await?;
//! let message = sandbox.settled(&sent.message_uuid).await?;
//! assert_eq!(message.status, "read");
//! # Ok(()) }
//! ```
#![forbid(unsafe_code)]

mod accept;
mod application;
mod authorize;
mod clock;
mod customer;
mod event;
mod fault;
mod filled;
mod ids;
mod line;
mod phone;
mod progress;
mod refusal;
mod request;
mod sandbox;
mod server;
mod state;
mod store;
mod webhook;

pub use application::{Application, KeyError, NewApplication, WebhookVersion};
pub use clock::SandboxClock;
pub use customer::{Customer, CustomerError};
pub use fault::{Fault, FaultError, FaultKind};
pub use sandbox::{Sandbox, SandboxBuilder, StartError};
pub use state::Pace;
pub use store::{Record, StoreError, WebhookRecord};
