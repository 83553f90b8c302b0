//! A placeholder stands where the platform fills nothing in.

templates::template!(pub Broken = "templates/misplaced_placeholder.mtm");

fn main() {}
