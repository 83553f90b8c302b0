//! Placeholders are numbered from zero.

templates::template!(pub Broken = "templates/invalid_placeholder_number.mtm");

fn main() {}
