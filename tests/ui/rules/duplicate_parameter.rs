//! Two names become one field.

templates::template!(pub Broken = "templates/duplicate_parameter.mtm");

fn main() {}
