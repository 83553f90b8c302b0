//! The lines of a file with a mistake end in CRLF.

templates::template!(pub Verify = "templates/crlf_mistake.mtm");

fn main() {}
