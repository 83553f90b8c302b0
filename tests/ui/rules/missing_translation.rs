//! A translation is listed and has no file.

templates::template!(pub Broken = "templates/missing_translation.mtm");

fn main() {}
