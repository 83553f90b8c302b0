//! `mod` is missing.

templates::templates!(pub Messages = "templates/");

fn main() {}
