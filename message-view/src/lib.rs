//! How WhatsApp messages look: bubbles in HTML, for the sandbox's phone and the gallery of templates.
//!
//! Whatever users write is text and stays text; nothing is fetched from elsewhere.
//!
//! ```
//! use message_view::{Bubble, QuickReplies};
//!
//! let bubble = Bubble { body: "Your code is *64873*. <b>".to_owned(), ..Bubble::default() };
//! let html = bubble.html(QuickReplies::Shown);
//! assert!(html.contains("Your code is <strong>64873</strong>. &#60;b&#62;"));
//! ```
#![forbid(unsafe_code)]

mod bubble;
mod formatted;
mod gallery;
mod of_template;

pub use bubble::{Bubble, Button, ButtonKind, Card, Header, MediaKind, QuickReplies};
pub use formatted::formatted;
pub use gallery::{Counter, Gallery, GalleryFinding, GalleryTemplate, GalleryVersion};

/// The style of bubbles: for light and dark, on screen and on paper.
pub const STYLE: &str = include_str!("../templates/bubble.css");
