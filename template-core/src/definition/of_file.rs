//! From a template's files to its definition: places are left out, texts put one after the other.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::component::tag;
use super::{Definition, layout};
use crate::kind::Kind;
use crate::model::{Action, Authentication, Button, Card, Content, FileText, Header, ParameterFormat, TemplateFile};

/// The most product cards a message has, however many are defined.
///
/// Source: the platform's page on product card carousels.
const PRODUCT_CARDS: usize = 10;

impl TemplateFile {
    /// The name as the Messages API takes it: as [`Definition::qualified_name`].
    #[must_use]
    pub fn qualified_name(&self) -> String {
        match &self.namespace {
            Some(namespace) => format!("{namespace}:{}", self.name),
            None => self.name.clone(),
        }
    }

    /// Whether the cards are products, of which a message has as many as it likes.
    #[must_use]
    pub fn has_product_cards(&self) -> bool {
        self.content
            .cards
            .first()
            .is_some_and(|card| matches!(&card.header, Some(Header::Asset(asset)) if asset.kind == Kind::Product))
    }

    /// The cards that a message can have: those of the file, and for products the last one as often as there is room.
    pub fn sendable_cards(&self) -> impl Iterator<Item = &Card> {
        sendable(&self.content.cards, self.has_product_cards())
    }

    /// What the files define, without their places.
    #[must_use]
    pub fn definition(&self) -> Definition {
        let own = self.parameters.iter().map(|parameter| (parameter, None));
        let of_cards = self.sendable_cards().enumerate();
        let of_cards = of_cards.flat_map(|(index, card)| card.parameters.iter().map(move |one| (one, Some(index))));
        let base = (self.language, &self.content);
        let others = self.translations.iter().map(|translation| (translation.language, &translation.content));

        let mut text = self.qualified_name();
        let name_end = text.len();
        let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
        let has_plain_name = text.bytes().all(is_plain);
        let namespace_end = self.namespace.as_ref().map_or(0, |namespace| namespace.len() + 1);
        let category = self.category.as_ref().map_or(0, |category| category.value.number());
        let is_named = self.parameter_format == ParameterFormat::Named;
        let (mut parameters, mut translations, mut components) = (Vec::new(), Vec::new(), Vec::new());
        for (parameter, card) in own.chain(of_cards) {
            parameters.extend([parameter.kind.number(), number(text.len())]);
            if let Some(card) = card {
                // Writing to a `String` cannot fail.
                let _ = write!(text, "cards[{card}].");
            }
            text.push_str(&parameter.name.value);
            parameters.push(number(text.len()));
            text.push_str(parameter.sendable_example().unwrap_or_default());
            parameters.push(number(text.len()));
        }
        let languages = 1 + self.translations.len();
        let before = layout::HEAD + parameters.len() + layout::TRANSLATION * languages;
        for (language, content) in [base].into_iter().chain(others) {
            let mut encoder = Encoder::default();
            encoder.content(content, self);
            translations.extend([u32::from(language.number()), number(text.len())]);
            text.push_str(&encoder.constant);
            translations.extend([number(text.len()), number(before + components.len())]);
            components.append(&mut encoder.numbers);
            let (body_text, body_numbers) = encoder.body;
            translations.extend([number(before + components.len()), body_text, body_numbers]);
            translations.push(u32::from(!encoder.has_values_beside_body));
        }
        let mut head = [0; layout::HEAD];
        head[layout::NAMESPACE_END] = number(namespace_end);
        head[layout::NAME_END] = number(name_end);
        head[layout::CATEGORY] = category;
        head[layout::HAS_NAMED_PARAMETERS] = u32::from(is_named);
        head[layout::HAS_PLAIN_NAME] = u32::from(has_plain_name);
        head[layout::PARAMETERS] = number(parameters.len() / layout::PARAMETER);
        head[layout::TRANSLATIONS] = number(languages);
        let numbers = head.into_iter().chain(parameters).chain(translations).chain(components);
        Definition { text: Cow::Owned(text), numbers: Cow::Owned(numbers.map(u32::to_le_bytes).collect()) }
    }
}

fn sendable(cards: &[Card], are_products: bool) -> impl Iterator<Item = &Card> {
    let count = if are_products { PRODUCT_CARDS } else { cards.len() };
    (0..count).filter_map(move |index| cards.get(index).or(cards.last()))
}

/// Writes the numbers that `component` reads.
#[derive(Default)]
struct Encoder {
    constant: String,
    numbers: Vec<u32>,
    /// How many parameters stand before those of the card that is being written.
    offset: u32,
    /// Where the message's own body begins, in the text and in the numbers.
    body: (u32, u32),
    has_values_beside_body: bool,
}

