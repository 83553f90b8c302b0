//! Something follows the path.

templates::template!(pub Verify = "templates/verify.mtm", "templates/eight.mtm");

fn main() {}
