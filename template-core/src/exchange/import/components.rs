//! The components of a message and of its cards.

use std::borrow::Cow;

use crate::exchange::import::authentication::{self, Shown};
use crate::exchange::import::fields::Fields;
use crate::exchange::import::template::{Action, Authentication, Header, Offer, Part, Text};
use crate::exchange::import::{buttons, text};
use crate::exchange::remark::{Report, quoted};
use crate::node::Node;

/// Everything a definition's components say.
#[derive(Default)]
pub(super) struct Components {
    pub(super) message: Part,
    pub(super) cards: Vec<Part>,
    pub(super) offer: Option<Offer>,
    pub(super) authentication: Option<Authentication>,
    pub(super) asks_to_call: bool,
}

/// Reads the components of a message.
pub(super) fn read(list: &[Node], path: &str, is_authentication: bool, report: &mut Report) -> Components {
    let mut reader =
        Reader { read: Components::default(), fixed: Authentication::default(), report, is_authentication };
    let mut seen = Vec::new();
    for (index, node) in list.iter().enumerate() {
        reader.component(node, format!("{path}[{index}]"), &mut seen, false);
    }
    reader.finish(path, seen.iter().any(|kind| kind == "BODY"))
}

struct Reader<'r> {
    read: Components,
    fixed: Authentication,
    report: &'r mut Report,
    is_authentication: bool,
}

