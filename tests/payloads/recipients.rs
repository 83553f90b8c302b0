//! Who gets a message: numbers everywhere, user ids where the API has a place for them, and that place is the right one.

use serde_json::{Value, json};
use templates::free_form::Content;
use templates::{Api, FreeFormMessage, Message, PayloadError, Route, Template, Verify};

use crate::fixtures::{LoginCode, ParcelTracking};

const ID: &str = "US.13491208655302741918";

fn route() -> Route {
    Route { from: "447700900001".parse().unwrap(), to: ID.parse().unwrap() }
}

fn parse(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// What stands at `to` and at `recipient`: in `to`, the platform takes an id for a number and loses the message.
fn places(body: &Value) -> [&Value; 2] {
    [&body["to"], &body["recipient"]]
}

#[test]
fn user_ids_are_in_the_place_each_api_has_for_them() {
    let simple = Message::new(route(), &Verify::EXAMPLE).unwrap();
    let whole = Message::new(route(), &ParcelTracking::EXAMPLE).unwrap();
    let free = FreeFormMessage::new(route(), Content::Text("On my way.")).unwrap();
    for api in [Api::V1, Api::Cloud] {
        let bodies = [simple.to_json(api), whole.to_json(api), free.to_json(api)];
        for body in bodies.map(|body| parse(&body.unwrap())) {
            let expected = if api == Api::V1 { [json!(ID), Value::Null] } else { [Value::Null, json!(ID)] };
            assert_eq!(places(&body), expected.each_ref(), "{api}: {body}");
        }
        let mut bytes = Vec::new();
        simple.write_json(&mut bytes, api).unwrap();
        assert_eq!(bytes, simple.to_json(api).unwrap().as_bytes());
    }
}

#[test]
fn the_older_apis_take_numbers_alone() {
    let message = Message::new(route(), &Verify::EXAMPLE).unwrap();
    let free = FreeFormMessage::new(route(), Content::Text("On my way.")).unwrap();
    for api in [Api::Beta, Api::V0_1] {
        for error in [message.to_json(api).unwrap_err(), free.to_json(api).unwrap_err()] {
            let expected = format!(
                "the API {api} takes no user id in place of a phone number; it can be sent through v1 or cloud"
            );
            assert_eq!(error.to_string(), expected);
        }
    }
}

#[test]
fn one_time_passwords_are_sent_to_numbers_alone() {
    for api in [Api::V1, Api::Cloud] {
        let message = Message::new(route(), &LoginCode::EXAMPLE).unwrap();
        assert_eq!(message.to_json(api), Err(PayloadError::PasswordForUserId));
        let route = Route { to: "447700900000".parse().unwrap(), ..route() };
        assert!(Message::new(route, &LoginCode::EXAMPLE).unwrap().to_json(api).is_ok());
    }
}

#[test]
fn a_message_knows_its_route_and_its_template() {
    let message = Message::new(route(), &Verify::EXAMPLE).unwrap();
    assert_eq!((message.route(), message.untyped().route()), (route(), route()));
    assert_eq!(message.untyped().definition().qualified_name(), Verify::DEFINITION.qualified_name());
    assert_eq!(FreeFormMessage::new(route(), Content::Text("Hi.")).unwrap().route(), route());
}
