//! A value has another type than its key asks for.

templates::template!(pub Broken = "templates/wrong_type.mtm");

fn main() {}
