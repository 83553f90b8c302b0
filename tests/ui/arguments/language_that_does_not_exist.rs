//! The template has no translation into that language.

templates::template!(pub OrderShipped = "templates/order_shipped.mtm");

fn main() {
    let _ = OrderShipped::FR;
}
