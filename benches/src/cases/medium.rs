//! Ten values of 5 to 25 characters, none of which needs escaping, in a text of 600 characters.

use std::fmt::{self, Write as _};

use serde_json::json;
use templates::template;

use super::{Case, FROM, TO};
use crate::peers::Request;

template!(pub DeliveryUpdate = "templates/medium.mtm");

/// News about a delivery.
pub struct Medium;

/// The same text for askama.
#[derive(askama::Template)]
#[template(path = "medium.txt")]
pub struct Text<'a> {
    customer: &'a str,
    shop: &'a str,
    order: &'a str,
    product: &'a str,
    carrier: &'a str,
    tracking: &'a str,
    day: &'a str,
    window: &'a str,
    address: &'a str,
    agent: &'a str,
}

const VALUES: [&str; 10] = [
    "Charlotte Fairweather",
    "Willow & Sons",
    "WS-2048-7731",
    "two pairs of wool socks",
    "Royal Mail",
    "JD0002263954126337",
    "Tuesday, 14 July",
    "10:30 and 12:30",
    "17 Acacia Avenue, Leeds",
    "Priya",
];

impl Case for Medium {
    const NAME: &'static str = "medium";

    type Ours = DeliveryUpdate<'static>;
    type Askama = Text<'static>;

    fn ours() -> Self::Ours {
        let [customer, shop, order, product, carrier, tracking, day, window, address, agent] = VALUES;
        DeliveryUpdate { customer, shop, order, product, carrier, tracking, day, window, address, agent }
    }

    fn request() -> Request<'static> {
        Request::new("delivery_update", &VALUES)
    }

    fn askama() -> Self::Askama {
        let [customer, shop, order, product, carrier, tracking, day, window, address, agent] = VALUES;
        Text { customer, shop, order, product, carrier, tracking, day, window, address, agent }
    }

    fn json(value: &Self::Ours) -> serde_json::Value {
        json!({
            "from": { "type": "whatsapp", "number": FROM },
            "to": { "type": "whatsapp", "number": TO },
            "message": {
                "content": {
                    "type": "template",
                    "template": {
                        "name": "delivery_update",
                        "parameters": [
                            { "default": value.customer },
                            { "default": value.shop },
                            { "default": value.order },
                            { "default": value.product },
                            { "default": value.carrier },
                            { "default": value.tracking },
                            { "default": value.day },
                            { "default": value.window },
                            { "default": value.address },
                            { "default": value.agent },
                        ],
                    },
                },
            },
        })
    }

    fn write(value: &Self::Ours, out: &mut String) -> fmt::Result {
        let DeliveryUpdate { customer, shop, order, product, carrier, tracking, day, window, address, agent } = value;
        write!(
            out,
            "Hello {customer}, thank you for shopping at {shop}! Your order {order} with {product} left our warehouse this \
             morning and is now on its way to you. It travels with {carrier}, and its tracking number is {tracking}.\n\n\
             We expect it on {day} between {window} at {address}. Nobody at home? The driver leaves it with a neighbour and \
             puts a card into your letter box, or you choose another day yourself, up to two hours before.\n\n\
             Questions about the delivery? Answer this message and {agent} will gladly help you, every day from eight to eight."
        )
    }
}
