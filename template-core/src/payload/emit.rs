//! Writing a request body: checked, measured, reserved once, and written.

use super::json::{Length, Sink};
use super::{Api, Payload, PayloadError};

/// A message that has a request body in each API that can carry it.
pub(crate) trait Emit {
    /// What is found out once, before anything is written.
    type Shape;

    /// The form of the message in `api`, or what `api` cannot carry.
    fn shape(&self, api: Api) -> Result<Self::Shape, PayloadError>;

    /// Writes the whole body.
    fn write<S: Sink>(&self, out: &mut S, api: Api, shape: &Self::Shape);

    /// Appends the body; where there is an error, nothing.
    fn emit<S: Sink>(&self, out: &mut S, api: Api, reserve: fn(&mut S, usize)) -> Result<(), PayloadError> {
        let shape = self.shape(api)?;
        let mut length = Length::default();
        self.write(&mut length, api, &shape);
        reserve(out, length.0);
        self.write(out, api, &shape);
        Ok(())
    }

    fn emit_string(&self, api: Api) -> Result<String, PayloadError> {
        let mut json = String::new();
        self.emit(&mut json, api, String::reserve_exact)?;
        Ok(json)
    }

    fn emit_payload(&self, api: Api) -> Result<Payload, PayloadError> {
        self.emit_string(api).map(Payload::of_json)
    }
}
