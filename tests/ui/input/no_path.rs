//! The input ends after the equals sign.

templates::template!(pub Verify =);

fn main() {}