impl Encoder {
    fn content(&mut self, content: &Content, file: &TemplateFile) {
        self.header(content.header.as_ref());
        if let Some(offer) = &content.limited_time_offer {
            self.numbers.push(tag::LIMITED_TIME_OFFER);
            self.string(&offer.text.value);
            self.numbers.push(offer.parameter.map_or(0, |parameter| u32::from(parameter) + 1));
            self.has_values_beside_body |= offer.parameter.is_some();
        }
        self.numbers.push(tag::BODY);
        let before = std::mem::take(&mut self.has_values_beside_body);
        self.body = (number(self.constant.len()), number(self.numbers.len()));
        self.text(&content.body);
        self.has_values_beside_body = before;
        if let Some(footer) = &content.footer {
            self.numbers.push(tag::FOOTER);
            self.string(&footer.value);
        }
        if let Some(footer) = content.authentication.as_ref().and_then(Authentication::footer) {
            self.numbers.push(tag::FOOTER);
            self.string(&footer);
        }
        self.buttons(&content.buttons);
        self.offset = number(file.parameters.len());
        for card in sendable(&content.cards, file.has_product_cards()) {
            self.numbers.push(tag::CARD);
            // A carousel goes with the message, also where its cards have no values.
            self.has_values_beside_body = true;
            self.header(card.header.as_ref());
            if let Some(body) = &card.body {
                self.numbers.push(tag::BODY);
                self.text(body);
            }
            self.buttons(&card.buttons);
            self.offset += number(card.parameters.len());
        }
        if content.call_permission_request {
            self.numbers.push(tag::CALL_PERMISSION_REQUEST);
        }
    }

    fn header(&mut self, header: Option<&Header>) {
        match header {
            None => {}
            Some(Header::Text(text)) => {
                self.numbers.push(tag::HEADER_TEXT);
                self.text(text);
            }
            Some(Header::Asset(asset)) => {
                self.numbers.push(tag::HEADER);
                self.parameter(asset.parameter);
            }
        }
    }

    fn buttons(&mut self, buttons: &[Button]) {
        for Button { label, action, parameter, .. } in buttons {
            let tag = match action {
                Action::QuickReply => tag::QUICK_REPLY,
                Action::Url { .. } => tag::URL,
                Action::PhoneNumber(_) => tag::PHONE_NUMBER,
                Action::CopyCode(_) => tag::COPY_CODE,
                Action::OneTimePassword(_) => tag::ONE_TIME_PASSWORD,
                Action::Flow(_) => tag::FLOW,
                Action::Catalog => tag::CATALOG,
                Action::MultiProduct => tag::MULTI_PRODUCT,
                Action::SingleProduct => tag::SINGLE_PRODUCT,
                Action::VoiceCall { .. } => tag::VOICE_CALL,
                Action::OrderDetails => tag::ORDER_DETAILS,
                Action::RequestContactInfo => tag::REQUEST_CONTACT_INFO,
            };
            self.numbers.push(tag);
            if !matches!(action, Action::CopyCode(_) | Action::RequestContactInfo) {
                self.string(label.as_ref().map_or("", |label| &label.value));
            }
            match action {
                Action::Url { url, .. } => self.text(url),
                Action::PhoneNumber(number) => self.string(&number.value),
                _ => {
                    if let Some(parameter) = *parameter {
                        self.parameter(parameter);
                    }
                }
            }
            if let (Action::Flow(_), Some(token)) = (action, *parameter) {
                self.parameter(token.saturating_add(1));
            }
        }
    }

    fn parameter(&mut self, index: u16) {
        self.has_values_beside_body = true;
        self.numbers.push(u32::from(index) + self.offset);
    }

    fn string(&mut self, text: &str) {
        self.constant.push_str(text);
        self.numbers.push(number(text.len()));
    }

    fn text(&mut self, text: &FileText) {
        let text = text.text();
        self.string(text.constant());
        self.numbers.push(number(text.slots().count()));
        for (at, index) in text.slots() {
            self.numbers.push(number(at));
            self.parameter(index);
        }
        self.numbers.push(number(text.wire_order().count()));
        for index in text.wire_order() {
            self.parameter(index);
        }
    }
}

/// A text beyond 4 GiB is a thousand times what any program holds of a message.
fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Authentication {
    /// What the platform writes into the footer, in English.
    ///
    /// Source: the platform's page on authentication templates.
    #[must_use]
    pub fn footer(&self) -> Option<String> {
        let minutes = self.code_expiration_minutes.as_ref()?.value;
        let unit = if minutes == 1 { "minute" } else { "minutes" };
        Some(format!("This code expires in {minutes} {unit}."))
    }
}
