//! The templates and the route that the tests of the payloads share.

use templates::{Route, template};

template! {
    /// Names out of their order, one of them twice.
    #[derive(Debug, Clone, Copy)]
    pub(crate) ParcelHandover = "templates/parcel_handover.mtm"
}
template!(pub(crate) OpeningHours = "templates/opening_hours.mtm");
template!(pub(crate) TableBooking = "templates/table_booking.mtm");
template!(pub(crate) DoorCode = "templates/door_code.mtm");
template!(pub(crate) Note = "templates/note.mtm");
template!(pub(crate) ParcelTracking = "templates/parcel_tracking.mtm");
template!(pub(crate) AutumnSale = "templates/autumn_sale.mtm");
template! {
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub(crate) PlantCards = "templates/plant_cards.mtm"
}
template!(pub(crate) BackInStock = "templates/product_cards.mtm");
template!(pub(crate) LoginCode = "templates/login_code.mtm");
template!(pub(crate) Reminder = "templates/reminder.mtm");
template!(pub(crate) ShopWindow = "templates/shop_window.mtm");

/// How many characters the body of [`Note`] has around its value.
pub(crate) const NOTE_REST: usize = "Note: ".len();

/// From the business to the customer, with numbers that documentation uses.
pub(crate) fn route() -> Route {
    Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() }
}
