//! Two keys exclude each other.

templates::template!(pub Broken = "templates/conflicting_keys.mtm");

fn main() {}
