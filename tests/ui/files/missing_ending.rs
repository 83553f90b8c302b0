//! The path lacks the file's ending.

templates::template!(pub Verify = "templates/verify");

fn main() {}
