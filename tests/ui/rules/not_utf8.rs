//! A file is not UTF-8.

templates::template!(pub Broken = "templates/not_utf8.mtm");

fn main() {}
