//! The path is a file's.

templates::templates!(pub mod messages = "templates/verify.mtm");

fn main() {}
