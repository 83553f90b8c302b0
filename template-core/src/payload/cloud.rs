//! The platform's own Cloud API: the template as the platform has it, and the customer's number alone.

use super::{Shape, Sink, custom};
use crate::message::UntypedMessage;
use crate::payload::Api;

pub(super) fn write<S: Sink>(message: &UntypedMessage<'_>, out: &mut S, shape: &Shape) {
    out.raw(r#"{"messaging_product":"whatsapp","recipient_type":"individual","to":""#);
    out.raw(message.route.to.as_str());
    out.raw(r#"","type":"template","template":{"#);
    custom::write_template(message, out, shape);
    out.raw("}");
    message.options.write(out, Api::Cloud);
    out.raw("}");
}
