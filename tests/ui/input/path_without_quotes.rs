//! The path has no quotes.

templates::template!(pub Verify = verify.mtm);

fn main() {}
