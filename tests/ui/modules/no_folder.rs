//! There is no such folder.

templates::templates!(pub mod messages = "tamplates/");

fn main() {}
