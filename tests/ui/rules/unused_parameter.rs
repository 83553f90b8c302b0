//! A parameter is declared and never used.

templates::template!(pub Broken = "templates/unused_parameter.mtm");

fn main() {}
