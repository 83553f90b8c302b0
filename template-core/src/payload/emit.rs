//! Writing a request body: checked, measured, made room for once, and written.

use super::json::{Cursor, Length, Sink};
use super::{Api, Payload, PayloadError};
use crate::recipient::Recipient;

/// What `api` cannot carry of who gets the message.
#[inline]
pub(crate) fn check_recipient(recipient: &Recipient, api: Api) -> Result<(), PayloadError> {
    match (recipient, api) {
        (Recipient::UserId(_), Api::Beta | Api::V0_1) => {
            let what = "user id in place of a phone number";
            Err(PayloadError::Unsupported { api, what, others: &[Api::V1, Api::Cloud] })
        }
        _ => Ok(()),
    }
}

/// A message that has a request body in each API that can carry it.
pub(crate) trait Emit {
    /// What `api` cannot carry.
    fn check(&self, api: Api) -> Result<(), PayloadError>;

    /// Writes the whole body.
    fn write<S: Sink>(&self, out: &mut S, api: Api);

    /// How many bytes the body has.
    fn length(&self, api: Api) -> usize {
        let mut length = Length::default();
        self.write(&mut length, api);
        length.0
    }

    /// Appends the body; where there is an error, nothing.
    fn emit_bytes(&self, out: &mut Vec<u8>, api: Api) -> Result<(), PayloadError> {
        self.check(api)?;
        let unwritten = Cursor::fill(out, self.length(api), |out| self.write(out, api));
        debug_assert_eq!(unwritten, 0, "the body is as long as it was measured");
        Ok(())
    }

    fn emit_string(&self, api: Api) -> Result<String, PayloadError> {
        self.check(api)?;
        let mut json = String::with_capacity(self.length(api));
        self.write(&mut json, api);
        Ok(json)
    }

    fn emit_payload(&self, api: Api) -> Result<Payload, PayloadError> {
        self.emit_string(api).map(Payload::of_json)
    }
}
