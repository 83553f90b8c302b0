//! Every way to the JSON says the same, and none of them touches what it need not.

use serde_json::Value;
use templates::{Api, Message, Template, UntypedMessage, Verify};

use crate::fixtures::{DoorCode, Note, OpeningHours, ParcelHandover, TableBooking, route};

/// A room that every body of these tests fits into.
const ROOM: usize = 4096;

fn assert_same_everywhere<T: Template>(template: &T, client_ref: Option<&str>) {
    let mut message = Message::new(route(), template).unwrap();
    if let Some(client_ref) = client_ref {
        message = message.client_ref(client_ref).unwrap();
    }
    for api in Api::ALL.iter().copied().filter(|api| client_ref.is_none() || api.client_ref_limit().is_some()) {
        let json = message.to_json(api).unwrap();
        let value: Value = serde_json::from_str(&json).unwrap();

        let payload = message.payload(api).unwrap();
        assert_eq!(payload.as_json(), json);
        assert_eq!(payload.to_string(), json);
        assert_eq!(serde_json::to_string(&payload).unwrap(), json, "the order of the keys too");
        assert_eq!(serde_json::to_value(&payload).unwrap(), value);

        let mut bytes = b"before ".to_vec();
        message.write_json(&mut bytes, api).unwrap();
        assert_eq!(bytes, [b"before ", json.as_bytes()].concat());

        let untyped = message.untyped();
        assert_eq!(untyped.to_json(api).unwrap(), json);
        assert_eq!(untyped.payload(api).unwrap(), payload);
        let mut bytes = Vec::new();
        untyped.write_json(&mut bytes, api).unwrap();
        assert_eq!(bytes, json.as_bytes());

        let arguments = template.arguments();
        let mut rebuilt = UntypedMessage::new(route(), T::DEFINITION, arguments.as_ref()).unwrap();
        if let Some(client_ref) = client_ref {
            rebuilt = rebuilt.client_ref(client_ref).unwrap();
        }
        assert_eq!(rebuilt.to_json(api).unwrap(), json);
        assert_eq!(message.clone().to_json(api).unwrap(), json);
    }
}

#[test]
fn every_way_says_the_same() {
    for client_ref in [None, Some("a \"reference\" é")] {
        assert_same_everywhere(&Verify::EXAMPLE, client_ref);
        assert_same_everywhere(&ParcelHandover::EXAMPLE, client_ref);
        assert_same_everywhere(&OpeningHours, client_ref);
        assert_same_everywhere(&TableBooking { guest: "\"A\\B\" \u{1f} 😀", seats: i64::MIN }, client_ref);
        assert_same_everywhere(&DoorCode { code: "1", door: "\u{7f}\u{2029}" }, client_ref);
    }
}

#[test]
fn control_characters_mean_the_same_to_every_writer() {
    // serde_json shortens two of them, `\b` and `\f`, so the texts differ where the values do not.
    let controls: String = (1..0x20).filter_map(char::from_u32).filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let note = Note { note: &controls };
    let message = Message::new(route(), &note).unwrap();
    for &api in Api::ALL {
        let payload = message.payload(api).unwrap();
        let value: Value = serde_json::from_str(&message.to_json(api).unwrap()).unwrap();
        assert_eq!(serde_json::to_value(&payload).unwrap(), value);
        let parameters = match api {
            Api::V1 => value["template"]["parameters"][0].clone(),
            Api::Cloud => value["template"]["components"][0]["parameters"][0]["text"].clone(),
            _ => value["message"]["content"]["template"]["parameters"][0]["default"].clone(),
        };
        assert_eq!(parameters, controls.as_str());
    }
}

#[test]
fn a_buffer_with_room_stays_where_it_is() {
    let message = Message::new(route(), &Verify::EXAMPLE).unwrap();
    let mut buffer = Vec::with_capacity(ROOM);
    let (place, capacity) = (buffer.as_ptr(), buffer.capacity());
    for &api in Api::ALL {
        message.write_json(&mut buffer, api).unwrap();
    }
    assert!(buffer.len() < ROOM && buffer.ends_with(b"}"));
    assert_eq!((buffer.as_ptr(), buffer.capacity()), (place, capacity));
}

#[test]
fn a_buffer_with_exactly_the_room_needed_stays_where_it_is() {
    let message = Message::new(route(), &TableBooking { guest: "\"é\" \u{1}", seats: -7 }).unwrap();
    for &api in Api::ALL {
        let length = message.to_json(api).unwrap().len();
        let mut buffer = Vec::with_capacity(length);
        let place = buffer.as_ptr();
        message.write_json(&mut buffer, api).unwrap();
        assert_eq!((buffer.len(), buffer.as_ptr()), (length, place), "{api}");
    }
}

#[test]
fn an_error_leaves_the_buffer_as_it_was() {
    let long = "a".repeat(41);
    let message = Message::new(route(), &Verify::EXAMPLE).unwrap().client_ref(&long).unwrap();
    for api in [Api::Beta, Api::V0_1] {
        let mut buffer = b"kept".to_vec();
        let (place, capacity) = (buffer.as_ptr(), buffer.capacity());
        let error = message.write_json(&mut buffer, api).unwrap_err();
        assert_eq!(buffer, b"kept");
        assert_eq!((buffer.as_ptr(), buffer.capacity()), (place, capacity));
        assert_eq!(message.to_json(api).unwrap_err(), error);
        assert_eq!(message.payload(api).unwrap_err(), error);
    }
}
