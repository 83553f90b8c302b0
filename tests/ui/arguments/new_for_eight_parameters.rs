//! There is no `new` for more than seven parameters.

templates::template!(pub Itinerary = "templates/eight.mtm");

fn main() {
    let _ = Itinerary::new("a", "b", "c", "d", "e", "f", "g", "h");
}
