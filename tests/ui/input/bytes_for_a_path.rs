//! A byte string stands where the path belongs.

templates::template!(pub Verify = b"templates/verify.mtm");

fn main() {}
