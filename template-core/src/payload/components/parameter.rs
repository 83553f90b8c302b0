//! One parameter of a text, and the products of a list.

use std::fmt::{self, Write as _};

use crate::argument::{Argument, Products, Value};
use crate::date_time::DateTime;
use crate::message::Outgoing;
use crate::payload::json::Sink;

/// `{"type":"text","text":"…"}`, or what the parameter's kind asks for.
pub(super) fn write<S: Sink>(out: &mut S, name: Option<&str>, message: Outgoing<'_>, index: u16) {
    let value = match message.argument(index) {
        // What nearly every parameter is.
        Some(Argument::Text(text)) if !message.is_structured(index) => Value::Text(text),
        _ => match message.value(index) {
            Some((_, value)) => value,
            None => return,
        },
    };
    let kind = match value {
        Value::Currency(_) => "currency",
        Value::DateTime(_) => "date_time",
        _ => "text",
    };
    out.raw(r#"{"type":""#);
    out.raw(kind);
    if let Some(name) = name {
        out.raw(r#"","parameter_name":""#);
        out.escaped(name);
    }
    match value {
        Value::Currency(amount) => {
            out.raw(r#"","currency":{"fallback_value":""#);
            write_shown(out, &value);
            out.raw(r#"","code":""#);
            out.raw(amount.code().code());
            out.raw(r#"","amount_1000":"#);
            out.integer(amount.thousandths());
            out.raw("}}");
        }
        Value::DateTime(time) => {
            out.raw(r#"","date_time":{"fallback_value":""#);
            out.escaped(time.text());
            out.raw("\"");
            write_parts(out, &time);
            out.raw("}}");
        }
        _ => {
            out.raw(r#"","text":""#);
            write_shown(out, &value);
            out.raw(r#""}"#);
        }
    }
}

/// The inside of a JSON string with what people read.
pub(in crate::payload) fn write_shown<S: Sink>(out: &mut S, value: &Value<'_>) {
    match value {
        Value::Text(text) => out.escaped(text),
        Value::Integer(number) => out.integer(*number),
        other => {
            // Writing into a sink cannot fail.
            let _ = write!(Escaped(out), "{other}");
        }
    }
}

/// Formatted text, escaped on its way.
struct Escaped<'o, S>(&'o mut S);

impl<S: Sink> fmt::Write for Escaped<'_, S> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.escaped(text);
        Ok(())
    }
}

fn write_parts<S: Sink>(out: &mut S, time: &DateTime<'_>) {
    let Some(parts) = time.known_parts() else { return };
    for (name, value) in parts.known() {
        out.raw(",\"");
        out.raw(name);
        out.raw("\":");
        out.integer(value);
    }
    if parts.has_day() {
        out.raw(r#","calendar":"GREGORIAN""#);
    }
}

/// The parameter of a multi-product button.
pub(super) fn write_products<S: Sink>(out: &mut S, products: &Products<'_>) {
    out.raw(r#"{"type":"action","action":{"thumbnail_product_retailer_id":""#);
    out.escaped(products.thumbnail());
    out.raw(r#"","sections":["#);
    for (position, (title, ids)) in products.sections().enumerate() {
        out.raw(if position > 0 { r#",{"title":""# } else { r#"{"title":""# });
        out.escaped(title);
        out.raw(r#"","product_items":["#);
        for (position, id) in ids.iter().enumerate() {
            out.raw(if position > 0 { r#",{"product_retailer_id":""# } else { r#"{"product_retailer_id":""# });
            out.escaped(id);
            out.raw("\"}");
        }
        out.raw("]}");
    }
    out.raw("]}}");
}
