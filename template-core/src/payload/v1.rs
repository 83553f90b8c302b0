//! v1: flat, plain strings as parameters, the language's code with its underscore.

use super::Sink;
use crate::message::UntypedMessage;

pub(super) fn write<S: Sink>(message: &UntypedMessage<'_>, out: &mut S) {
    out.raw(r#"{"from":""#);
    out.raw(message.route.from.as_str());
    out.raw(r#"","to":""#);
    out.raw(message.route.to.as_str());
    out.raw(r#"","channel":"whatsapp","message_type":"template","whatsapp":{"policy":"deterministic","locale":""#);
    out.raw(message.definition.language().code());
    out.raw(r#""},"template":{"name":""#);
    message.write_name(out);
    out.raw(r#"","parameters":["#);
    message.write_parameters(out, "\"", "\"");
    out.raw("]}");
    if let Some(client_ref) = message.client_ref {
        out.raw(r#","client_ref":""#);
        out.escaped(client_ref);
        out.raw("\"");
    }
    out.raw("}");
}
