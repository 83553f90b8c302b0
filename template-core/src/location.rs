//! A place on the map, with its name and its address.

use std::fmt;

#[cfg(feature = "payload")]
use crate::payload::json::Sink;

/// A place as the platform shows it: a pin, and below it a name and an address.
///
/// ```
/// use template_core::Location;
///
/// let location = Location { latitude: 51.5, longitude: -0.085, name: "Office", address: "1 High Street, London" };
/// assert_eq!(location.check(), []);
/// assert_eq!(Location { latitude: 91.0, name: "", ..location }.check().len(), 2);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Location<'a> {
    /// Degrees north of the equator, -90 to 90.
    pub latitude: f64,
    /// Degrees east of Greenwich, -180 to 180.
    pub longitude: f64,
    /// What the place is called; not empty.
    pub name: &'a str,
    /// Where it is, in words; not empty.
    pub address: &'a str,
}

impl Location<'_> {
    /// Everything that is wrong with the place; nothing where it can be sent.
    #[must_use]
    pub fn check(&self) -> Vec<LocationError> {
        let degrees = [
            ("latitude", self.latitude, 90, (-90.0..=90.0).contains(&self.latitude)),
            ("longitude", self.longitude, 180, (-180.0..=180.0).contains(&self.longitude)),
        ];
        let wrong = degrees.into_iter().filter(|&(.., is_right)| !is_right);
        let wrong =
            wrong.map(|(member, given, limit, _)| LocationError::Degrees { member, given: given.to_string(), limit });
        let texts = [("name", self.name), ("address", self.address)];
        let empty = texts.into_iter().filter(|(_, text)| text.is_empty());
        wrong.chain(empty.map(|(member, _)| LocationError::Empty { member })).collect()
    }

    /// The place as the platform's object.
    #[cfg(feature = "payload")]
    pub(crate) fn write<S: Sink>(&self, out: &mut S) {
        out.raw(r#"{"latitude":"#);
        out.number(self.latitude);
        out.raw(r#","longitude":"#);
        out.number(self.longitude);
        out.raw(r#","name":""#);
        out.escaped(self.name);
        out.raw(r#"","address":""#);
        out.escaped(self.address);
        out.raw(r#""}"#);
    }
}

/// One thing wrong with a [`Location`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LocationError {
    /// A latitude or a longitude that is not on the globe, or no number at all.
    Degrees {
        /// `latitude` or `longitude`.
        member: &'static str,
        /// The number given.
        given: String,
        /// How many degrees there are to each side.
        limit: u8,
    },
    /// The name or the address is the empty text.
    Empty {
        /// `name` or `address`.
        member: &'static str,
    },
}

impl fmt::Display for LocationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Degrees { member, given, limit } => {
                write!(f, "the location's {member} is {given}: give degrees from -{limit} to {limit}")
            }
            Self::Empty { member } => {
                write!(f, "the location's {member} is empty: give the text that people are to read")
            }
        }
    }
}

impl std::error::Error for LocationError {}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICE: Location<'static> = Location { latitude: 51.5, longitude: -0.085, name: "Office", address: "London" };

    #[test]
    fn the_poles_and_the_date_line_are_on_the_globe() {
        for (latitude, longitude) in [(90.0, 180.0), (-90.0, -180.0), (0.0, -0.0)] {
            assert_eq!(Location { latitude, longitude, ..OFFICE }.check(), []);
        }
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let wrong = Location { latitude: f64::NAN, longitude: -180.5, name: "", address: "" };
        let said: Vec<_> = wrong.check().iter().map(ToString::to_string).collect();
        insta::assert_snapshot!(said.join("\n"), @"
        the location's latitude is NaN: give degrees from -90 to 90
        the location's longitude is -180.5: give degrees from -180 to 180
        the location's name is empty: give the text that people are to read
        the location's address is empty: give the text that people are to read
        ");
        assert_eq!(Location { latitude: f64::INFINITY, ..OFFICE }.check().len(), 1);
    }

    #[cfg(feature = "payload")]
    #[test]
    fn it_is_written_in_one_order() {
        let mut json = String::new();
        Location { name: "\"A\"", ..OFFICE }.write(&mut json);
        assert_eq!(json, r#"{"latitude":51.5,"longitude":-0.085,"name":"\"A\"","address":"London"}"#);
    }
}
