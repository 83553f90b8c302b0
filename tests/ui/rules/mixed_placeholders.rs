//! A text mixes numbers and names.

templates::template!(pub Broken = "templates/mixed_placeholders.mtm");

fn main() {}
