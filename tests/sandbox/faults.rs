//! Faults that were asked for happen, and a client that is well made lives with them.

use messages_client::SendError;
use messages_client::webhook::{Event, MessageStatus};

use super::{Desk, post, route, sandbox, verify};

#[tokio::test]
async fn a_message_that_was_taken_without_an_answer_is_uncertain() {
    let sandbox = sandbox().fault("drop".parse().unwrap()).start().await.unwrap();
    let sent = sandbox.client().build().unwrap().send(&verify()).await;
    assert!(matches!(sent, Err(SendError::Uncertain(_))), "{sent:?}");
    // It is there, once.
    let messages = sandbox.messages(0, 10).await.unwrap();
    assert_eq!(messages.len(), 1);
    assert_eq!(sandbox.settled(&messages[0].message_uuid).await.unwrap().status, "read");
}

#[tokio::test]
async fn some_are_refused_the_same_ones_with_the_same_seed() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let sandbox = sandbox().seed(7).fault("503:0.3".parse().unwrap()).start().await.unwrap();
        let mut statuses = Vec::new();
        for _ in 0..40 {
            let body = verify().to_json(templates::Api::V1).unwrap();
            let (status, answer) = post(&sandbox, "/v1/messages", &serde_json::from_str(&body).unwrap()).await;
            statuses.push((status, answer["message_uuid"].as_str().map(str::to_owned)));
        }
        runs.push(statuses);
    }
    assert_eq!(runs[0], runs[1]);
    let refused = runs[0].iter().filter(|(status, _)| *status == 503).count();
    assert!((4..20).contains(&refused), "{refused}");
}

#[tokio::test]
async fn webhooks_come_twice_late_or_not_at_all() {
    // The receiver takes each once.
    let (sandbox, desk) = Desk::with(sandbox().fault("duplicate".parse().unwrap())).await;
    let uuid = sandbox.client().build().unwrap().send(&verify()).await.unwrap().message_uuid;
    for expected in ["submitted", "delivered", "read"] {
        let Event::Status(status) = desk.next().await else { panic!("not a status") };
        assert_eq!(status.status.as_str(), expected);
    }
    sandbox.settled(&uuid).await.unwrap();

    let (sandbox, desk) = Desk::with(super::sandbox().fault("out-of-order".parse().unwrap())).await;
    sandbox.client().build().unwrap().send(&verify()).await.unwrap();
    let mut order = Vec::new();
    for _ in 0..3 {
        let Event::Status(status) = desk.next().await else { panic!("not a status") };
        order.push(status.status);
    }
    order.sort_by_key(|status| *status != MessageStatus::Read);
    assert_eq!(order.len(), 3);

    let (sandbox, desk) = Desk::with(super::sandbox().fault("lost".parse().unwrap())).await;
    let uuid = sandbox.client().build().unwrap().send(&verify()).await.unwrap().message_uuid;
    assert_eq!(sandbox.settled(&uuid).await.unwrap().status, "read");
    loop {
        let webhooks = sandbox.webhooks(&uuid).await.unwrap();
        if webhooks.iter().filter(|webhook| webhook.state == "given up" && webhook.answer.is_none()).count() == 3 {
            break;
        }
        assert!(webhooks.iter().all(|webhook| webhook.state != "taken"), "{webhooks:?}");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert!(desk.events.lock().await.try_recv().is_err());
}

#[tokio::test]
async fn a_webhook_that_could_not_be_stored_comes_again() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let app = axum::Router::new().fallback(move || {
        let number = counted.fetch_add(1, Ordering::SeqCst);
        async move { if number < 3 { axum::http::StatusCode::BAD_GATEWAY } else { axum::http::StatusCode::OK } }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let sandbox = sandbox().webhooks(url).start().await.unwrap();
    let uuid = sandbox.customer(route().to, route().from).writes("Hello").await.unwrap();
    loop {
        let webhooks = sandbox.webhooks(&uuid).await.unwrap();
        if webhooks.iter().any(|webhook| webhook.state == "taken") {
            assert_eq!((webhooks.len(), webhooks[0].attempts, webhooks[0].answer), (1, 4, Some(200)));
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}
