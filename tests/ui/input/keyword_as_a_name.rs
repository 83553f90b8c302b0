//! The type is named by a keyword.

templates::template!(pub type = "templates/verify.mtm");

fn main() {}
