//! A definition as it was read: what a template file can say, before names are chosen and languages are paired.

use crate::kind::Kind;
use crate::language::Language;

/// One template in one language.
#[derive(Debug, Clone)]
pub(super) struct Template {
    /// Where it stands in the JSON.
    pub(super) path: String,
    pub(super) name: String,
    pub(super) namespace: Option<String>,
    pub(super) category: Option<String>,
    pub(super) language: Language,
    pub(super) is_approved: bool,
    /// The platform knows the placeholders by name.
    pub(super) is_named: bool,
    pub(super) ttl_seconds: Option<i64>,
    pub(super) offer: Option<Offer>,
    pub(super) authentication: Option<Authentication>,
    pub(super) asks_to_call: bool,
    /// The message itself.
    pub(super) message: Part,
    /// Its cards.
    pub(super) cards: Vec<Part>,
}

impl Template {
    /// The message and its cards: each has placeholders of its own.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Part> {
        std::iter::once(&self.message).chain(&self.cards)
    }
}

/// What a message or a card consists of.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    pub(super) header: Option<Header>,
    pub(super) body: Option<Text>,
    pub(super) footer: Option<String>,
    pub(super) buttons: Vec<Button>,
    /// What its placeholders stand for, once they have names.
    pub(super) params: Vec<Param>,
}

/// A component that may hold placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Header,
    Body,
    /// The button with that index.
    Button(usize),
}

impl Slot {
    /// What a placeholder is called that has only a number.
    pub(super) fn name(self, number: u16) -> String {
        match self {
            Self::Header => format!("header_{number}"),
            Self::Body => format!("body_{number}"),
            Self::Button(index) => format!("button_{index}_{number}"),
        }
    }
}

impl Part {
    /// The texts that may hold placeholders, in the order in which they are read.
    pub(super) fn texts(&self) -> Vec<(Slot, &Text)> {
        let mut texts = Vec::new();
        if let Some(Header::Text(text)) = &self.header {
            texts.push((Slot::Header, text));
        }
        texts.extend(self.body.as_ref().map(|text| (Slot::Body, text)));
        for (index, button) in self.buttons.iter().enumerate() {
            if let Action::Url(Url { address, .. }) = &button.action {
                texts.push((Slot::Button(index), address));
            }
        }
        texts
    }

    /// The same texts, to be changed.
    pub(super) fn texts_mut(&mut self) -> Vec<(Slot, &mut Text)> {
        let mut texts = Vec::new();
        if let Some(Header::Text(text)) = &mut self.header {
            texts.push((Slot::Header, text));
        }
        texts.extend(self.body.as_mut().map(|text| (Slot::Body, text)));
        for (index, button) in self.buttons.iter_mut().enumerate() {
            if let Action::Url(Url { address, .. }) = &mut button.action {
                texts.push((Slot::Button(index), address));
            }
        }
        texts
    }
}

/// A text, its placeholders, and what stands for them in the platform's examples.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    /// Where it stands in the JSON.
    pub(super) path: String,
    pub(super) pieces: Vec<Piece>,
    /// Values by what the placeholder is called.
    pub(super) examples: Vec<(Id, String)>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    Placeholder(Id),
}

/// What a placeholder is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Id {
    Number(u16),
    Name(String),
}

impl Id {
    pub(super) fn number(&self) -> Option<u16> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    pub(super) fn name(&self) -> Option<&str> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }
}

impl Text {
    /// What its placeholders are called, each once, as they first appear.
    pub(super) fn ids(&self) -> Vec<&Id> {
        let mut ids: Vec<&Id> = Vec::new();
        for piece in &self.pieces {
            if let Piece::Placeholder(id) = piece
                && !ids.contains(&id)
            {
                ids.push(id);
            }
        }
        ids
    }

    /// Its numbers, each once, as they first appear.
    pub(super) fn numbers(&self) -> Vec<u16> {
        self.ids().into_iter().filter_map(Id::number).collect()
    }

