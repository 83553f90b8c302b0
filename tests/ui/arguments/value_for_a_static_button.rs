//! A button whose address has no placeholder makes no field.

templates::template!(pub Cards = "templates/static_cards.mtm");
templates::template!(pub Shipped = "templates/order_shipped.mtm");

fn main() {
    let _ = Shipped { help: "a", ..Shipped::EXAMPLE };
    let _ = Cards { cards: [] };
}
