//! A translation is read with its base file, and by itself it is no template.

templates::template!(pub Broken = "templates/order_shipped.de.mtm");

fn main() {}
