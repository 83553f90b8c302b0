//! A message as it is shown, and its HTML.

use askama::Template;

/// A message as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bubble {
    /// The beginning of the message that it answers.
    pub quoted: Option<String>,
    /// What stands above the body.
    pub header: Option<Header>,
    /// The text of a limited-time offer.
    pub offer: Option<String>,
    /// The text, with its formatting marks.
    pub body: String,
    /// What stands below it.
    pub footer: Option<String>,
    /// The buttons, in their order.
    pub buttons: Vec<Button>,
    /// The cards of a carousel.
    pub cards: Vec<Card>,
}

/// What stands above a message's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Header {
    /// A line of text.
    Text(String),
    /// A picture, a film, a file: drawn as a placeholder, and never fetched.
    Media {
        /// Which.
        kind: MediaKind,
        /// Its address or id.
        source: Option<String>,
        /// The name of the file.
        name: Option<String>,
    },
    /// A place.
    Location {
        /// What it is called, and where it is.
        name: String,
    },
    /// A product of a catalogue.
    Product {
        /// Its id.
        id: String,
    },
}

/// A kind of media.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// A picture.
    Image,
    /// A film.
    Video,
    /// A file.
    Document,
    /// A film that repeats, without sound.
    Gif,
    /// Sound.
    Audio,
    /// A sticker.
    Sticker,
}

impl MediaKind {
    /// As people call it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Image => "Image",
            Self::Video => "Video",
            Self::Document => "Document",
            Self::Gif => "GIF",
            Self::Audio => "Audio",
            Self::Sticker => "Sticker",
        }
    }
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What it does.
    pub kind: ButtonKind,
    /// What it says.
    pub label: String,
    /// Where it leads: an address, a number, a code to copy.
    pub target: Option<String>,
    /// What the business gets when it is pressed; the label where nothing else is said.
    pub payload: Option<String>,
}

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ButtonKind {
    /// It answers.
    QuickReply,
    /// It opens an address.
    Url,
    /// It calls a number.
    Phone,
    /// It copies a code.
    CopyCode,
    /// It opens a flow.
    Flow,
    /// It shows products.
    Catalog,
    /// It calls over WhatsApp.
    VoiceCall,
    /// It shows an order.
    OrderDetails,
    /// It shares the customer's number.
    ContactInfo,
}

impl ButtonKind {
    /// The sign before its label.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::QuickReply => "↩",
            Self::Url => "↗",
            Self::Phone | Self::VoiceCall => "☎",
            Self::CopyCode => "❏",
            Self::Flow | Self::Catalog | Self::OrderDetails => "☰",
            Self::ContactInfo => "☺",
        }
    }

    /// What it does, for those who do not see the sign.
    #[must_use]
    pub const fn doing(self) -> &'static str {
        match self {
            Self::QuickReply => "quick reply",
            Self::Url => "opens an address",
            Self::Phone => "calls a number",
            Self::CopyCode => "copies a code",
            Self::Flow => "opens a flow",
            Self::Catalog => "shows products",
            Self::VoiceCall => "calls over WhatsApp",
            Self::OrderDetails => "shows an order",
            Self::ContactInfo => "shares the number",
        }
    }
}

/// A card of a carousel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// What stands above its text.
    pub header: Option<Header>,
    /// Its text, with formatting marks.
    pub body: String,
    /// Its buttons.
    pub buttons: Vec<Button>,
}

/// Whether quick replies can be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuickReplies {
    /// They are shown, as in a gallery.
    Shown,
    /// They are buttons of the page, with `data-label` and `data-payload`.
    Pressable,
}

#[derive(Template)]
#[template(path = "bubble.html")]
struct Page<'a> {
    bubble: &'a Bubble,
    is_pressable: bool,
}

impl Bubble {
    /// The HTML of the bubble: a `div` of the class `bubble`, for a page with the [`STYLE`](crate::STYLE).
    #[must_use]
    pub fn html(&self, quick_replies: QuickReplies) -> String {
        let page = Page { bubble: self, is_pressable: quick_replies == QuickReplies::Pressable };
        // Writing to a `String` cannot fail, and nothing else of the template can.
        page.render().unwrap_or_default()
    }

    /// The body without what is around it, on one line: for lists.
    #[must_use]
    pub fn summary(&self) -> String {
        let text = if self.body.is_empty() { self.header.as_ref().map_or("", Header::summary) } else { &self.body };
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match line.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line,
        }
    }
}

impl Header {
    fn summary(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Media { kind, .. } => kind.label(),
            Self::Location { name } => name,
            Self::Product { id } => id,
        }
    }
}

impl Button {
    /// What the business gets when it is pressed.
    fn sent(&self) -> &str {
        self.payload.as_deref().unwrap_or(&self.label)
    }
}
