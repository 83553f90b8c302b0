//! Numbered placeholders stand in two components.

templates::template!(pub Broken = "templates/spread_numbers.mtm");

fn main() {}
