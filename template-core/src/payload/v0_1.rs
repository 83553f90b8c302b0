//! v0.1: the beta's content, and beside it the language, with a hyphen; or a custom object.

use super::{Shape, Sink, beta, custom};
use crate::message::UntypedMessage;
use crate::payload::Api;

pub(super) fn write<S: Sink>(message: &UntypedMessage<'_>, out: &mut S, shape: &Shape) {
    beta::write_route(message, out);
    if shape.beyond_body.is_some() {
        out.raw(r#"{"type":"custom","custom":"#);
        custom::write(message, out, shape);
        out.raw("}}");
    } else {
        beta::write_content(message, out);
        out.raw(r#","whatsapp":{"policy":"deterministic","locale":""#);
        let (language, region) = message.translation.language().tag().parts();
        out.raw(language);
        if let Some(region) = region {
            out.raw("-");
            out.raw(region);
        }
        out.raw(r#""}}"#);
    }
    message.options.write(out, Api::V0_1);
    out.raw("}");
}
