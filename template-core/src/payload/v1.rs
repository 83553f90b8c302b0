//! v1: flat, plain strings as parameters, the language's code with its underscore; or a custom object.

use super::{Shape, Sink, custom};
use crate::message::UntypedMessage;
use crate::payload::Api;

pub(super) fn write<S: Sink>(message: &UntypedMessage<'_>, out: &mut S, shape: &Shape) {
    out.raw(r#"{"from":""#);
    out.raw(message.route.from.as_str());
    out.raw(r#"","to":""#);
    out.raw(message.route.to.as_str());
    out.raw(r#"","channel":"whatsapp","message_type":"#);
    if shape.beyond_body.is_some() {
        out.raw(r#""custom","custom":"#);
        custom::write(message, out, shape);
    } else {
        out.raw(r#""template","whatsapp":{"policy":"deterministic","locale":""#);
        out.raw(message.translation.language().code());
        out.raw(r#""},"template":{"name":""#);
        message.write_name(out);
        out.raw(r#"","parameters":["#);
        message.write_parameters(out, "\"", "\"");
        out.raw("]}");
    }
    message.options.write(out, Api::V1);
    out.raw("}");
}
