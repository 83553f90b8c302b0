//! A module of a file.

templates::template!(pub mod messages = "templates/");

fn main() {}
