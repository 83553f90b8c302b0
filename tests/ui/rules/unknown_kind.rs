//! A parameter's kind is not one the format knows.

templates::template!(pub Broken = "templates/unknown_kind.mtm");

fn main() {}
