//! The path is absolute.

templates::template!(pub Verify = "/templates/verify.mtm");

fn main() {}
