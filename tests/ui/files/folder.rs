//! The path is a folder's.

templates::template!(pub Verify = "templates");

fn main() {}
