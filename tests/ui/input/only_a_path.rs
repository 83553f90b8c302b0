//! The input is the path alone.

templates::template!("templates/verify.mtm");

fn main() {}
