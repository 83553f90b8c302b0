//! The input ends after the visibility.

templates::template!(pub);

fn main() {}
