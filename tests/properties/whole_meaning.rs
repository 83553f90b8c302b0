//! What whole templates mean: from the parts they were made of, and from the definition that was read.

use template_core::{Button as ReadButton, Component, Piece as ReadPiece, Text as ReadText};
use template_core::{Definition, Kind, Translation};

use crate::files::Piece;
use crate::whole::{Button, Header, Part, Text, Whole};

/// The most product cards a message has.
const PRODUCT_CARDS: usize = 10;

impl Whole {
    /// Each component in a line, with the parameters by their names.
    pub(crate) fn meaning(&self) -> Vec<String> {
        let mut lines = self.message.header_meaning("");
        lines.extend(
            self.offer
                .as_ref()
                .map(|(text, ends)| format!("offer {text:?} {}", if *ends { "expiration_time_ms" } else { "-" })),
        );
        lines.extend(self.message.body_meaning(""));
        lines.extend(self.footer.as_ref().map(|footer| format!("footer {footer:?}")));
        lines.extend(self.message.buttons_meaning(""));
        for (index, card) in self.sent_cards().enumerate() {
            let prefix = format!("cards[{index}].");
            lines.push("card".to_owned());
            lines.extend(card.header_meaning(&prefix));
            lines.extend(card.body_meaning(&prefix));
            lines.extend(card.buttons_meaning(&prefix));
        }
        lines.extend(self.asks_to_call.then(|| "asks to call".to_owned()));
        lines
    }

    /// The parameters' names, in the order of the fields.
    pub(crate) fn parameter_names(&self) -> Vec<String> {
        let mut names = self.message.header_parameters();
        names.extend(self.message.parameters.iter().map(|(name, _)| name.clone()));
        names.extend(self.offer.iter().filter(|(_, ends)| *ends).map(|_| "expiration_time_ms".to_owned()));
        names.extend(self.message.button_parameters());
        for (index, card) in self.sent_cards().enumerate() {
            let own = card.header_parameters().into_iter();
            let own = own.chain(card.parameters.iter().map(|(name, _)| name.clone())).chain(card.button_parameters());
            names.extend(own.map(|name| format!("cards[{index}].{name}")));
        }
        names
    }

    fn sent_cards(&self) -> impl Iterator<Item = &Part> {
        let count = if self.has_product_cards() { PRODUCT_CARDS } else { self.cards.len() };
        (0..count).map(|index| self.cards.get(index).unwrap_or(&self.cards[self.cards.len() - 1]))
    }
}

impl Part {
    fn text_meaning(&self, text: &Text, prefix: &str) -> String {
        let name = |index: &usize| format!("{prefix}{}", self.parameters[*index].0);
        let mut order: Vec<String> = Vec::new();
        let mut said = String::new();
        for piece in text {
            match piece {
                Piece::Text(text) => said.push_str(text),
                Piece::Value(index) => {
                    said.extend(["<", &name(index), ">"]);
                    if !order.contains(&name(index)) {
                        order.push(name(index));
                    }
                }
            }
        }
        format!("{said:?} {order:?}")
    }

    fn header_meaning(&self, prefix: &str) -> Vec<String> {
        let header = self.header.iter().map(|header| match header {
            Header::Text(text) => format!("header {}", self.text_meaning(text, prefix)),
            Header::Asset(kind) => format!("header {kind} {prefix}header"),
        });
        header.collect()
    }

    fn body_meaning(&self, prefix: &str) -> Option<String> {
        self.body.as_ref().map(|body| format!("body {}", self.text_meaning(body, prefix)))
    }

    fn header_parameters(&self) -> Vec<String> {
        let is_asset = matches!(self.header, Some(Header::Asset(_)));
        is_asset.then(|| "header".to_owned()).into_iter().collect()
    }

    fn buttons_meaning(&self, prefix: &str) -> Vec<String> {
        let mut own = self.own_parameters().into_iter();
        let buttons = self.buttons.iter().map(|button| {
            let own: Vec<_> = own.next().unwrap().iter().map(|name| format!("{prefix}{name}")).collect();
            let own = own.join(" ");
            match button {
                Button::Url(label, url) => format!("url {label:?} {}", self.text_meaning(url, prefix)),
                Button::Phone(label) => format!("phone {label:?} \"+441\""),
                Button::Flow(label) => format!("flow {label:?} {own}"),
                Button::OneTimePassword(label) => format!("otp {label:?} {own}"),
                Button::CopyCode => format!("copy_code {own}"),
                Button::ContactInfo => "request_contact_info".to_owned(),
                Button::Labelled("single_product", label) => format!("single_product {label:?}"),
                Button::Labelled(kind, label) => format!("{kind} {label:?} {own}"),
            }
        });
        buttons.collect()
    }

