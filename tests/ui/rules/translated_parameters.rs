//! A translation has other values than its base file.

templates::template!(pub Broken = "templates/translated_parameters.mtm");

fn main() {}
