//! v0.1: the beta's content, and beside it the language, with a hyphen; or a custom object.

use super::{Sink, beta, custom};
use crate::message::Outgoing;
use crate::payload::Api;

#[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
#[inline(always)]
pub(super) fn write<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    beta::write_route(message, out);
    if message.envelope.shape.beyond_body.is_some() {
        out.raw(r#"{"type":"custom","custom":"#);
        out.aside(|out| custom::write(message, out));
        out.raw("}}");
    } else {
        beta::write_content(message, out);
        out.raw(r#","whatsapp":{"policy":"deterministic","locale":""#);
        let (language, region) = message.envelope.translation.language().tag().parts();
        out.raw(language);
        if let Some(region) = region {
            out.raw("-");
            out.raw(region);
        }
        out.raw(r#""}}"#);
    }
    message.envelope.options.write(out, Api::V0_1);
    out.raw("}");
}
