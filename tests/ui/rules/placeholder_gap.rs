//! Placeholder numbers leave one out.

templates::template!(pub Broken = "templates/placeholder_gap.mtm");

fn main() {}
