//! Whole templates and what they mean, made together: headers, footers, offers, buttons, cards, and a translation.

use std::collections::HashSet;

use proptest::prelude::*;
use template_core::Kind;
use template_core::model::field_name;

use crate::files::{Piece, constant};
use crate::strategies;

/// A text, the values in it by the index of their parameters.
pub(crate) type Text = Vec<Piece>;

/// A template in every part of which something may stand.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    pub(crate) is_named: bool,
    pub(crate) message: Part,
    pub(crate) offer: Option<(String, bool)>,
    pub(crate) footer: Option<String>,
    pub(crate) cards: Vec<Part>,
    pub(crate) asks_to_call: bool,
    /// Whether it has a German translation, which says everything the other way round.
    pub(crate) is_translated: bool,
    /// What ends its lines.
    pub(crate) line_end: &'static str,
}

/// What a message and a card have: names belong to it.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) parameters: Vec<(String, Kind)>,
    pub(crate) header: Option<Header>,
    pub(crate) body: Option<Text>,
    pub(crate) buttons: Vec<Button>,
}

#[derive(Debug, Clone)]
pub(crate) enum Header {
    Text(Text),
    /// By the key of its kind.
    Asset(&'static str),
}

#[derive(Debug, Clone)]
pub(crate) enum Button {
    Url(String, Text),
    Phone(String),
    Flow(String),
    OneTimePassword(String),
    CopyCode,
    ContactInfo,
    /// A kind that is a label and nothing more, by its key.
    Labelled(&'static str, String),
}

impl Whole {
    /// What the German file says: every text and every label from its end to its beginning.
    pub(crate) fn german(&self) -> Self {
        let turned = |text: &String| text.chars().rev().collect::<String>();
        Self {
            message: self.message.german(),
            offer: self.offer.as_ref().map(|(text, ends)| (turned(text), *ends)),
            footer: self.footer.as_ref().map(turned),
            cards: self.cards.iter().map(Part::german).collect(),
            ..self.clone()
        }
    }

    pub(crate) fn has_product_cards(&self) -> bool {
        self.cards.first().is_some_and(|card| matches!(card.header, Some(Header::Asset("product"))))
    }
}

impl Part {
    fn german(&self) -> Self {
        let turned = |text: &Text| text.iter().rev().cloned().collect::<Text>();
        let label = |label: &String| label.chars().rev().collect::<String>();
        let header = self.header.as_ref().map(|header| match header {
            Header::Text(text) => Header::Text(turned(text)),
            asset @ Header::Asset(_) => asset.clone(),
        });
        let buttons = self.buttons.iter().map(|button| match button {
            Button::Url(text, url) => Button::Url(label(text), turned(url)),
            Button::Phone(text) => Button::Phone(label(text)),
            Button::Flow(text) => Button::Flow(label(text)),
            Button::OneTimePassword(text) => Button::OneTimePassword(label(text)),
            Button::Labelled(kind, text) => Button::Labelled(kind, label(text)),
            same @ (Button::CopyCode | Button::ContactInfo) => same.clone(),
        });
        Self { header, body: self.body.as_ref().map(turned), buttons: buttons.collect(), ..self.clone() }
    }

    /// Without the parameters that stand in no text; those that do keep their order.
    fn pruned(mut self) -> Self {
        let mut used = HashSet::new();
        self.each_value(|index| {
            used.insert(*index);
        });
        let kept: Vec<_> = (0..self.parameters.len()).filter(|index| used.contains(index)).collect();
        self.parameters = kept.iter().map(|&index| self.parameters[index].clone()).collect();
        self.each_value(|index| *index = kept.binary_search(index).unwrap());
        self
    }

