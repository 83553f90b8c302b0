//! v1: flat, plain strings as parameters, the language's code with its underscore; or a custom object.

use super::{Sink, custom};
use crate::message::Outgoing;
use crate::payload::Api;

#[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
#[inline(always)]
pub(super) fn write<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    out.raw(r#"{"from":""#);
    out.phone_number(&message.envelope.route.from);
    out.raw(r#"","to":""#);
    out.recipient(&message.envelope.route.to);
    out.raw(r#"","channel":"whatsapp","message_type":"#);
    if message.envelope.shape.beyond_body.is_some() {
        out.raw(r#""custom","custom":"#);
        out.aside(|out| custom::write(message, out));
    } else {
        out.raw(r#""template","whatsapp":{"policy":"deterministic","locale":""#);
        out.raw(message.envelope.translation.language().code());
        out.raw(r#""},"template":{"name":""#);
        message.write_name(out);
        out.raw(r#"","parameters":["#);
        message.write_parameters(out, "\"", "\"");
        out.raw("]}");
    }
    message.envelope.options.write(out, Api::V1);
    out.raw("}");
}
