//! Front matter has a key the format does not know.

templates::template!(pub Broken = "templates/unknown_key.mtm");

fn main() {}
