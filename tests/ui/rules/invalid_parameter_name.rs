//! A parameter's name cannot be an identifier.

templates::template!(pub Broken = "templates/invalid_parameter_name.mtm");

fn main() {}
