//! A parameter has no name.

templates::template!(pub Broken = "templates/missing_key.mtm");

fn main() {}
