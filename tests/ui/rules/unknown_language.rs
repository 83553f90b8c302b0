//! A language is written as browsers write it.

templates::template!(pub Broken = "templates/unknown_language.mtm");

fn main() {}
