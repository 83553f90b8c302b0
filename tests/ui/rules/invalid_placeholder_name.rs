//! A placeholder's name cannot be an identifier.

templates::template!(pub Broken = "templates/invalid_placeholder_name.mtm");

fn main() {}
