//! The platform's own object for a template: what the provider's `custom` hands on, and what the Cloud API takes.

use super::{Sink, components};
use crate::message::Outgoing;

/// The value of `custom`: the namespace stands beside the name, and the language has its underscore.
pub(super) fn write<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    out.raw(r#"{"type":"template","template":{"#);
    if let Some(namespace) = message.definition.namespace() {
        out.raw(r#""namespace":""#);
        out.escaped(namespace);
        out.raw(r#"","#);
    }
    write_template(message, out);
    out.raw("}}");
}

/// The members of the platform's template: name, language, components.
pub(super) fn write_template<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    out.raw(r#""name":""#);
    out.escaped(message.definition.name());
    out.raw(r#"","language":{"policy":"deterministic","code":""#);
    out.raw(message.envelope.translation.language().code());
    out.raw(r#""}"#);
    if message.envelope.shape.has_components {
        out.raw(r#","components":"#);
        components::write(message, out);
    }
}
