//! A folder without template files.

templates::templates!(pub mod messages = "folders/empty");

fn main() {}
