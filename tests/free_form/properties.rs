//! Whatever the texts hold, every way to the JSON says the same, and the JSON holds the texts.

use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;
use templates::free_form::{Content, Interactive, Media, ReplyButton, ReplyButtons};
use templates::{Api, FreeFormMessage, Json, Location, MediaSource};

use crate::route;

/// A failure prints its smallest case, to be written down as a test of its own; no file is kept of it.
fn config() -> Config {
    Config { failure_persistence: None, ..Config::default() }
}

/// The bodies of all APIs that carry the message, each way compared with the others.
fn bodies(message: &FreeFormMessage<'_>) -> Result<Vec<(Api, Value)>, TestCaseError> {
    let mut bodies = Vec::new();
    for &api in Api::ALL {
        let mut bytes = b"kept".to_vec();
        let Ok(json) = message.to_json(api) else {
            prop_assert!(message.write_json(&mut bytes, api).is_err() && message.payload(api).is_err());
            prop_assert_eq!(bytes, b"kept");
            continue;
        };
        message.write_json(&mut bytes, api).unwrap();
        prop_assert_eq!(&bytes[4..], json.as_bytes());
        let payload = message.payload(api).unwrap();
        prop_assert_eq!(payload.as_json(), &json);
        let body: Value = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(serde_json::to_value(&payload).unwrap(), body.clone());
        bodies.push((api, body));
    }
    Ok(bodies)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn texts_arrive(text in "(?s).{0,60}", client_ref in prop::option::of("[ -~é\n]{1,40}")) {
        let message = FreeFormMessage::new(route(), Content::Text(&text));
        prop_assert_eq!(message.is_err(), text.is_empty());
        let Ok(mut message) = message else { return Ok(()) };
        if let Some(client_ref) = &client_ref {
            message = message.client_ref(client_ref).unwrap();
        }
        let bodies = bodies(&message)?;
        prop_assert_eq!(bodies.len(), Api::ALL.len() - usize::from(client_ref.is_some()));
        for (api, body) in bodies {
            let place = match api {
                Api::Cloud => "/text/body",
                Api::V1 => "/text",
                _ => "/message/content/text",
            };
            prop_assert_eq!(body.pointer(place).unwrap(), &text);
            let place = if api == Api::Cloud { "biz_opaque_callback_data" } else { "client_ref" };
            prop_assert_eq!(body.get(place).and_then(Value::as_str), client_ref.as_deref());
        }
    }

    #[test]
    fn places_arrive_to_the_last_digit(
        latitude in -90.0..=90.0,
        longitude in -180.0..=180.0,
        name in "(?s).{1,20}",
        address in "(?s).{1,20}",
    ) {
        let place = Location { latitude, longitude, name: &name, address: &address };
        for (api, body) in bodies(&FreeFormMessage::new(route(), Content::Location(place)).unwrap())? {
            let place = match api {
                Api::Cloud => "/location",
                Api::V1 => "/custom/location",
                _ => "/message/content/custom/location",
            };
            let place = body.pointer(place).unwrap();
            prop_assert_eq!(place["latitude"].as_f64(), Some(latitude));
            prop_assert_eq!(place["longitude"].as_f64(), Some(longitude));
            prop_assert_eq!(&place["name"], &name);
            prop_assert_eq!(&place["address"], &address);
        }
    }

    #[test]
    fn captions_and_buttons_arrive(id in "(?s).{1,30}", title in "(?s).{1,20}", link in "https://[a-z]{1,9}/[!-~é]{0,20}") {
        let image = Media { source: MediaSource::Link(&link), caption: Some(&id) };
        for (api, body) in bodies(&FreeFormMessage::new(route(), Content::Image(image)).unwrap())? {
            let (place, url) = match api {
                Api::Cloud => ("/image", "link"),
                Api::V1 => ("/image", "url"),
                _ => ("/message/content/image", "url"),
            };
            let image = body.pointer(place).unwrap();
            prop_assert_eq!(&image[url], &link);
            prop_assert_eq!(&image["caption"], &id);
        }
        let buttons = [ReplyButton { id: &id, title: &title }];
        let question = ReplyButtons { header: None, body: &id, footer: Some(&title), buttons: &buttons };
        let question = Content::Interactive(Interactive::Buttons(question));
        for (api, body) in bodies(&FreeFormMessage::new(route(), question).unwrap())? {
            let place = match api {
                Api::Cloud => "/interactive",
                Api::V1 => "/custom/interactive",
                _ => "/message/content/custom/interactive",
            };
            let interactive = body.pointer(place).unwrap();
            prop_assert_eq!(&interactive["body"]["text"], &id);
            prop_assert_eq!(&interactive["footer"]["text"], &title);
            prop_assert_eq!(&interactive["action"]["buttons"][0]["reply"]["id"], &id);
            prop_assert_eq!(&interactive["action"]["buttons"][0]["reply"]["title"], &title);
        }
    }

    /// Any text at all: either it is refused, or it is an object that arrives as it is.
    #[test]
    fn custom_objects_arrive(name in "(?s).{0,9}", value in "(?s).{0,20}", number in any::<f64>(), space in "[ \n]{0,3}") {
        let object = serde_json::json!({ "type": "a", "a": { name: [value, number, null, true] } });
        let text = format!("{space}{object}{space}");
        let content = Content::Custom(Json::object(&text).unwrap());
        for (api, body) in bodies(&FreeFormMessage::new(route(), content).unwrap())? {
            match api {
                Api::Cloud => prop_assert_eq!(&body["a"], &object["a"]),
                Api::V1 => prop_assert_eq!(&body["custom"], &object),
                _ => prop_assert_eq!(&body["message"]["content"]["custom"], &object),
            }
        }
    }

    #[test]
    fn json_of_any_text_never_panics(text in "[\\[\\]{}\":,0-9eE.+a\\\\u -]{0,30}") {
        let is_object = serde_json::from_str::<Value>(&text).is_ok_and(|value| value.is_object());
        prop_assert_eq!(Json::object(&text).is_ok(), is_object);
    }
}
