//! A placeholder holds spaces.

templates::template!(pub Broken = "templates/space_in_placeholder.mtm");

fn main() {}
