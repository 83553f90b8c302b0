//! A comma stands where the equals sign belongs.

templates::template!(pub Verify, "templates/verify.mtm");

fn main() {}
