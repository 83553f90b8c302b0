//! A translation has a component that its base file has not.

templates::template!(pub Broken = "templates/unequal_translation.mtm");

fn main() {}
