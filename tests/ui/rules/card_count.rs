//! A carousel has one card.

templates::template!(pub Broken = "templates/card_count.mtm");

fn main() {}
