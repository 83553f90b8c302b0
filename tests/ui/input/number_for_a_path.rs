//! A number stands where the path belongs.

templates::template!(pub Verify = 5);

fn main() {}
