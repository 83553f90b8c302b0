//! A namespace has a space.

templates::template!(pub Broken = "templates/invalid_namespace.mtm");

fn main() {}
