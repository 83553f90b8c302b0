//! The provider's own webhooks, of v0.1 and of v1: everything they say has a place in the types.

use std::fs;

use messages_client::Code;
use messages_client::webhook::{Content, Event, MessageStatus};
use serde_json::Value;

use crate::folder;

/// Every value in a webhook, with the path to it.
fn leaves(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| leaves(value, &format!("{path}/{name}"), found));
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(item, path, found)),
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        other => found.push((path.to_owned(), other.to_string())),
    }
}

/// Everything that the types of an event say, without the webhook as it came.
fn said(event: &Event) -> String {
    let code = match event {
        Event::Status(status) => status.error.as_ref().and_then(|error| error.code).map(Code::number),
        _ => None,
    };
    format!("{event:?} {code:?}").to_lowercase()
}

#[test]
fn every_member_of_every_sample_is_read() {
    let Some(folder) = folder("MTM_SAMPLES", "the provider's webhooks") else { return };
    let mut count = 0;
    for spec in ["spec-v1.11.0", "spec-v0.3.12"] {
        for entry in fs::read_dir(folder.join("messages").join(spec)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let Some((kind, what)) = name.trim_end_matches(".json").split_once('-') else { continue };
            if !["inbound", "status"].contains(&kind) {
                continue;
            }
            let json: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            let event = Event::read(json.to_string().as_bytes()).unwrap();
            let (said, mut found) = (said(&event), Vec::new());
            leaves(&json, "", &mut found);
            for (place, value) in found {
                // Debug escapes what it shows.
                let shown = format!("{value:?}").trim_matches('"').to_lowercase().replace(".000z", "z");
                assert!(said.contains(&shown), "{spec} {name}: {place} is lost: {value}\n{said}");
            }
            match event {
                Event::Inbound(message) => {
                    assert_eq!(kind, "inbound", "{name}");
                    assert!(!matches!(message.content, Content::Other { .. }), "{name}: {:?}", message.content);
                    assert!(message.timestamp.timestamp().is_some() && message.customers().len() == 1, "{name}");
                    assert_eq!((message.channel.as_str(), message.json()), ("whatsapp", &json));
                }
                Event::Status(status) => {
                    assert_eq!((kind, status.status.as_str()), ("status", what), "{name}");
                    assert!(!matches!(status.status, MessageStatus::Other(_)), "{name}");
                    assert!(status.timestamp.timestamp().is_some() && status.to.recipient().is_some(), "{name}");
                    assert_eq!(status.error.is_some(), ["rejected", "undeliverable"].contains(&what), "{name}");
                }
                _ => unreachable!("there are two"),
            }
            count += 1;
        }
    }
    assert!(count >= 30, "{count}");
}

#[test]
fn newer_members_and_kinds_are_read_or_kept() {
    let read = |json: Value| match Event::read(json.to_string().as_bytes()).unwrap() {
        Event::Inbound(message) => message,
        other => panic!("{other:?}"),
    };
    let message = read(serde_json::json!({
        "message_uuid": "a", "from": "US.13491208655302741918", "to": "447700900001", "channel": "whatsapp",
        "profile": { "name": "Ann", "username": "ann.of.acme" },
        "whatsapp": { "sender": { "user_id": "US.13491208655302741918", "wa_id": "447700900000" } },
        "message_type": "button", "button": { "payload": { "flow_token": "1" }, "subtype": "flow" },
    }));
    let customers: Vec<_> = message.customers().iter().map(ToString::to_string).collect();
    assert_eq!(customers, ["US.13491208655302741918", "447700900000"]);
    assert_eq!(message.profile.username.as_deref(), Some("ann.of.acme"));
    assert!(matches!(&message.content, Content::Button(button) if button.payload.is_some()));

    let message = read(serde_json::json!({ "message_uuid": "a", "message_type": "poll", "poll": { "votes": [1] } }));
    let Content::Other { kind, content } = &message.content else { panic!("{:?}", message.content) };
    assert_eq!((kind.as_str(), content), ("poll", &serde_json::json!({ "votes": [1] })));
}
