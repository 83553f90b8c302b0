//! Front matter is not TOML.

templates::template!(pub Broken = "templates/invalid_toml.mtm");

fn main() {}
