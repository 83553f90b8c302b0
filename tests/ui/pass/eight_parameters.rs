//! More than seven parameters make no `new`, and everything else; a `new` of one's own has room.
#![deny(warnings)]

templates::template!(pub Itinerary = "templates/eight.mtm");

impl Itinerary<'_> {
    const fn new() -> Self {
        Self { fare: 35, ..Self::EXAMPLE }
    }
}

fn main() {
    let text = "London to Leeds on Monday at 9:00: coach B, seat 17, 35 pounds. Reference AB12.";
    assert_eq!(Itinerary::new().to_string(), text);
}
