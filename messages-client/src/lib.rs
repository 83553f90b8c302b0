//! Sends WhatsApp message templates through the Messages API, and takes in what comes back.
//!
//! [`Client`] sends; [`CareWindow`] knows which customers may be written to freely; [`webhook`](https://docs.rs/messages-client)
//! reads what the provider calls back with. `docs/sending.md` in the repository says all of it in one place.
//!
//! ```no_run
//! use messages_client::store::Store;
//! use messages_client::{CareWindow, Client, Credentials, PrivateKey};
//! use templates::free_form::Content;
//! use templates::{FreeFormMessage, Message, Route, Verify};
//!
//! # async fn doc() -> Result<(), Box<dyn std::error::Error>> {
//! let key = PrivateKey::from_env("MTM_PRIVATE_KEY")?;
//! let credentials = Credentials::application("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse()?, key);
//! let client = Client::builder().credentials(credentials).build()?;
//! let windows = CareWindow::new(Store::open("memory:").await?);
//!
//! let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
//! let verify = Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 };
//! let template = Message::new(route, &verify)?;
//! client.send(&template).await?;
//!
//! // Free-form where the customer wrote within 24 hours, else the template.
//! let text = FreeFormMessage::new(route, Content::Text("Your code is on its way."))?;
//! client.reply_or(&windows.of(route.from, route.to).await, &text, &template).await?;
//! # Ok(()) }
//! ```
//!
//! # Features
//!
//! | feature | what it brings |
//! |---|---|
//! | `webhooks` | inbound messages and statuses, their signatures, a router that takes them in |
//! | `sqlite` | windows and events in an SQLite file |
//! | `postgres` | the same in PostgreSQL, for several machines |
#![forbid(unsafe_code)]

mod client;
mod clock;
mod code;
mod credentials;
mod destinations;
#[cfg(any(feature = "webhooks", feature = "sqlite", feature = "postgres"))]
mod digest;
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
pub use secrecy::SecretString;
pub use window::{CareWindow, ClosedReason, ClosedWindow, OpenWindow, Window};
