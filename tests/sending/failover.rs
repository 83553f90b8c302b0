//! Messages in place of one that cannot be delivered.

use std::fs;

use messages_client::{Failover, OtherMessage, SendError};
use serde_json::{Value, json};
use templates::{Api, Message, Route};

use super::server::{Server, answer};
use super::{VERIFY, client_of, documents, folder, route, verify};

const SMS: &str = r#"{"channel":"sms","message_type":"text","to":"447700900000","from":"Parcels","text":"Call us."}"#;

#[tokio::test]
async fn they_are_whole_messages_after_the_first() {
    let server = Server::new([answer(202, r#"{"message_uuid":"a","workflow_id":"w"}"#)]).await;
    let client = client_of(&server.url).build().unwrap();
    let second = Message::new(Route { from: "447700900002".parse().unwrap(), ..route() }, &VERIFY).unwrap();
    let failover = Failover::new().template(&second).unwrap().other(OtherMessage::read(SMS).unwrap());
    let sent = client.send_with_failover(&verify(), &failover).await.unwrap();
    assert_eq!(sent.workflow_id.as_deref(), Some("w"));

    let mut arrived = server.arrived().pop().unwrap().body;
    let others = arrived.as_object_mut().unwrap().remove("failover").unwrap();
    let json = |message: &Message<'_, _>| serde_json::from_str::<Value>(&message.to_json(Api::V1).unwrap()).unwrap();
    assert_eq!(arrived, json(&verify()));
    assert_eq!(others, json!([json(&second), serde_json::from_str::<Value>(SMS).unwrap()]));
    if let Some(folder) = folder("MTM_OPENAPI", "failovers against the provider's document") {
        let [_, _, v1] = documents::all(&folder);
        assert_eq!(documents::errors(&v1.whole(), &server.arrived()[0].body), []);
        // The check can fail.
        let mut broken = server.arrived()[0].body.clone();
        broken["failover"][1].as_object_mut().unwrap().remove("text");
        assert_ne!(documents::errors(&v1.whole(), &broken), []);
    }

    // Without any it is the message alone.
    client.send_with_failover(&verify(), &Failover::new()).await.unwrap();
    assert_eq!(server.arrived()[1].body, json(&verify()));
    assert!(!format!("{failover:?}").contains("Call us"));
}

#[tokio::test]
async fn they_are_v1s_and_go_where_messages_may_go() {
    let server = Server::new([]).await;
    let failover = Failover::new().other(OtherMessage::read(SMS).unwrap());
    for api in [Api::Beta, Api::V0_1] {
        let client = client_of(&server.url).api(api).build().unwrap();
        let error = client.send_with_failover(&verify(), &failover).await.unwrap_err();
        assert!(matches!(error, SendError::Unsupported { what: "failover", .. }), "{error}");
    }
    let client = client_of(&server.url).build().unwrap();
    let excluded: Route = Route { to: "5351234567".parse().unwrap(), ..route() };
    let template = Failover::new().template(&Message::new(excluded, &VERIFY).unwrap()).unwrap();
    let sms = |from, to| Failover::new().other(OtherMessage::read(&SMS.replace(from, to)).unwrap());
    for failover in [template, sms("447700900000", "5351234567"), sms("Parcels", "5351234567")] {
        let error = client.send_with_failover(&verify(), &failover).await.unwrap_err();
        assert!(matches!(error, SendError::Excluded(_)), "{error}");
    }
    assert_eq!(server.connections(), 0);
}

#[test]
fn messages_of_other_channels_are_checked() {
    let replaced = |from: &str, to: &str| SMS.replace(from, to);
    let given = [
        "{".to_owned(),
        "[]".to_owned(),
        replaced(r#""to":"447700900000","#, ""),
        replaced(r#""447700900000""#, "447700900000"),
        replaced(r#""Parcels""#, r#""""#),
        replaced("message_type", "type"),
        replaced(r#""sms""#, "null"),
        replaced("sms", "whatsapp"),
        replaced("sms", "WhatsApp"),
        replaced("}", r#","failover":[]}"#),
    ];
    let messages = given.map(|json| OtherMessage::read(&json).unwrap_err().to_string());
    insta::assert_snapshot!(messages.join("\n"), @r"
    the message is not JSON: EOF while parsing an object at line 1 column 1
    the message is not an object; write it as v1 takes it
    the message has no text `to`, which every message of v1 has
    the message has no text `to`, which every message of v1 has
    the message has no text `from`, which every message of v1 has
    the message has no text `message_type`, which every message of v1 has
    the message has no text `channel`, which every message of v1 has
    the message is one of WhatsApp: add it as a template, or as a free-form message with its open window
    the message is one of WhatsApp: add it as a template, or as a free-form message with its open window
    the message has a failover of its own; add its messages after it
    ");
}

/// What the provider's pages send through other channels in place of a message is taken.
#[test]
fn the_providers_own_failovers_are_taken() {
    let Some(samples) = folder("MTM_SAMPLES", "failovers against the provider's requests") else { return };
    let mut count = 0;
    for entry in fs::read_dir(samples.join("messages/curl-snippets")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let Ok(Value::Object(mut sample)) = serde_json::from_str(&text) else { continue };
        // What is no array was put right on the provider's page a year later.
        let (others, is_known) = match sample.remove("failover") {
            Some(Value::Array(others)) => (others, true),
            Some(other) => (vec![other], false),
            None => continue,
        };
        // The dispatch API of 2018 had a member of that name that says when.
        if sample.contains_key("workflow") || !sample.contains_key("channel") {
            continue;
        }
        count += 1;
        for other in others {
            OtherMessage::read(&other.to_string()).unwrap_or_else(|error| panic!("{error}: {other} {is_known}"));
        }
    }
    assert!(count >= 2, "{count}");
}
