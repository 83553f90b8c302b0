//! The platform's own Cloud API: the template as the platform has it, and the customer's number alone.

use super::{Sink, custom};
use crate::message::Outgoing;
use crate::payload::Api;
use crate::recipient::Recipient;

/// What the platform calls the recipient: in `to`, a user id would be taken for a number and lost.
pub(crate) const fn recipient_key(recipient: &Recipient) -> &'static str {
    match recipient {
        Recipient::Number(_) => "to",
        Recipient::UserId(_) => "recipient",
    }
}

#[expect(clippy::inline_always, reason = "one function, in which the sink stays in registers")]
#[inline(always)]
pub(super) fn write<S: Sink>(message: Outgoing<'_>, out: &mut S) {
    out.raw(r#"{"messaging_product":"whatsapp","recipient_type":"individual",""#);
    out.raw(recipient_key(&message.envelope.route.to));
    out.raw(r#"":""#);
    out.recipient(&message.envelope.route.to);
    out.raw(r#"","type":"template","template":{"#);
    out.aside(|out| custom::write_template(message, out));
    out.raw("}");
    message.envelope.options.write(out, Api::Cloud);
    out.raw("}");
}
