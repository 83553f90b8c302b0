//! A parameter is declared and never used.

templates::template!(pub Broken = "templates/too_many_parameters.mtm");

fn main() {}
