//! Where the platform writes the text, the file has one too.

templates::template!(pub Broken = "templates/unexpected_body.mtm");

fn main() {}
