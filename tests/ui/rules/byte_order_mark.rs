//! A file begins with a byte-order mark.

templates::template!(pub Broken = "templates/byte_order_mark.mtm");

fn main() {}
