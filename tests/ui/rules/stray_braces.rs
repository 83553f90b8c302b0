//! Closing braces close nothing.

templates::template!(pub Broken = "templates/stray_braces.mtm");

fn main() {}
