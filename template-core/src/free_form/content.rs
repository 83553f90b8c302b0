//! What a free-form message says: one variant for each kind.

use super::{Contact, Interactive};
use crate::json::Json;
use crate::location::Location;
use crate::media::MediaSource;

/// The most characters a text may have, and the fewest are one.
///
/// Source: the provider's OpenAPI documents 0.3.0, 0.3.12 and 1.11.0.
pub const TEXT_LIMIT: usize = 4096;

/// The most characters the caption of an image may have; the Cloud API takes [`CLOUD_CAPTION_LIMIT`] of any caption.
///
/// Source: the provider's OpenAPI document 1.11.0.
pub const CAPTION_LIMIT: usize = 3000;

/// The most characters a caption may have in the Cloud API.
///
/// Source: the platform's pages on media messages.
pub const CLOUD_CAPTION_LIMIT: usize = 1024;

/// What a free-form message says.
///
/// ```
/// use template_core::MediaSource;
/// use template_core::free_form::{Content, Media};
///
/// let text = Content::Text("Your parcel is at the door.");
/// let image = Content::Image(Media {
///     source: MediaSource::Link("https://example.com/door.jpg"),
///     caption: Some("The door"),
/// });
/// assert_ne!(text, image);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Content<'a> {
    /// A text of 1 to [`TEXT_LIMIT`] characters.
    Text(&'a str),
    /// A picture, with a caption of up to [`CAPTION_LIMIT`] characters.
    Image(Media<'a>),
    /// A sound.
    Audio(MediaSource<'a>),
    /// A film.
    Video(Media<'a>),
    /// A file of any other kind.
    File(File<'a>),
    /// A place.
    Location(Location<'a>),
    /// People, one at least.
    Contacts(&'a [Contact<'a>]),
    /// A sticker: a WebP picture.
    Sticker(MediaSource<'a>),
    /// An emoji at a message, or no longer one.
    Reaction(Reaction<'a>),
    /// Buttons, lists and products.
    Interactive(Interactive<'a>),
    /// The platform's own object, for what has no type here: its `type`, and the member of that name.
    Custom(Json<'a>),
}

impl Content<'_> {
    /// What the kind is called in messages to people.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Image(_) => "image",
            Self::Audio(_) => "audio",
            Self::Video(_) => "video",
            Self::File(_) => "file",
            Self::Location(_) => "location",
            Self::Contacts(_) => "contacts",
            Self::Sticker(_) => "sticker",
            Self::Reaction(_) => "reaction",
            Self::Interactive(_) => "interactive message",
            Self::Custom(_) => "custom content",
        }
    }
}

/// An image or a video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Media<'a> {
    /// Where it comes from.
    pub source: MediaSource<'a>,
    /// The text below it; not empty where there is one.
    pub caption: Option<&'a str>,
}

/// A file to download.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct File<'a> {
    /// Where it comes from.
    pub source: MediaSource<'a>,
    /// The text below it; not empty where there is one.
    pub caption: Option<&'a str>,
    /// The name it is shown with; not empty where there is one. v0.1 takes none.
    pub name: Option<&'a str>,
}

/// What happens to the emoji at a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reaction<'a> {
    /// The emoji is put there, in place of the one before.
    React {
        /// The message's id.
        message: &'a str,
        /// One emoji.
        emoji: &'a str,
    },
    /// There is none any more.
    Remove {
        /// The message's id.
        message: &'a str,
    },
}

impl<'a> Reaction<'a> {
    /// The id of the message that the reaction is to.
    #[must_use]
    pub const fn message(&self) -> &'a str {
        match self {
            Self::React { message, .. } | Self::Remove { message } => message,
        }
    }
}
