//! The beta of 2018: `{"default": value}` objects, and no place for a language.

use super::Sink;
use crate::message::Outgoing;

#[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
#[inline(always)]
pub(super) fn write<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    write_route(message, out);
    write_content(message, out);
    out.raw("}}");
}

/// Everything up to `message`, which v0.1 has in common with the beta.
#[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
#[inline(always)]
pub(super) fn write_route<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    out.raw(r#"{"from":{"type":"whatsapp","number":""#);
    out.phone_number(&message.envelope.route.from);
    out.raw(r#""},"to":{"type":"whatsapp","number":""#);
    out.recipient(&message.envelope.route.to);
    out.raw(r#""},"message":{"content":"#);
}

/// The template by its name and its parameters, up to the end of `message.content`.
#[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
#[inline(always)]
pub(super) fn write_content<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    out.raw(r#"{"type":"template","template":{"name":""#);
    message.write_name(out);
    out.raw(r#"","parameters":["#);
    message.write_parameters(out, r#"{"default":""#, r#""}"#);
    out.raw("]}}");
}
