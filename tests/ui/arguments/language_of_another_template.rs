//! A language belongs to its template.

use templates::{LanguageOf, Message, Route};

templates::template!(pub OrderShipped = "templates/order_shipped.mtm");
templates::template!(pub Greeting = "templates/greeting.mtm");

fn main() {
    let route = Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() };
    let message = Message::new(route, &OrderShipped::EXAMPLE).unwrap();
    let german: LanguageOf<OrderShipped> = Greeting::DE;
    let _ = message.language(german);
}
