//! Characters of several bytes and columns stand before a mistake.

templates::template!(pub Verify = "templates/wide_characters.mtm");

fn main() {}
