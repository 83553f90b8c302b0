//! The components of a definition.

use crate::exchange::export::object::{list, object, text};
use crate::exchange::export::{Scope, buttons};
use crate::kind::Kind;
use crate::model::{Button, Card, Content, FileText, Header};
use crate::node::Node;

/// All components, in the platform's usual order.
pub(super) fn of(content: &Content, message: &mut Scope<'_>, cards: &mut [Scope<'_>]) -> Vec<Node> {
    let mut components = Vec::new();
    components.extend(header(content.header.as_ref(), message));
    if let Some(offer) = &content.limited_time_offer {
        let own = object([
            ("text", Some(text(&offer.text.value))),
            ("has_expiration", offer.has_expiration.map(Node::Boolean)),
        ]);
        components.push(component("LIMITED_TIME_OFFER", [("limited_time_offer", Some(own))]));
    }
    if let Some(authentication) = &content.authentication {
        let recommendation = authentication.security_recommendation.map(Node::Boolean);
        components.push(component("BODY", [("add_security_recommendation", recommendation)]));
        if let Some(minutes) = &authentication.code_expiration_minutes {
            let minutes = Node::Signed(minutes.value);
            components.push(component("FOOTER", [("code_expiration_minutes", Some(minutes))]));
        }
    } else {
        components.push(body(&content.body, message));
    }
    if let Some(footer) = &content.footer {
        components.push(component("FOOTER", [("text", Some(text(&footer.value)))]));
    }
    components.extend(button_list(&content.buttons, message));
    if !content.cards.is_empty() {
        let cards = content.cards.iter().zip(cards).map(|(card, scope)| self::card(card, scope));
        components.push(component("CAROUSEL", [("cards", Some(list(cards)))]));
    }
    if content.call_permission_request {
        components.push(component("CALL_PERMISSION_REQUEST", []));
    }
    components
}

fn card(card: &Card, scope: &mut Scope<'_>) -> Node {
    let mut components = Vec::new();
    components.extend(header(card.header.as_ref(), scope));
    components.extend(card.body.as_ref().map(|text| body(text, scope)));
    components.extend(button_list(&card.buttons, scope));
    object([("components", Some(list(components)))])
}

fn component<const N: usize>(kind: &str, members: [(&str, Option<Node>); N]) -> Node {
    object([("type", Some(text(kind)))].into_iter().chain(members))
}

fn header(header: Option<&Header>, scope: &mut Scope<'_>) -> Option<Node> {
    Some(match header? {
        Header::Text(file) => {
            let written = scope.text(file, false);
            let example = scope.example(file, "header_text", false);
            component("HEADER", [("format", Some(text("TEXT"))), ("text", Some(text(written))), ("example", example)])
        }
        Header::Asset(asset) => {
            let takes_example = !matches!(asset.kind, Kind::Location | Kind::Product);
            if takes_example && asset.example.is_none() {
                scope.lack_asset();
            }
            let handle = asset.example.as_ref().map(|example| {
                let handle = list([text(&example.value)]);
                object([("header_handle", Some(handle))])
            });
            let format = asset.kind.name().to_uppercase();
            component("HEADER", [("format", Some(text(format))), ("example", handle)])
        }
    })
}

fn body(file: &FileText, scope: &mut Scope<'_>) -> Node {
    let written = scope.text(file, false);
    let example = scope.example(file, "body_text", true);
    component("BODY", [("text", Some(text(written))), ("example", example)])
}

fn button_list(list_of: &[Button], scope: &mut Scope<'_>) -> Option<Node> {
    let buttons: Vec<_> = list_of.iter().map(|button| buttons::of(button, scope)).collect();
    (!buttons.is_empty()).then(|| component("BUTTONS", [("buttons", Some(list(buttons)))]))
}