impl Reader<'_> {
    fn component(&mut self, node: &Node, path: String, seen: &mut Vec<String>, in_card: bool) {
        let Some(mut fields) = Fields::of(node, path, self.report) else { return };
        let Some(kind) = fields.word("type", self.report) else {
            self.report.refuse(&fields.path, "the component has no `type`");
            return;
        };
        if seen.contains(&kind) {
            self.report.refuse(&fields.path, format!("there is a second component of type {}", quoted(&kind)));
            return;
        }
        match kind.as_str() {
            "HEADER" => {
                let header = self.header(&mut fields);
                self.part(in_card).header = header;
            }
            "BODY" => {
                let body = self.body(&mut fields, in_card);
                self.part(in_card).body = body;
            }
            "BUTTONS" => {
                let list = fields.list("buttons", self.report).unwrap_or_default();
                let path = fields.path_of("buttons");
                let buttons = buttons::read(list, &path, self.is_authentication, self.report);
                self.part(in_card).buttons = buttons;
            }
            "FOOTER" if !in_card => self.footer(&mut fields),
            "CAROUSEL" if !in_card => self.cards(&mut fields),
            "LIMITED_TIME_OFFER" if !in_card => self.offer(&mut fields),
            "CALL_PERMISSION_REQUEST" if !in_card => self.read.asks_to_call = true,
            _ => {
                let path = fields.path_of("type");
                let place = if in_card { "a card's" } else { "a" };
                let message = format!("a template file has no words for {place} component of type {}", quoted(&kind));
                self.report.refuse(&path, message);
                return;
            }
        }
        seen.push(kind);
        fields.finish(self.report);
    }

    /// Where a component goes: to the message, or to the card that is being read.
    fn part(&mut self, in_card: bool) -> &mut Part {
        if in_card && let Some(card) = self.read.cards.last_mut() {
            return card;
        }
        &mut self.read.message
    }

    fn header(&mut self, fields: &mut Fields<'_>) -> Option<Header> {
        let format = fields.word("format", self.report);
        // A header that has a text and no format is a text.
        let format = format.unwrap_or_else(|| if fields.has("text") { "TEXT".to_owned() } else { String::new() });
        let kind = match format.as_str() {
            "TEXT" => {
                let Some(text) = fields.text("text", self.report) else {
                    self.report.refuse(&fields.path, "the header has no `text`");
                    return None;
                };
                let mut text = text::read(text, fields.path_of("text"), self.report);
                text::examples("header", &mut text, fields, self.report);
                return Some(Header::Text(text));
            }
            "LOCATION" => return Some(Header::Mark("location")),
            "PRODUCT" => return Some(Header::Mark("product")),
            "IMAGE" => "image",
            "VIDEO" => "video",
            "DOCUMENT" => "document",
            "GIF" => "gif",
            _ => {
                let path = fields.path_of("format");
                let message = format!("a template file has no words for a header of format {}", quoted(&format));
                self.report.refuse(&path, message);
                return None;
            }
        };
        Some(Header::Asset(kind, self.handle(fields).unwrap_or_default()))
    }

    /// The example of a header that is a file.
    fn handle(&mut self, fields: &mut Fields<'_>) -> Option<String> {
        let path = fields.path_of("example");
        let mut example = Fields::of(fields.take("example")?, path, self.report)?;
        let path = example.path_of("header_handle");
        let handles = example.take("header_handle").map(|node| text::strings(node, &path, self.report));
        example.finish(self.report);
        let handles = handles?;
        if handles.len() > 1 {
            self.report.doubt(&path, format!("there are {} handles; the first is taken", handles.len()));
        }
        handles.into_iter().next().map(Cow::into_owned)
    }

    fn body(&mut self, fields: &mut Fields<'_>, in_card: bool) -> Option<Text> {
        if !in_card {
            self.fixed.security_recommendation = fields.boolean("add_security_recommendation", self.report);
        }
        let Some(written) = fields.text("text", self.report) else {
            if in_card {
                self.report.refuse(&fields.path, "the card's body has no `text`");
            }
            return None;
        };
        let path = fields.path_of("text");
        // The file's lines end in LF, and its last newline is not the message's.
        let plain = written.replace("\r\n", "\n");
        let plain = plain.trim_end_matches('\r');
        if plain.len() != written.len() {
            self.report.doubt(&path, "the text's lines end in CRLF; they are written with LF");
        }
        let mut text = text::read(plain, path, self.report);
        text::examples("body", &mut text, fields, self.report);
        Some(text)
    }

    fn footer(&mut self, fields: &mut Fields<'_>) {
        self.fixed.code_expiration_minutes = fields.integer("code_expiration_minutes", self.report);
        let text = fields.text("text", self.report);
        if self.fixed.code_expiration_minutes.is_some() {
            if text.is_some() {
                self.report.drop("`text` of an authentication footer, which the platform writes itself,");
            }
            return;
        }
        match text {
            Some(text) => self.read.message.footer = Some(text::plain(text, &fields.path_of("text"), self.report)),
            None => self.report.refuse(&fields.path, "the footer has no `text`"),
        }
    }

    fn offer(&mut self, fields: &mut Fields<'_>) {
        let path = fields.path_of("limited_time_offer");
        let Some(node) = fields.take("limited_time_offer") else {
            self.report.refuse(&path, "the component says nothing of its offer");
            return;
        };
        let Some(mut offer) = Fields::of(node, path, self.report) else { return };
        let text = offer.text("text", self.report);
        let text = text.map(|text| text::plain(text, &offer.path_of("text"), self.report));
        let has_expiration = offer.boolean("has_expiration", self.report);
        offer.finish(self.report);
        self.read.offer = Some(Offer { text, has_expiration });
    }

    fn cards(&mut self, fields: &mut Fields<'_>) {
        let cards = fields.list("cards", self.report).unwrap_or_default();
        let path = fields.path_of("cards");
        if cards.is_empty() {
            self.report.refuse(&path, "the carousel has no cards");
        }
        for (index, node) in cards.iter().enumerate() {
            let Some(mut card) = Fields::of(node, format!("{path}[{index}]"), self.report) else { continue };
            let list = card.list("components", self.report).unwrap_or_default();
            let path = card.path_of("components");
            self.read.cards.push(Part::default());
            let mut seen = Vec::new();
            for (index, node) in list.iter().enumerate() {
                self.component(node, format!("{path}[{index}]"), &mut seen, true);
            }
            card.finish(self.report);
        }
    }

    /// Tells a text of its own from the platform's fixed one, which has settings instead.
    fn finish(mut self, path: &str, has_body: bool) -> Components {
        let message = &mut self.read.message;
        let is_blank = |text: &Text| text.written().trim().is_empty();
        let of_link = message.buttons.iter_mut().find_map(|button| match &mut button.action {
            Action::Otp(otp) => otp.minutes_of_link.take(),
            _ => None,
        });
        let has_otp = message.buttons.iter().any(|button| matches!(button.action, Action::Otp(_)));
        // Authentication templates of older days have texts of their own, which are not to be lost.
        let is_link = message.buttons.iter().any(|button| matches!(&button.action, Action::Otp(otp) if otp.is_link));
        let is_shown = |text: &Text| is_link || (has_otp && authentication::is_fixed(text));
        let is_fixed = self.fixed != Authentication::default()
            || (self.is_authentication && has_body && message.body.as_ref().is_none_or(is_shown));
        if is_fixed {
            let shown = Shown { body: message.body.take(), footer: message.footer.take(), minutes_of_link: of_link };
            self.read.authentication = Some(authentication::settings(self.fixed, &shown, path, self.report));
        } else if !has_body {
            self.report.refuse(path, "there is no body");
        } else if message.body.as_ref().is_none_or(is_blank) && !self.report.is_refused() {
            self.report.refuse(path, "the body has no `text`");
        }
        self.read
    }
}
