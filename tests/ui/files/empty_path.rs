//! The path is empty.

templates::template!(pub Verify = "");

fn main() {}
