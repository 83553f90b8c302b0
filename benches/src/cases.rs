//! What is written: a small message, a medium one, and one whose values need escaping.

use std::fmt;

use templates::{Api, Message, PhoneNumber, Route, Template};

use crate::peers::Request;

mod escape;
mod medium;
mod small;

pub use escape::Escape;
pub use medium::Medium;
pub use small::Small;

/// The business's number.
pub const FROM: &str = "447700900001";
/// The customer's number.
pub const TO: &str = "447700900000";
/// The API whose request is written: the one that asks for the most JSON for each value.
pub const API: Api = Api::Beta;

/// One message, for us and for every peer.
pub trait Case {
    /// Its name in tables.
    const NAME: &'static str;

    /// Our type, made by `template!`.
    type Ours: Template + 'static;

    /// askama's type of the same text.
    type Askama: askama::Template;

    /// Our values.
    fn ours() -> Self::Ours;

    /// What serde and the like write.
    fn request() -> Request<'static>;

    /// askama's values.
    fn askama() -> Self::Askama;

    /// The request as people write it today.
    fn json(value: &Self::Ours) -> serde_json::Value;

    /// The text with `write!`.
    ///
    /// # Errors
    ///
    /// Those of `out`, which a string has none of.
    fn write(value: &Self::Ours, out: &mut String) -> fmt::Result;

    /// A checked message of `value`.
    #[must_use]
    fn message(value: &Self::Ours) -> Message<'_, Self::Ours> {
        Message::new(route(), value).expect("the values are right")
    }
}

/// From the business to the customer.
#[must_use]
pub fn route() -> Route {
    let number = |digits| PhoneNumber::new(digits).expect("the numbers are right");
    Route { from: number(FROM), to: number(TO).into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use askama::Template as _;
    use simd_json_derive::Serialize as _;

    fn every_peer_writes_the_same<C: Case>(bytes: std::ops::RangeInclusive<usize>) {
        let value = C::ours();
        let ours = C::message(&value).to_json(API).unwrap();
        assert!(bytes.contains(&ours.len()), "{} bytes: {ours}", ours.len());
        assert_eq!(serde_json::to_string(&C::request()).unwrap(), ours);
        assert_eq!(C::request().json_string().unwrap(), ours);
        // serde_json's own values have their keys sorted.
        let json = C::json(&value);
        assert_eq!(json, serde_json::from_str::<serde_json::Value>(&ours).unwrap());
        assert_eq!(json.to_string().len(), ours.len());

        let mut text = String::new();
        value.write_text(&mut text);
        assert_eq!(C::askama().render().unwrap(), text);
        let mut written = String::new();
        C::write(&value, &mut written).unwrap();
        assert_eq!(written, text);
    }

    #[test]
    fn every_peer_writes_a_small_message_as_we_do() {
        every_peer_writes_the_same::<Small>(287..=287);
    }

    #[test]
    fn every_peer_writes_a_medium_message_as_we_do() {
        every_peer_writes_the_same::<Medium>(500..=600);
    }

    #[test]
    fn every_peer_writes_escapes_as_we_do() {
        every_peer_writes_the_same::<Escape>(400..=600);
    }
}
