//! What goes wrong, and what the provider is told: 5xx makes it send a webhook again, everything else does not.

use std::time::Duration;

use messages_client::store::Store;

use crate::server::{Database, SECRET, Server, inbound, signature, status};

#[tokio::test]
async fn each_event_is_taken_in_once() {
    let server = Server::start(Database::default()).await;
    for body in [inbound("a"), status("a", "submitted"), status("a", "delivered"), status("b", "submitted")] {
        for _ in 0..3 {
            assert_eq!(server.send(&body).await.status(), 200);
        }
    }
    assert_eq!(server.database.keys().await, ["a inbound", "a submitted", "a delivered", "b submitted"]);
}

#[tokio::test]
async fn who_does_not_sign_as_the_provider_is_refused() {
    let server = Server::start(Database::default()).await;
    let body = inbound("a");
    let refused = [
        (None, 503),
        (Some("Basic YTpi".to_owned()), 401),
        (Some("Bearer nonsense".to_owned()), 401),
        (Some(signature(&body, "another secret")), 401),
        (Some(signature(b"another body", SECRET)), 401),
    ];
    for (authorization, status) in refused {
        assert_eq!(server.send_with(&body, authorization.clone()).await.status(), status, "{authorization:?}");
    }
    assert!(server.database.keys().await.is_empty());
    assert_eq!(server.send(&body).await.status(), 200);
}

#[tokio::test]
async fn what_is_no_webhook_is_refused_for_good() {
    let server = Server::start(Database::default()).await;
    for body in [&b""[..], b"nonsense", b"[]", b"{}", b"{\"message_uuid\": \"\"}", b"\xff\xfe", b"{\"message_uuid\""] {
        assert_eq!(server.send(body).await.status(), 400, "{body:?}");
    }
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    assert_eq!(server.send(&deep).await.status(), 400);
    for method in [reqwest::Method::GET, reqwest::Method::PUT, reqwest::Method::DELETE] {
        let response = server.client().request(method, format!("{}/inbound", server.url)).send().await.unwrap();
        assert_eq!(response.status(), 405);
    }
    assert!(server.database.keys().await.is_empty());
}

#[tokio::test]
async fn a_body_may_have_a_megabyte_and_no_more() {
    let server = Server::start(Database::default()).await;
    let sized = |bytes: usize| {
        let mut body = inbound("a");
        body.resize(bytes, b' ');
        body
    };
    assert_eq!(server.send(&sized((1 << 20) + 1)).await.status(), 413);
    assert!(server.database.keys().await.is_empty());
    assert_eq!(server.send(&sized(1 << 20)).await.status(), 200);
    assert_eq!(server.database.keys().await.len(), 1);
}

#[tokio::test]
async fn what_could_not_be_stored_is_asked_for_again() {
    let server = Server::start(Database { failures: 2.into(), ..Database::default() }).await;
    let body = inbound("a");
    let mut answers = Vec::new();
    for _ in 0..4 {
        let response = server.send(&body).await;
        answers.push(response.status().as_u16());
        assert!(!response.text().await.unwrap().contains("disk"), "what went wrong here is nobody's business");
    }
    assert_eq!(answers, [500, 500, 200, 200]);
    assert_eq!(server.database.keys().await, ["a inbound"]);
}

#[tokio::test]
async fn a_handler_that_panics_loses_nothing() {
    let server = Server::start(Database { panics: 1.into(), ..Database::default() }).await;
    assert_eq!(server.send(&inbound("a")).await.status(), 500);
    assert_eq!(server.send(&inbound("a")).await.status(), 200);
    assert_eq!(server.database.keys().await, ["a inbound"]);
}

#[tokio::test]
async fn the_same_event_several_times_at_once_is_stored_once() {
    let server = Server::start(Database { delay: Duration::from_secs(1), ..Database::default() }).await;
    let body = status("a", "delivered");
    let answers = tokio::join!(server.send(&body), server.send(&body), server.send(&body), server.send(&body));
    let answers = [answers.0, answers.1, answers.2, answers.3].map(|answer| answer.status().as_u16());
    // Who comes while it is in hand is asked to come again.
    assert_eq!(answers.iter().filter(|&&status| status == 200).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|&&status| status == 503).count(), 3, "{answers:?}");
    assert_eq!(server.send(&body).await.status(), 200);
    assert_eq!(server.database.keys().await, ["a delivered"]);
}

#[tokio::test]
async fn a_slow_handler_does_not_keep_the_provider_and_stores_all_the_same() {
    let database = Database { delay: Duration::from_millis(300), ..Database::default() };
    let store = Store::open("memory:").await.unwrap();
    let server = Server::with(database, store, |receiver| receiver.patience(Duration::from_millis(20))).await;
    let body = inbound("a");
    assert_eq!(server.send(&body).await.status(), 503);
    let mut answer = 503;
    while answer == 503 {
        tokio::time::sleep(Duration::from_millis(20)).await;
        answer = server.send(&body).await.status().as_u16();
    }
    assert_eq!(answer, 200);
    assert_eq!(server.database.keys().await, ["a inbound"]);
}

#[tokio::test]
async fn a_provider_that_hangs_up_has_sent_it_all_the_same() {
    let server = Server::start(Database { delay: Duration::from_secs(2), ..Database::default() }).await;
    let body = inbound("a");
    let request = tokio::time::timeout(Duration::from_secs(1), server.send(&body)).await;
    assert!(request.is_err(), "it took longer than the provider waits");
    while server.database.keys().await.is_empty() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let mut answer = 503;
    while answer == 503 {
        answer = server.send(&body).await.status().as_u16();
    }
    assert_eq!((answer, server.database.keys().await.len()), (200, 1));
}

#[tokio::test]
async fn what_was_taken_in_is_known_to_the_next_process() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("events.db").display());
    let mut stored = Vec::new();
    for _ in 0..2 {
        let server = Server::with(Database::default(), Store::open(&url).await.unwrap(), |receiver| receiver).await;
        for body in [inbound("a"), status("a", "read")] {
            assert_eq!(server.send(&body).await.status(), 200);
        }
        stored.push(server.database.keys().await);
    }
    assert_eq!(stored, [vec!["a inbound", "a read"], vec![]]);
}
