//! There is no such file, and none of a similar name.

templates::template!(pub Verify = "templates/nowhere_to_be_found.mtm");

fn main() {}
