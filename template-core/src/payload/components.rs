//! The `components` of a template: values by component, as the platform takes them, the same in every API that has them.

use crate::argument::Value;
use crate::definition::{Button, Component};
use crate::kind::Kind;
use crate::media::MediaSource;
use crate::message::Outgoing;
use crate::payload::json::Sink;
use crate::payload::shape::{button_parameter, is_written};
use crate::text::Text;

mod parameter;

pub(super) use parameter::write_shown;

/// Writes the list of components, with its brackets.
pub(super) fn write<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    let mut components = message.envelope.translation.components().peekable();
    let mut writer = Writer { message, out, is_first: true, button: 0 };
    writer.out.raw("[");
    while let Some(component) = components.next_if(|component| *component != Component::Card) {
        writer.component(&component);
    }
    if components.peek().is_some() {
        writer.comma();
        writer.out.raw(r#"{"type":"carousel","cards":["#);
        let mut card = 0;
        while components.next_if(|component| *component == Component::Card).is_some() {
            // Product cards that are not given are not sent.
            if let Some(&Component::Header(index)) = components.peek()
                && message.value(index).is_none_or(|(_, value)| value.is_absent())
            {
                break;
            }
            writer.out.raw(if card > 0 { r#",{"card_index":"# } else { r#"{"card_index":"# });
            writer.out.integer(card);
            writer.out.raw(r#","components":["#);
            (writer.is_first, writer.button) = (true, 0);
            while let Some(component) = components.next_if(|component| *component != Component::Card) {
                writer.component(&component);
            }
            writer.out.raw("]}");
            card += 1;
        }
        writer.out.raw("]}");
    }
    writer.out.raw("]");
}

struct Writer<'w, 'm, S> {
    message: Outgoing<'m>,
    out: &'w mut S,
    is_first: bool,
    /// How many buttons were seen in this message or card: the platform counts them all, also those without a value.
    button: i64,
}

impl<S: Sink> Writer<'_, '_, S> {
    fn comma(&mut self) {
        if !self.is_first {
            self.out.raw(",");
        }
        self.is_first = false;
    }

    fn component(&mut self, component: &Component<'_>) {
        match *component {
            Component::HeaderText(text) => self.text(r#"{"type":"header","parameters":["#, text, true),
            Component::Body(text) => self.text(r#"{"type":"body","parameters":["#, text, true),
            Component::Header(index) => {
                let Some((kind, value)) = self.message.value(index) else { return };
                self.comma();
                self.out.raw(r#"{"type":"header","parameters":["#);
                header(self.out, kind, &value);
                self.out.raw("]}");
            }
            Component::LimitedTimeOffer(_, Some(end)) => {
                let Some((_, Value::Integer(end))) = self.message.value(end) else { return };
                self.comma();
                self.out.raw(
                    r#"{"type":"limited_time_offer","parameters":[{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":"#,
                );
                self.out.integer(end);
                self.out.raw("}}]}");
            }
            Component::Button(button) => {
                self.write_button(&button);
                self.button += 1;
            }
            Component::LimitedTimeOffer(_, None)
            | Component::Footer(_)
            | Component::Card
            | Component::CallPermissionRequest => {}
        }
    }

    /// The values of a text, each as a parameter; nothing where it has none.
    fn text(&mut self, open: &str, text: Text<'_>, may_be_named: bool) {
        if !text.has_values() {
            return;
        }
        self.comma();
        self.out.raw(open);
        self.parameters(text, may_be_named);
        self.out.raw("]}");
    }

    fn parameters(&mut self, text: Text<'_>, may_be_named: bool) {
        let is_named = may_be_named && self.message.definition.has_named_parameters();
        for (position, index) in text.wire_order().enumerate() {
            if position > 0 {
                self.out.raw(",");
            }
            let name = if is_named { self.message.wire_name(index) } else { None };
            parameter::write(self.out, name, self.message, index);
        }
    }

    /// Up to the list of parameters.
    fn open_button(&mut self, sub_type: &str) {
        self.comma();
        self.out.raw(r#"{"type":"button","sub_type":""#);
        self.out.raw(sub_type);
        self.out.raw(r#"","index":""#);
        self.out.integer(self.button);
        self.out.raw(r#"","parameters":["#);
    }

    fn write_button(&mut self, button: &Button<'_>) {
        if let Button::Url { url, .. } = *button {
            if url.has_values() {
                self.open_button("url");
                self.parameters(url, false);
                self.out.raw("]}");
            }
            return;
        }
        let Some((_, value)) = button_parameter(button).and_then(|index| self.message.value(index)) else { return };
        if !is_written(button, !value.is_absent()) {
            return;
        }
        match (button, value) {
            (Button::QuickReply { .. }, Value::Text(payload)) => {
                self.open_button("quick_reply");
                member(self.out, r#"{"type":"payload","payload":""#, payload, "\"}");
            }
            (Button::CopyCode { .. }, Value::Text(code)) => {
                self.open_button("copy_code");
                member(self.out, r#"{"type":"coupon_code","coupon_code":""#, code, "\"}");
            }
            (Button::OneTimePassword { code, .. }, _) => {
                self.open_button("url");
                parameter::write(self.out, None, self.message, *code);
            }
            (Button::Flow { data, .. }, token) => {
                let token = if let Value::Text(token) = token { token } else { UNUSED_TOKEN };
                self.open_button("flow");
                member(self.out, r#"{"type":"action","action":{"flow_token":""#, token, "\"");
                if let Some((_, Value::Json(data))) = self.message.value(*data) {
                    self.out.raw(r#","flow_action_data":"#);
                    self.out.raw(data.as_str());
                }
                self.out.raw("}}");
            }
            (Button::Catalog { .. }, Value::Text(product)) => {
                self.open_button("CATALOG");
                let open = r#"{"type":"action","action":{"thumbnail_product_retailer_id":""#;
                member(self.out, open, product, "\"}}");
            }
            (Button::MultiProduct { .. }, Value::Products(products)) => {
                self.open_button("mpm");
                parameter::write_products(self.out, &products);
            }
            (Button::VoiceCall { .. }, Value::VoiceCall(call)) => {
                self.open_button("voice_call");
                if let Some(minutes) = call.ttl_minutes {
                    self.out.raw(r#"{"type":"ttl_minutes","ttl_minutes":"#);
                    self.out.integer(i64::from(minutes));
                    self.out.raw(if call.payload.is_some() { "}," } else { "}" });
                }
                if let Some(payload) = call.payload {
                    member(self.out, r#"{"type":"payload","payload":""#, payload, "\"}");
                }
            }
            (Button::OrderDetails { .. }, Value::Json(order)) => {
                self.open_button("order_details");
                self.out.raw(r#"{"type":"action","action":{"order_details":"#);
                self.out.raw(order.as_str());
                self.out.raw("}}");
            }
            // Every other pair was refused when the message was made.
            _ => return,
        }
        self.out.raw("]}");
    }
}

/// What the platform has for a flow's token where there is none.
const UNUSED_TOKEN: &str = "unused";

/// The parameter of a header that is not text.
fn header<S: Sink>(out: &mut S, kind: Kind, value: &Value<'_>) {
    out.raw(r#"{"type":""#);
    out.raw(kind.name());
    out.raw(r#"",""#);
    out.raw(kind.name());
    out.raw("\":");
    match value {
        Value::Media(source) => {
            write_source(out, *source);
            out.raw("}");
        }
        Value::Document(document) => {
            write_source(out, document.source());
            if let Some(name) = document.name() {
                member(out, r#","filename":""#, name, "\"");
            }
            out.raw("}");
        }
        Value::Location(location) => location.write(out),
        Value::Product(product) => {
            member(out, r#"{"product_retailer_id":""#, product.retailer_id, "\"");
            member(out, r#","catalog_id":""#, product.catalog_id, "\"}");
        }
        // Every other value was refused when the message was made.
        _ => out.raw("null"),
    }
    out.raw("}");
}

/// `{"link":"…"` or `{"id":"…"`.
fn write_source<S: Sink>(out: &mut S, source: MediaSource<'_>) {
    match source {
        MediaSource::Link(link) => member(out, r#"{"link":""#, link, "\""),
        MediaSource::Id(id) => member(out, r#"{"id":""#, id, "\""),
    }
}

/// A text between what stands before and after it.
fn member<S: Sink>(out: &mut S, open: &str, text: &str, close: &str) {
    out.raw(open);
    out.escaped(text);
    out.raw(close);
}
