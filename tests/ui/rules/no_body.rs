//! A file has front matter and nothing else.

templates::template!(pub Broken = "templates/no_body.mtm");

fn main() {}
