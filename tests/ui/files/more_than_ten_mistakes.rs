//! More mistakes stand in one file than are shown.

templates::template!(pub Verify = "templates/more_than_ten_mistakes.mtm");

fn main() {}
