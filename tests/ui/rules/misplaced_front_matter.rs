//! Front matter begins below the first line.

templates::template!(pub Broken = "templates/misplaced_front_matter.mtm");

fn main() {}