    /// Its names, sorted.
    pub(super) fn names(&self) -> Vec<&str> {
        let mut names: Vec<_> = self.ids().into_iter().filter_map(Id::name).collect();
        names.sort_unstable();
        names
    }

    /// Where its examples stand: beside it.
    pub(super) fn example_path(&self) -> String {
        let inside = self.path.rfind('.').map_or("", |dot| &self.path[..=dot]);
        format!("{inside}example")
    }

    /// The text as a template file has it.
    pub(super) fn written(&self) -> String {
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Placeholder(Id::Number(number)) => format!("{{{{{number}}}}}"),
            Piece::Placeholder(Id::Name(name)) => format!("{{{{{name}}}}}"),
        });
        pieces.collect()
    }
}

#[derive(Debug, Clone)]
pub(super) enum Header {
    Text(Text),
    /// A file: what kind of file, and the example.
    Asset(&'static str, String),
    /// A location or a product, of which only the message says which.
    Mark(&'static str),
}

#[derive(Debug, Clone)]
pub(super) struct Button {
    pub(super) label: Option<String>,
    pub(super) action: Action,
}

/// What a button does.
#[derive(Debug, Clone)]
pub(super) enum Action {
    /// Nothing but a label, under this key.
    Label(&'static str),
    Url(Url),
    Phone(String),
    CopyCode(String),
    Otp(Otp),
    Flow(Flow),
    VoiceCall(Option<i64>),
    ContactInfo,
}

#[derive(Debug, Clone)]
pub(super) struct Url {
    pub(super) address: Text,
    /// The example as the JSON writes it: a value, or a whole address.
    pub(super) example: Option<String>,
    pub(super) deep_link: Vec<(&'static str, String)>,
    /// The index of its placeholder's parameter, where it has one placeholder.
    pub(super) param: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Otp {
    pub(super) kind: &'static str,
    pub(super) autofill_text: Option<String>,
    /// Package name and signature.
    pub(super) apps: Vec<(String, String)>,
    pub(super) accepts_terms: Option<bool>,
    /// How long the code is valid, as the link says that stands for the button, until the template knows.
    pub(super) minutes_of_link: Option<i64>,
    /// A link stands for the button, as in what is fetched: then the text is the platform's.
    pub(super) is_link: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Flow {
    /// How the flow is named: `id`, `name` or `json`.
    pub(super) key: &'static str,
    pub(super) value: String,
    pub(super) action: Option<String>,
    pub(super) screen: Option<String>,
    pub(super) icon: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) text: Option<String>,
    pub(super) has_expiration: Option<bool>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Authentication {
    pub(super) security_recommendation: Option<bool>,
    pub(super) code_expiration_minutes: Option<i64>,
}

impl Action {
    /// The key of the format.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::Label(key) => key,
            Self::Url(_) => "url",
            Self::Phone(_) => "phone",
            Self::CopyCode(_) => "copy_code",
            Self::Otp(_) => "otp",
            Self::Flow(_) => "flow",
            Self::VoiceCall(_) => "voice_call",
            Self::ContactInfo => "request_contact_info",
        }
    }

    /// Whether a translation could say what is different.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Url(this), Self::Url(other)) => this.deep_link == other.deep_link,
            // Each language may name its own flow, and say its own words for filling in a code.
            (Self::Otp(this), Self::Otp(other)) => {
                let unsaid = |otp: &Otp| Otp { autofill_text: None, ..otp.clone() };
                this.autofill_text.is_some() == other.autofill_text.is_some() && unsaid(this) == unsaid(other)
            }
            (Self::Flow(this), Self::Flow(other)) => {
                (&this.action, &this.screen, &this.icon) == (&other.action, &other.screen, &other.icon)
            }
            (Self::VoiceCall(this), Self::VoiceCall(other)) => this == other,
            _ => self.key() == other.key(),
        }
    }
}

/// A parameter as the file declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Param {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) example: Option<String>,
}
