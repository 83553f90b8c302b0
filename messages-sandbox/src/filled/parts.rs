//! The parts of a template, and the values a request gives for each.

use serde_json::Value;
use templates::{Button, Component, Entry, Text};

use super::written::{action, header, text};
use super::{Slots, rejected};
use crate::request::Rejection;

/// Fills in the body alone, as the short form of a request does.
pub(super) fn fill_body(entry: Entry<'_>, texts: &[String], slots: &mut Slots<'_>) -> Result<(), Rejection> {
    let expected: Vec<_> = entry.translation().body().wire_order().collect();
    if expected.len() != texts.len() {
        return Err(wrong_count("the body", expected.len(), texts.len()));
    }
    expected.into_iter().zip(texts).try_for_each(|(index, text)| slots.put(index, text.clone()))
}

fn wrong_count(what: &str, expected: usize, given: usize) -> Rejection {
    rejected(format!("{what} takes {expected} parameters, {given} were given"))
}

/// The components that a request gives for the message or one card, each to be used once.
struct Given<'v> {
    components: Vec<&'v Value>,
    place: String,
}

/// Fills in all components.
pub(super) fn fill(entry: Entry<'_>, components: &[Value], slots: &mut Slots<'_>) -> Result<(), Rejection> {
    let is = |component: &Value, kind: &str| {
        component.get("type").and_then(Value::as_str).is_some_and(|name| name.eq_ignore_ascii_case(kind))
    };
    let (carousel, own): (Vec<_>, Vec<_>) = components.iter().partition(|component| is(component, "carousel"));
    let cards = carousel.iter().filter_map(|carousel| carousel.get("cards")?.as_array()).flatten();
    let mut cards = cards
        .map(|card| card.get("components").and_then(Value::as_array).map_or(Vec::new(), |list| list.iter().collect()));
    let mut given = Given { components: own, place: String::new() };
    let (mut button, mut card, mut is_spare) = (0, 0, false);
    for component in entry.translation().components() {
        if component == Component::Card {
            given.finish()?;
            let next = cards.next();
            // Of product cards fewer may be sent; what else is missing, the arguments say.
            is_spare = next.is_none();
            given = Given { components: next.unwrap_or_default(), place: format!("card {card}: ") };
            (button, card) = (0, card + 1);
        } else if !is_spare {
            given.take(&component, &mut button, slots)?;
        }
    }
    given.finish()?;
    match cards.count() {
        0 => Ok(()),
        more => Err(wrong_count("the carousel", card, card + more)),
    }
}

impl<'v> Given<'v> {
    fn take(&mut self, component: &Component<'_>, button: &mut u64, slots: &mut Slots<'_>) -> Result<(), Rejection> {
        match *component {
            Component::HeaderText(filled) => {
                let parameters = self.parameters("header", None);
                self.text("the header", filled, parameters, slots)
            }
            Component::Body(filled) => {
                let parameters = self.parameters("body", None);
                self.text("the body", filled, parameters, slots)
            }
            Component::Header(index) => {
                let Some([parameter]) = self.parameters("header", None) else {
                    return Err(rejected(format!("{}the header takes one parameter", self.place)));
                };
                let kind = slots.definition.parameter(usize::from(index)).map(|parameter| parameter.kind());
                slots.put(index, header(kind.unwrap_or_default(), parameter)?)
            }
            Component::LimitedTimeOffer(_, Some(index)) => {
                let end = self.parameters("limited_time_offer", None).and_then(<[Value]>::first);
                let end = end.and_then(|end| end.pointer("/limited_time_offer/expiration_time_ms"));
                end.and_then(Value::as_i64).map_or(Ok(()), |end| slots.put(index, end.to_string()))
            }
            Component::Button(found) => {
                let at = *button;
                *button += 1;
                self.button(&found, at, slots)
            }
            _ => Ok(()),
        }
    }

