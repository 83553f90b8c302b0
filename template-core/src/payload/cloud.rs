//! The platform's own Cloud API: components, and the customer's number alone.

use super::Sink;
use crate::message::UntypedMessage;

pub(super) fn write<S: Sink>(message: &UntypedMessage<'_>, out: &mut S) {
    out.raw(r#"{"messaging_product":"whatsapp","recipient_type":"individual","to":""#);
    out.raw(message.route.to.as_str());
    out.raw(r#"","type":"template","template":{"name":""#);
    out.escaped(message.definition.name());
    out.raw(r#"","language":{"policy":"deterministic","code":""#);
    out.raw(message.definition.language().code());
    out.raw(r#""},"components":[{"type":"body","parameters":["#);
    message.write_parameters(out, r#"{"type":"text","text":""#, r#""}"#);
    out.raw("]}]}");
    if let Some(client_ref) = message.client_ref {
        out.raw(r#","biz_opaque_callback_data":""#);
        out.escaped(client_ref);
        out.raw("\"");
    }
    out.raw("}");
}
