//! Two files that are one template.

templates::templates!(pub mod messages = "folders/twice");

fn main() {}
