//! The customer care windows that inbound messages start, and nothing else.

use messages_client::{Timestamp, Window};
use serde_json::{Value, json};
use templates::Recipient;

use crate::server::{Database, Server, inbound, status};

async fn is_open(server: &Server, customer: &str) -> bool {
    let customer: Recipient = customer.parse().unwrap();
    matches!(server.windows.of("447700900001".parse().unwrap(), customer).await, Window::Open(_))
}

/// An inbound message with some members changed.
fn changed(changes: &Value) -> Vec<u8> {
    let mut body: Value = serde_json::from_slice(&inbound("a")).unwrap();
    for (name, value) in changes.as_object().unwrap() {
        body[name] = value.clone();
    }
    body.to_string().into_bytes()
}

#[tokio::test]
async fn a_customer_who_writes_may_be_answered() {
    let server = Server::start(Database::default()).await;
    assert!(!is_open(&server, "447700900000").await);
    server.send(&status("b", "delivered")).await;
    server.send(&status("b", "read")).await;
    assert!(!is_open(&server, "447700900000").await, "a status starts nothing");
    server.send(&inbound("a")).await;
    assert!(is_open(&server, "447700900000").await);
    assert!(!is_open(&server, "447700900009").await);
}

#[tokio::test]
async fn a_customer_is_found_by_every_name() {
    let server = Server::start(Database::default()).await;
    let sender = json!({ "user_id": "US.1349", "parent_user_id": "US.ENT.1181", "wa_id": "447700900000" });
    let body = changed(&json!({ "from": "US.1349", "whatsapp": { "sender": sender } }));
    assert_eq!(server.send(&body).await.status(), 200);
    for name in ["US.1349", "US.ENT.1181", "447700900000"] {
        assert!(is_open(&server, name).await, "{name}");
    }
    assert!(!is_open(&server, "US.1348").await);
}

#[tokio::test]
async fn v0_1_starts_windows_too() {
    let server = Server::start(Database::default()).await;
    let body = json!({
        "message_uuid": "a",
        "timestamp": Timestamp::now().to_string(),
        "to": { "type": "whatsapp", "number": "447700900001" },
        "from": { "type": "whatsapp", "number": "447700900000" },
        "message": { "content": { "type": "text", "text": "Hello" } },
    });
    server.send(body.to_string().as_bytes()).await;
    assert!(is_open(&server, "447700900000").await);
}

#[tokio::test]
async fn what_does_not_start_a_window() {
    let now = Timestamp::now().as_second();
    let at = |seconds: i64| Timestamp::from_second(now + seconds).unwrap().to_string();
    let day = 24 * 60 * 60;
    let cases = [
        ("a reaction", json!({ "message_type": "reaction", "reaction": { "action": "react", "emoji": "😀" } })),
        ("another channel", json!({ "channel": "sms" })),
        ("no time", json!({ "timestamp": "yesterday" })),
        ("a day old", json!({ "timestamp": at(-day) })),
        ("a business without a number", json!({ "to": "Acme" })),
        ("a customer without a number", json!({ "from": "Ann" })),
    ];
    for (what, changes) in cases {
        let server = Server::start(Database::default()).await;
        assert_eq!(server.send(&changed(&changes)).await.status(), 200, "{what}: it is stored all the same");
        assert_eq!(server.database.keys().await.len(), 1, "{what}");
        assert!(!is_open(&server, "447700900000").await, "{what}");
    }
    // From a clock that is ahead: from now on, and no longer.
    let server = Server::start(Database::default()).await;
    server.send(&changed(&json!({ "timestamp": at(3 * day) }))).await;
    let window = server.windows.of("447700900001".parse().unwrap(), "447700900000".parse().unwrap()).await;
    let Window::Open(window) = window else { panic!("closed") };
    assert!(window.ends_at() <= Timestamp::from_second(now + day + 60).unwrap());
}

#[tokio::test]
async fn reactions_count_where_they_are_told_to() {
    let server = Server::start(Database::default()).await;
    let body = changed(&json!({ "message_type": "reaction", "reaction": { "action": "react", "emoji": "😀" } }));
    let windows = server.windows.clone().with_reactions(true);
    let receiver = messages_client::webhook::Receiver::unsigned(windows, async |_| Ok::<(), std::io::Error>(()));
    receiver.take_in(None, &body).await.unwrap();
    assert!(is_open(&server, "447700900000").await);
}
