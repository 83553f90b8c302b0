//! v0.1: the beta's content, and beside it the language, with a hyphen.

use super::{Sink, beta};
use crate::message::UntypedMessage;

pub(super) fn write<S: Sink>(message: &UntypedMessage<'_>, out: &mut S) {
    beta::write_head(message, out);
    out.raw(r#","whatsapp":{"policy":"deterministic","locale":""#);
    let (language, region) = message.definition.language().tag().parts();
    out.raw(language);
    if let Some(region) = region {
        out.raw("-");
        out.raw(region);
    }
    out.raw(r#""}}"#);
    if let Some(client_ref) = message.client_ref {
        out.raw(r#","client_ref":""#);
        out.escaped(client_ref);
        out.raw("\"");
    }
    out.raw("}");
}
