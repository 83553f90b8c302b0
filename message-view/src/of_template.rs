//! The bubble of a template with its values filled in.

use template_core::{Argument, Component, Definition, Kind, MediaSource, Text, Translation, render};

use crate::bubble::{Bubble, Button, ButtonKind, Card, Header, MediaKind};

/// What the platform writes on a button that copies a code.
const COPY_CODE: &str = "Copy code";

impl Bubble {
    /// The bubble of a template in one language, with arguments in the order of its parameters; what is absent is left out.
    ///
    /// ```
    /// use message_view::Bubble;
    /// use template_core::{model, source::Source};
    ///
    /// let source = Source::new("hello.mtm", "Hello {{customer}}.");
    /// let hello = model::read(&source).into_definition().unwrap();
    /// let arguments = hello.arguments([("customer", "Ann")])?;
    /// assert_eq!(Bubble::of_template(&hello, hello.base(), &arguments).body, "Hello Ann.");
    /// # Ok::<(), template_core::ArgumentErrors>(())
    /// ```
    #[must_use]
    pub fn of_template(definition: &Definition, translation: Translation<'_>, arguments: &[Argument<'_>]) -> Self {
        let reader = Reader { definition, arguments };
        let mut bubble = Self::default();
        for component in translation.components() {
            let (header, body, buttons) = match bubble.cards.last_mut() {
                Some(card) => (&mut card.header, &mut card.body, &mut card.buttons),
                None => (&mut bubble.header, &mut bubble.body, &mut bubble.buttons),
            };
            match component {
                Component::HeaderText(text) => *header = Some(Header::Text(reader.text(text))),
                Component::Header(index) => *header = reader.header(index),
                Component::Body(text) => *body = reader.text(text),
                Component::Button(button) => buttons.push(reader.button(&button)),
                Component::LimitedTimeOffer(text, _) => bubble.offer = Some(text.to_owned()),
                Component::Footer(text) => bubble.footer = Some(text.to_owned()),
                Component::Card => bubble.cards.push(Card::default()),
                Component::CallPermissionRequest => {
                    let label = "Choose preference".to_owned();
                    buttons.push(Button { kind: ButtonKind::VoiceCall, label, target: None, payload: None });
                }
                _ => {}
            }
        }
        // Product cards that are not given are not sent.
        bubble.cards.retain(|card| *card != Card::default());
        bubble
    }
}

struct Reader<'a> {
    definition: &'a Definition,
    arguments: &'a [Argument<'a>],
}

impl Reader<'_> {
    fn text(&self, text: Text<'_>) -> String {
        let mut filled = String::new();
        // Writing to a `String` cannot fail.
        let _ = render::write_filled(self.definition, text, self.arguments, &mut filled);
        filled
    }

    /// What a parameter that is no text says.
    fn value(&self, index: u16) -> Option<String> {
        let source = |source: MediaSource<'_>| match source {
            MediaSource::Link(source) | MediaSource::Id(source) => source.to_owned(),
            _ => String::new(),
        };
        Some(match self.arguments.get(usize::from(index))? {
            Argument::Text(text) => (*text).to_owned(),
            Argument::Integer(number) => number.to_string(),
            Argument::Image(image) => source(image.source()),
            Argument::Video(video) => source(video.source()),
            Argument::Gif(gif) => source(gif.source()),
            Argument::Document(document) => document.name().map_or_else(|| source(document.source()), str::to_owned),
            Argument::Location(location) => format!("{}, {}", location.name, location.address),
            Argument::Product(product) => product.retailer_id.to_owned(),
            _ => return None,
        })
    }

    fn header(&self, index: u16) -> Option<Header> {
        let value = self.value(index)?;
        let kind = match self.definition.parameter(usize::from(index))?.kind() {
            Kind::Location => {
                // As it is written: latitude, longitude, name, address.
                let written = value.splitn(3, ',').nth(2).filter(|_| self.is_written(index));
                return Some(Header::Location { name: written.unwrap_or(&value).trim().to_owned() });
            }
            Kind::Product => return Some(Header::Product { id: value }),
            Kind::Video => MediaKind::Video,
            Kind::Document => MediaKind::Document,
            Kind::Gif => MediaKind::Gif,
            _ => MediaKind::Image,
        };
        Some(Header::Media { kind, source: Some(value), name: None })
    }

    fn is_written(&self, index: u16) -> bool {
        matches!(self.arguments.get(usize::from(index)), Some(Argument::Text(_)))
    }

    fn button(&self, button: &template_core::Button<'_>) -> Button {
        use template_core::Button as B;

        let (kind, target, payload) = match *button {
            B::QuickReply { payload, .. } => (ButtonKind::QuickReply, None, self.value(payload)),
            B::Url { url, .. } => (ButtonKind::Url, Some(self.text(url)), None),
            B::PhoneNumber { number, .. } => (ButtonKind::Phone, Some(number.to_owned()), None),
            B::CopyCode { code } | B::OneTimePassword { code, .. } => (ButtonKind::CopyCode, self.value(code), None),
            B::Flow { .. } => (ButtonKind::Flow, None, None),
            B::Catalog { .. } | B::MultiProduct { .. } | B::SingleProduct { .. } => (ButtonKind::Catalog, None, None),
            B::VoiceCall { .. } => (ButtonKind::VoiceCall, None, None),
            B::OrderDetails { .. } => (ButtonKind::OrderDetails, None, None),
            _ => (ButtonKind::ContactInfo, None, None),
        };
        let label = match (button.label(), kind) {
            ("", ButtonKind::CopyCode) => COPY_CODE,
            ("", ButtonKind::ContactInfo) => "Share contact info",
            (label, _) => label,
        };
        Button { kind, label: label.to_owned(), target, payload }
    }
}
