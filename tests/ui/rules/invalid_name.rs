//! A template's name has capital letters.

templates::template!(pub Broken = "templates/invalid_name.mtm");

fn main() {}
