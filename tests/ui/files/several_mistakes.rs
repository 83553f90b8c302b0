//! Several mistakes stand in one file: each is its own error.

templates::template!(pub Verify = "templates/several_mistakes.mtm");

fn main() {}
