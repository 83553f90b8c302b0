//! The type is named `_`.

templates::template!(pub _ = "templates/verify.mtm");

fn main() {}
