//! A language is listed twice.

templates::template!(pub Broken = "templates/duplicate_translation.mtm");

fn main() {}
