//! Two templates stand in one call.

templates::template!(pub Verify = "templates/verify.mtm"; pub Eight = "templates/eight.mtm");

fn main() {}