    /// The parameters of the component of that type, which is used up by it.
    fn parameters(&mut self, kind: &str, index: Option<u64>) -> Option<&'v [Value]> {
        let position = self.components.iter().position(|component| {
            let name = component.get("type").and_then(Value::as_str).unwrap_or_default();
            let at = component.get("index").and_then(|at| at.as_u64().or_else(|| at.as_str()?.parse().ok()));
            name.eq_ignore_ascii_case(kind) && index.is_none_or(|index| index == at.unwrap_or(0))
        })?;
        let component = self.components.remove(position);
        Some(component.get("parameters").and_then(Value::as_array).map_or(&[], Vec::as_slice))
    }

    fn text(
        &self,
        what: &str,
        filled: Text<'_>,
        parameters: Option<&[Value]>,
        slots: &mut Slots<'_>,
    ) -> Result<(), Rejection> {
        let what = format!("{}{what}", self.place);
        let parameters = parameters.unwrap_or_default();
        let expected: Vec<_> = filled.wire_order().collect();
        if expected.len() != parameters.len() {
            return Err(wrong_count(&what, expected.len(), parameters.len()));
        }
        for (&index, parameter) in expected.iter().zip(parameters) {
            let named = match parameter.get("parameter_name").and_then(Value::as_str) {
                Some(name) => expected
                    .iter()
                    .copied()
                    .find(|&index| is_called(slots, index, name))
                    .ok_or_else(|| rejected(format!("{what} has no parameter `{name}`")))?,
                None => index,
            };
            slots.put(named, text(parameter)?)?;
        }
        Ok(())
    }

    fn button(&mut self, button: &Button<'_>, at: u64, slots: &mut Slots<'_>) -> Result<(), Rejection> {
        let parameters = self.parameters("button", Some(at));
        let place = format!("button {at}");
        let first = parameters.and_then(<[Value]>::first);
        match *button {
            Button::Url { url, .. } => self.text(&place, url, parameters, slots),
            Button::OneTimePassword { code, .. } => match first {
                Some(first) => slots.put(code, text(first)?),
                None => Err(rejected(format!("{place} takes the code as its parameter"))),
            },
            Button::QuickReply { payload, .. } => put(slots, payload, first, "/payload"),
            Button::CopyCode { code } => put(slots, code, first, "/coupon_code"),
            Button::Catalog { thumbnail, .. } => put(slots, thumbnail, first, "/action/thumbnail_product_retailer_id"),
            Button::Flow { token, data, .. } => {
                put(slots, token, first, "/action/flow_token")?;
                put(slots, data, first, "/action/flow_action_data")
            }
            Button::OrderDetails { order, .. } => put(slots, order, first, "/action/order_details"),
            Button::MultiProduct { products, .. } => {
                action(first).map_or(Ok(()), |sections| slots.put(products, sections))
            }
            Button::VoiceCall { call, .. } => {
                let payload = parameters.unwrap_or_default().iter().find_map(|one| one.get("payload")?.as_str());
                payload.map_or(Ok(()), |payload| slots.put(call, payload.to_owned()))
            }
            _ if parameters.is_some() => Err(rejected(format!("{place} takes no parameters"))),
            _ => Ok(()),
        }
    }

    /// Nothing may be left over.
    fn finish(&self) -> Result<(), Rejection> {
        let left = self.components.iter().find(|component| {
            component.get("parameters").and_then(Value::as_array).is_some_and(|parameters| !parameters.is_empty())
        });
        let Some(left) = left else { return Ok(()) };
        let kind = left.get("type").and_then(Value::as_str).unwrap_or_default();
        Err(rejected(format!("{}the template has no `{kind}` that takes parameters there", self.place)))
    }
}

/// Whether a parameter has that name; those of cards have it after their card's.
fn is_called(slots: &Slots<'_>, index: u16, name: &str) -> bool {
    let own = slots.definition.parameter(usize::from(index)).map_or("", |parameter| parameter.name());
    own == name || own.rsplit_once('.').is_some_and(|(_, own)| own == name)
}

/// Puts what stands at a place in a parameter, where something does.
fn put(slots: &mut Slots<'_>, index: u16, parameter: Option<&Value>, pointer: &str) -> Result<(), Rejection> {
    match parameter.and_then(|parameter| parameter.pointer(pointer)) {
        Some(Value::String(text)) => slots.put(index, text.clone()),
        Some(Value::Null) | None => Ok(()),
        Some(value) => slots.put(index, value.to_string()),
    }
}
