//! An amount of money is no text.

templates::template!(pub Bill = "templates/order_details.mtm");

fn main() {
    let _ = Bill { price: "25.00 EUR", ..Bill::EXAMPLE };
}
