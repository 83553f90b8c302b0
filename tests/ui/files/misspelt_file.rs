//! There is no such file, but one of a similar name.

templates::template!(pub Verify = "templates/verfy.mtm");

fn main() {}
