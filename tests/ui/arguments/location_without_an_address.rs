//! A location has all of its parts.

use templates::Location;

templates::template!(pub Here = "templates/location_call.mtm");

fn main() {
    let _ = Here { header: Location { latitude: 51.5, longitude: -0.08, name: "Office" }, ..Here::EXAMPLE };
}
