//! Names stand in the text in another order than they are declared: fields have the declared order.
#![deny(warnings)]

use templates::Template;

templates::template!(pub Delivery = "templates/order_of_names.mtm");

fn main() {
    let delivery = Delivery::new("Ann", "Monday");
    assert_eq!(delivery.to_string(), "On Monday your parcel arrives, Ann; there is tea.");
    assert_eq!(Delivery { day: "Monday", customer: "Ann" }.to_string(), delivery.to_string());
    assert_eq!(Delivery::DEFINITION.body().wire_order().collect::<Vec<_>>(), [1, 0]);
}
