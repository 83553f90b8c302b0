//! There is no such folder.

templates::template!(pub Verify = "nowhere/verify.mtm");

fn main() {}
