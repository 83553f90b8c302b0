//! A value is none that its key takes.

templates::template!(pub Broken = "templates/invalid_value.mtm");

fn main() {}
