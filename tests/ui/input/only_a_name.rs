//! The input ends after the name.

templates::template!(pub Verify);

fn main() {}
