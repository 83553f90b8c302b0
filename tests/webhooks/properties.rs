//! Nothing that is sent to a webhook makes it panic, and what is read is kept whole.

use std::panic::{AssertUnwindSafe, catch_unwind};

use messages_client::Timestamp;
use messages_client::webhook::{Event, Secrets};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The names that webhooks have, so that arbitrary values come to stand where they are read.
const NAMES: &[&str] = &[
    "message_uuid",
    "to",
    "from",
    "timestamp",
    "channel",
    "message_type",
    "status",
    "text",
    "image",
    "audio",
    "video",
    "file",
    "sticker",
    "location",
    "contacts",
    "reply",
    "button",
    "order",
    "reaction",
    "unsupported",
    "url",
    "caption",
    "lat",
    "long",
    "latitude",
    "longitude",
    "name",
    "phones",
    "id",
    "title",
    "payload",
    "product_items",
    "action",
    "emoji",
    "profile",
    "context",
    "context_status",
    "whatsapp",
    "sender",
    "user_id",
    "referral",
    "message",
    "content",
    "type",
    "number",
    "error",
    "code",
    "reason",
    "usage",
    "price",
    "currency",
    "workflow",
    "items_number",
    "pricing",
    "conversation",
    "origin",
    "provider_message",
    "_self",
    "href",
];

fn value() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        any::<String>(),
        prop::sample::select(NAMES).prop_map(str::to_owned),
        Just("whatsapp".to_owned()),
        Just("447700900000".to_owned()),
        Just("2020-01-01 14:00:00 UTC".to_owned()),
        Just("1e999".to_owned()),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text.prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        let name = prop_oneof![4 => prop::sample::select(NAMES).prop_map(str::to_owned), 1 => any::<String>()];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(name, inner, 0..10).prop_map(|map| Value::Object(Map::from_iter(map))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_an_event_or_an_error(mut json in value(), uuid in "[a-f0-9-]{1,36}") {
        if let Value::Object(members) = &mut json {
            members.insert("message_uuid".to_owned(), json!(uuid));
        }
        let is_object = json.is_object();
        let read = catch_unwind(AssertUnwindSafe(|| Event::read(json.to_string().as_bytes())));
        let read = read.map_err(|_| TestCaseError::fail("it panicked"))?;
        prop_assert_eq!(read.is_ok(), is_object);
        if let Ok(event) = read {
            prop_assert_eq!(event.message_uuid(), uuid.as_str());
            prop_assert!(event.key().starts_with(&uuid));
            let kept = match &event {
                Event::Inbound(message) => message.json(),
                Event::Status(status) => status.json(),
                _ => unreachable!("there are two"),
            };
            // Numbers may come back in another form, so what was written is read once more.
            prop_assert_eq!(kept, &serde_json::from_str::<Value>(&json.to_string()).unwrap());
        }
    }

    #[test]
    fn any_bytes_are_an_event_or_an_error(body in prop::collection::vec(any::<u8>(), 0..200), header in any::<String>()) {
        let _ = Event::read(&body).map(|event| event.key());
        let secrets = Secrets::new("a1b2c3d", "secret");
        for header in [header.clone(), format!("Bearer {header}"), format!("Bearer a.{header}.b")] {
            prop_assert!(secrets.verify(Some(&header), &body, Timestamp::now()).is_err());
        }
    }
}
