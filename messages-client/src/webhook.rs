//! What the provider calls back with: inbound messages, and statuses of messages that were sent.
//!
//! Reading is forgiving, because a webhook that is refused is lost: what is not known is kept as it came, and only what
//! is no JSON object or has no id is an error.
//!
//! ```
//! use messages_client::webhook::{Content, Event};
//!
//! let body = br#"{"channel": "whatsapp", "message_uuid": "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab",
//!     "to": "447700900001", "from": "447700900000", "timestamp": "2025-02-03T12:14:25Z",
//!     "message_type": "text", "text": "Hello"}"#;
//! let Event::Inbound(message) = Event::read(body)? else { panic!("a status") };
//! assert_eq!(message.content, Content::Text("Hello".to_owned()));
//! # Ok::<(), messages_client::webhook::ReadError>(())
//! ```

mod contact;
mod content;
mod event;
mod fields;
mod handler;
mod inbound;
mod moment;
mod party;
mod receiver;
mod router;
mod signature;
mod status;

pub use contact::{Contact, ContactAddress, ContactEmail, ContactName, ContactOrg, ContactPhone, ContactUrl};
pub use content::{Button, ButtonPayload, Content, Media, Order, OrderItem, Place, Reaction, Reply};
pub use event::{Event, ReadError};
pub use handler::Handler;
pub use inbound::{Context, ContextStatus, Inbound, Profile, Referral, ReferredProduct, Sender};
pub use moment::Moment;
pub use party::Party;
pub use receiver::{Receiver, TakeInError, TakenIn};
pub use signature::{Secrets, Signature, SignatureError};
pub use status::{Conversation, MessageStatus, Pricing, Status, StatusError, Usage, Workflow};
