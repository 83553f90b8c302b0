//! A category is none of the platform's.

templates::template!(pub Broken = "templates/unknown_category.mtm");

fn main() {}
