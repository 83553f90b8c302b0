//! The request bodies as programs get them: each API's JSON, what is refused before there is any, and every way to it.

use insta::{Settings, assert_json_snapshot, assert_snapshot};
use serde_json::{Value, json};
use templates::{Api, Message, Template, Verify};

#[path = "payloads/client_ref.rs"]
mod client_ref;
#[path = "payloads/fixtures.rs"]
mod fixtures;
#[path = "payloads/named.rs"]
mod named;
#[path = "payloads/recipients.rs"]
mod recipients;
#[path = "payloads/refusals.rs"]
mod refusals;
#[path = "payloads/shapes.rs"]
mod shapes;
#[path = "payloads/whole.rs"]
mod whole;
#[path = "payloads/writers.rs"]
mod writers;

use fixtures::{DoorCode, Note, OpeningHours, ParcelHandover, TableBooking, route};

/// The request that the provider's WhatsApp guide of August 2018 prints.
#[test]
fn the_guides_request_is_what_the_beta_gets() {
    let verify = Verify { brand: "Nexmo Verification", code: "64873", minutes: 10 };
    let json = Message::new(route(), &verify).unwrap().to_json(Api::Beta).unwrap();
    let expected = json!({
        "from": { "type": "whatsapp", "number": "447700900001" },
        "to": { "type": "whatsapp", "number": "447700900000" },
        "message": {
            "content": {
                "type": "template",
                "template": {
                    "name": "whatsapp:hsm:technology:nexmo:verify",
                    "parameters": [
                        { "default": "Nexmo Verification" },
                        { "default": "64873" },
                        { "default": "10" },
                    ],
                },
            },
        },
    });
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), expected);
}

/// One snapshot for each API, named after the template.
fn assert_payloads<T: Template>(name: &str, template: &T) {
    assert_message(name, &Message::new(route(), template).unwrap());
}

/// One snapshot for each API; of an API that cannot carry the message, what it says.
fn assert_message<T: Template>(name: &str, message: &Message<'_, T>) {
    for &api in Api::ALL {
        let mut settings = Settings::clone_current();
        settings.set_snapshot_suffix(api.name());
        settings.set_omit_expression(true);
        settings.bind(|| match message.payload(api) {
            Ok(payload) => assert_json_snapshot!(name, payload),
            Err(error) => assert_snapshot!(name, error),
        });
    }
}

#[test]
fn verify_of_the_library() {
    assert_payloads("verify", &Verify::EXAMPLE);
}

#[test]
fn names_out_of_their_order_and_repeated() {
    // The text has the parcel first, so it is `{{1}}` on the wire, whatever the order of the fields.
    assert_payloads("parcel_handover", &ParcelHandover::EXAMPLE);
}

#[test]
fn without_parameters() {
    assert_payloads("opening_hours", &OpeningHours);
}

#[test]
fn a_language_with_a_region_and_no_namespace() {
    assert_payloads("table_booking", &TableBooking::EXAMPLE);
}

#[test]
fn a_one_time_password() {
    assert_payloads("door_code", &DoorCode { code: "A1b2C3", door: "Nº 7" });
}

#[test]
fn values_that_json_has_to_escape() {
    assert_payloads("note", &Note { note: "\"quoted\" \\ / {{1}} ü 😀 \u{1}" });
}