    /// For each button the parameters that it sends.
    fn own_parameters(&self) -> Vec<Vec<String>> {
        let is_reply = |button: &&Button| matches!(button, Button::Labelled("quick_reply", _));
        let replies = self.buttons.iter().filter(is_reply).count();
        let mut reply = 0;
        let code = self.parameters.iter().find(|(_, kind)| *kind == Kind::Code);
        let buttons = self.buttons.iter().map(|button| {
            let one = |name: &str| vec![name.to_owned()];
            match button {
                Button::Flow(_) => vec!["flow_token".to_owned(), "flow_data".to_owned()],
                Button::OneTimePassword(_) => one(code.map_or("code", |(name, _)| name)),
                Button::CopyCode => one("coupon_code"),
                Button::Labelled("quick_reply", _) if replies == 1 => one("payload"),
                Button::Labelled("quick_reply", _) => {
                    reply += 1;
                    one(&format!("payloads[{}]", reply - 1))
                }
                Button::Labelled("catalog", _) => one("thumbnail"),
                Button::Labelled("multi_product", _) => one("products"),
                Button::Labelled(kind @ ("voice_call" | "order_details"), _) => one(kind),
                Button::Url(..) | Button::Phone(_) | Button::ContactInfo | Button::Labelled(..) => Vec::new(),
            }
        });
        buttons.collect()
    }

    /// The parameters that buttons make: the payloads together where the first of them is.
    fn button_parameters(&self) -> Vec<String> {
        let has_code = self.parameters.iter().any(|(_, kind)| *kind == Kind::Code);
        let own = self.buttons.iter().zip(self.own_parameters());
        let own = own.filter(|(button, _)| !(has_code && matches!(button, Button::OneTimePassword(_))));
        let names: Vec<_> = own.flat_map(|(_, own)| own).collect();
        let is_payload = |name: &String| name.starts_with("payloads[");
        let first = names.iter().position(is_payload).unwrap_or(0);
        let (payloads, others): (Vec<_>, Vec<_>) = names.into_iter().partition(is_payload);
        let (before, after) = others.split_at(first);
        [before, &payloads, after].concat()
    }
}

/// As [`Whole::meaning`], of what was read.
pub(crate) fn of_translation(definition: &Definition, translation: Translation<'_>) -> Vec<String> {
    let parameter = |index: u16| definition.parameter(usize::from(index)).unwrap();
    let name = |index: u16| parameter(index).name();
    let text = |text: ReadText<'_>| {
        let pieces = text.pieces().map(|piece| match piece {
            ReadPiece::Text(text) => text.to_owned(),
            ReadPiece::Argument(index) => format!("<{}>", name(index)),
        });
        let order: Vec<_> = text.wire_order().map(name).collect();
        format!("{:?} {order:?}", pieces.collect::<String>())
    };
    let lines = translation.components().map(|component| match component {
        Component::HeaderText(header) => format!("header {}", text(header)),
        Component::Header(index) => format!("header {} {}", parameter(index).kind(), name(index)),
        Component::LimitedTimeOffer(offer, end) => format!("offer {offer:?} {}", end.map_or("-", name)),
        Component::Body(body) => format!("body {}", text(body)),
        Component::Footer(footer) => format!("footer {footer:?}"),
        Component::Button(button) => match button {
            ReadButton::QuickReply { label, payload } => format!("quick_reply {label:?} {}", name(payload)),
            ReadButton::Url { label, url } => format!("url {label:?} {}", text(url)),
            ReadButton::PhoneNumber { label, number } => format!("phone {label:?} {number:?}"),
            ReadButton::CopyCode { code } => format!("copy_code {}", name(code)),
            ReadButton::OneTimePassword { label, code } => format!("otp {label:?} {}", name(code)),
            ReadButton::Flow { label, token, data } => format!("flow {label:?} {} {}", name(token), name(data)),
            ReadButton::Catalog { label, thumbnail } => format!("catalog {label:?} {}", name(thumbnail)),
            ReadButton::MultiProduct { label, products } => format!("multi_product {label:?} {}", name(products)),
            ReadButton::SingleProduct { label } => format!("single_product {label:?}"),
            ReadButton::VoiceCall { label, call } => format!("voice_call {label:?} {}", name(call)),
            ReadButton::OrderDetails { label, order } => format!("order_details {label:?} {}", name(order)),
            ReadButton::RequestContactInfo => "request_contact_info".to_owned(),
            other => format!("{other:?}"),
        },
        Component::Card => "card".to_owned(),
        Component::CallPermissionRequest => "asks to call".to_owned(),
        other => format!("{other:?}"),
    });
    lines.collect()
}
