//! An example is not of its parameter's kind.

templates::template!(pub Broken = "templates/invalid_example.mtm");

fn main() {}
