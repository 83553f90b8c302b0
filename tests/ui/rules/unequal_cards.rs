//! The cards of a carousel are not alike.

templates::template!(pub Broken = "templates/unequal_cards.mtm");

fn main() {}
