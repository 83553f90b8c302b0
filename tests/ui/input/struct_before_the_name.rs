//! The name is written as in a declaration of a `struct`.

templates::template!(pub struct Verify = "templates/verify.mtm");

fn main() {}
