//! References of the business's own: where each API has them, and how long they may be.

use serde_json::Value;
use templates::{Api, ClientRefError, Message, PayloadError, Verify};

use crate::fixtures::route;

/// The body for `api` with `client_ref`, or what is wrong with it, in words.
fn body(client_ref: &str, api: Api) -> Result<Value, String> {
    let message = Message::new(route(), &Verify::EXAMPLE).unwrap();
    let message = message.client_ref(client_ref).map_err(|error| error.to_string())?;
    let json = message.to_json(api).map_err(|error| error.to_string())?;
    Ok(serde_json::from_str(&json).unwrap())
}

#[test]
fn v0_1_and_v1_have_it_beside_the_route() {
    for api in [Api::V0_1, Api::V1] {
        let mut body = body("order 7/\"a\"", api).unwrap();
        let client_ref = body.as_object_mut().unwrap().remove("client_ref");
        assert_eq!(client_ref, Some(Value::from("order 7/\"a\"")), "{api}");
        let without = Message::new(route(), &Verify::EXAMPLE).unwrap().to_json(api).unwrap();
        assert_eq!(body, serde_json::from_str::<Value>(&without).unwrap(), "{api}: the rest is as without it");
    }
}

#[test]
fn the_limits_are_characters_and_the_limit_itself_passes() {
    for (api, limit) in [(Api::V0_1, 40), (Api::V1, 100)] {
        for character in ["a", "é", "😀"] {
            assert_eq!(body(&character.repeat(limit), api).unwrap()["client_ref"], character.repeat(limit), "{api}");
            assert!(body(&character.repeat(limit + 1), api).is_err(), "{api} with {} of {character}", limit + 1);
        }
    }
}

#[test]
fn what_an_api_does_not_take_names_those_that_do() {
    let said = [(Api::Beta, 40), (Api::Beta, 41), (Api::V0_1, 41)].map(|(api, length)| {
        let client_ref = "a".repeat(length);
        body(&client_ref, api).unwrap_err()
    });
    insta::assert_snapshot!(said.join("\n"), @"
    the API beta takes no client reference; it can be sent through v0.1 or v1 or cloud
    the API beta takes no client reference; it can be sent through v1 or cloud
    the client reference is 41 characters long, the API v0.1 takes 40; it can be sent through v1 or cloud
    ");
}

#[test]
fn what_no_api_takes_is_refused_at_once() {
    for &api in Api::ALL {
        let said = ["", &"a".repeat(513)].map(|client_ref| body(client_ref, api).unwrap_err());
        insta::allow_duplicates! {
            insta::assert_snapshot!(said.join("\n"), @"
            the client reference is empty; leave it out where there is none
            the client reference is 513 characters long, v0.1 takes 40, v1 takes 100, cloud takes 512
            ");
        }
    }
}

#[test]
fn the_errors_are_values_too() {
    let message = || Message::new(route(), &Verify::EXAMPLE).unwrap();
    assert_eq!(message().client_ref("").unwrap_err(), ClientRefError::Empty);
    let long = "é".repeat(513);
    assert_eq!(message().client_ref(&long).unwrap_err(), ClientRefError::TooLong { length: 513 });
    let long = "é".repeat(41);
    let error = message().client_ref(&long).unwrap().to_json(Api::V0_1).unwrap_err();
    assert_eq!(error, PayloadError::ClientRef { api: Api::V0_1, length: 41 });
}

#[test]
fn the_last_of_two_references_counts() {
    let message = Message::new(route(), &Verify::EXAMPLE).unwrap();
    let message = message.client_ref("first").unwrap().client_ref("second").unwrap();
    let json: Value = serde_json::from_str(&message.to_json(Api::V1).unwrap()).unwrap();
    assert_eq!(json["client_ref"], "second");
}
