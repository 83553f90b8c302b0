//! Nothing stands between the brackets.

templates::template!();

fn main() {}
