//! A placeholder is empty.

templates::template!(pub Broken = "templates/empty_placeholder.mtm");

fn main() {}
