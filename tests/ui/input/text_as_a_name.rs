//! The name stands in quotes.

templates::template!(pub "Verify" = "templates/verify.mtm");

fn main() {}
