//! Seven parameters still make a `new`, and Clippy has nothing against it.
#![deny(warnings)]

templates::template!(pub Week = "templates/seven.mtm");

fn main() {
    assert_eq!(Week::new("a", "b", "c", "d", "e", "f", "g").to_string(), "a b c d e f g");
}
