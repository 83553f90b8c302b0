//! Front matter is never closed.

templates::template!(pub Broken = "templates/unclosed_front_matter.mtm");

fn main() {}