    fn each_value(&mut self, mut each: impl FnMut(&mut usize)) {
        let header = self.header.iter_mut().filter_map(|header| match header {
            Header::Text(text) => Some(text),
            Header::Asset(_) => None,
        });
        let urls = self.buttons.iter_mut().filter_map(|button| match button {
            Button::Url(_, url) => Some(url),
            _ => None,
        });
        for piece in header.chain(&mut self.body).chain(urls).flatten() {
            if let Piece::Value(index) = piece {
                each(index);
            }
        }
    }
}

const ASSETS: &[&str] = &["image", "video", "document", "gif", "location", "product"];

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![2 => Just(Kind::Text), 3 => prop::sample::select(Kind::IN_TEXTS)]
}

/// A text that begins with words, has up to three of `count` values, and ends in a full stop.
fn text(count: usize) -> impl Strategy<Value = Text> {
    let value = (any::<prop::sample::Index>(), constant());
    prop::collection::vec(value, 0..4).prop_map(move |values| {
        let mut pieces = vec![Piece::Text("Dear ".to_owned())];
        for (index, text) in values.into_iter().filter(|_| count > 0) {
            pieces.extend([Piece::Value(index.index(count)), Piece::Text(text)]);
        }
        pieces.push(Piece::Text(".".to_owned()));
        pieces
    })
}

fn label() -> impl Strategy<Value = String> {
    constant()
}

fn header(count: usize) -> impl Strategy<Value = Option<Header>> {
    prop_oneof![
        1 => Just(None),
        2 => text(count).prop_map(|text| Some(Header::Text(text))),
        2 => prop::sample::select(ASSETS).prop_map(|kind| Some(Header::Asset(kind))),
    ]
}

/// Buttons of which there are any number.
fn common_button(count: usize) -> impl Strategy<Value = Button> {
    prop_oneof![
        2 => label().prop_map(|label| Button::Labelled("quick_reply", label)),
        3 => (label(), text(count)).prop_map(|(label, url)| Button::Url(label, url)),
        1 => label().prop_map(Button::Phone),
        1 => label().prop_map(|label| Button::Labelled("single_product", label)),
    ]
}

/// Buttons of which a message has one at the most, since their fields have one name.
fn rare_buttons() -> impl Strategy<Value = Vec<Button>> {
    const LABELLED: &[&str] = &["catalog", "multi_product", "voice_call", "order_details"];
    let labelled = LABELLED.iter().map(|&kind| label().prop_map(move |label| Button::Labelled(kind, label)).boxed());
    let mut rare: Vec<_> = labelled.collect();
    rare.push(Just(Button::CopyCode).boxed());
    rare.push(Just(Button::ContactInfo).boxed());
    rare.push(label().prop_map(Button::Flow).boxed());
    rare.push(label().prop_map(Button::OneTimePassword).boxed());
    let count = rare.len();
    let chosen = prop::collection::vec(prop::bool::weighted(0.2), count);
    (rare, chosen).prop_map(|(rare, chosen)| {
        rare.into_iter().zip(chosen).filter(|(_, is_chosen)| *is_chosen).map(|(button, _)| button).collect()
    })
}

fn parameters() -> impl Strategy<Value = Vec<(String, Kind)>> {
    prop::collection::vec((strategies::name(), kind()), 0..5).prop_map(|mut parameters| {
        let mut fields = HashSet::new();
        parameters.retain(|(name, _)| fields.insert(field_name(name).as_str().to_owned()));
        parameters
    })
}

fn message() -> impl Strategy<Value = Part> {
    parameters().prop_flat_map(|parameters| {
        let count = parameters.len();
        let buttons = (prop::collection::vec(common_button(count), 0..4), rare_buttons());
        let buttons = buttons.prop_map(|(common, rare)| [common, rare].concat()).prop_shuffle();
        (Just(parameters), header(count), text(count), buttons).prop_map(|(parameters, header, body, buttons)| {
            Part { parameters, header, body: Some(body), buttons }.pruned()
        })
    })
}

/// Cards like one another, each with names of its own.
fn cards() -> impl Strategy<Value = Vec<Part>> {
    let kinds = prop::collection::vec(prop::sample::select(&["quick_reply", "url", "phone"][..]), 0..3);
    let shape = (prop::sample::select(ASSETS), any::<bool>(), kinds, 2_usize..5);
    shape.prop_flat_map(|(asset, has_body, kinds, length)| prop::collection::vec(card(asset, has_body, kinds), length))
}

fn card(asset: &'static str, has_body: bool, kinds: Vec<&'static str>) -> impl Strategy<Value = Part> {
    // Product cards are all of one type: here they have no values but their products and their payloads.
    let parameters = if asset == "product" { Just(Vec::new()).boxed() } else { parameters().boxed() };
    parameters.prop_flat_map(move |parameters| {
        let count = parameters.len();
        let buttons: Vec<_> = kinds
            .iter()
            .map(|kind| match *kind {
                "url" => (label(), text(count)).prop_map(|(label, url)| Button::Url(label, url)).boxed(),
                "phone" => label().prop_map(Button::Phone).boxed(),
                _ => label().prop_map(|label| Button::Labelled("quick_reply", label)).boxed(),
            })
            .collect();
        (Just(parameters), text(count), buttons).prop_map(move |(parameters, body, buttons)| {
            let header = Some(Header::Asset(asset));
            Part { parameters, header, body: has_body.then_some(body), buttons }.pruned()
        })
    })
}

/// Whole templates without mistakes.
pub(crate) fn whole() -> impl Strategy<Value = Whole> {
    let around = (prop::option::of((label(), any::<bool>())), prop::option::of(label()), any::<bool>());
    let cards = prop_oneof![2 => Just(Vec::new()), 1 => cards()];
    let lines = prop::sample::select(&["\n", "\r\n"][..]);
    (message(), around, cards, any::<bool>(), any::<bool>(), lines).prop_map(
        |(message, (offer, footer, asks_to_call), cards, is_named, is_translated, line_end)| Whole {
            is_named,
            message,
            offer,
            footer,
            cards,
            asks_to_call,
            is_translated,
            line_end,
        },
    )
}
