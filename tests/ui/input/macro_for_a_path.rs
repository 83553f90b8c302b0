//! A macro stands where the path belongs.

templates::template!(pub Verify = concat!("templates/", "verify.mtm"));

fn main() {}
