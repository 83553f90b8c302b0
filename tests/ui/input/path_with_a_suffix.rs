//! The path has a suffix, as numbers may.

templates::template!(pub Verify = "templates/verify.mtm"mtm);

fn main() {}
