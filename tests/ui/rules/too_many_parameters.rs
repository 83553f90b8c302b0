//! A template has more parameters than any message has room for.

templates::template!(pub Broken = "templates/too_many_parameters.mtm");

fn main() {}
