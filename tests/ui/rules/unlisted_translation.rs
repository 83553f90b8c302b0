//! A translation has a file and is not listed.

templates::template!(pub Broken = "templates/unlisted_translation.mtm");

fn main() {}
