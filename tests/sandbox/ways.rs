//! The way of a message: there, back, and freely within the window.

use std::time::Duration;

use messages_client::webhook::{Content, Event, MessageStatus};
use messages_client::{Code, SendError};
use messages_sandbox::SandboxClock;
use templates::{Api, FreeFormMessage, free_form};

use super::{Desk, post, route, sandbox, verify};

#[tokio::test]
async fn a_template_is_submitted_delivered_and_read() {
    for api in [Api::Beta, Api::V0_1, Api::V1] {
        let (sandbox, desk) = Desk::with(sandbox()).await;
        let client = sandbox.client().api(api).build().unwrap();
        let sent = client.send(&verify()).await.unwrap();
        for expected in [MessageStatus::Submitted, MessageStatus::Delivered, MessageStatus::Read] {
            let Event::Status(status) = desk.next().await else { panic!("not a status") };
            assert_eq!((&status.status, &status.message_uuid), (&expected, &sent.message_uuid));
            assert_eq!((status.from.as_str(), status.to.as_str()), ("447700900001", "447700900000"));
            assert_eq!(status.pricing.is_some(), expected == MessageStatus::Delivered);
        }
        let record = sandbox.message(&sent.message_uuid).await.unwrap().unwrap();
        assert_eq!((record.api.as_str(), record.kind.as_str(), record.http_status), (api.name(), "template", 202));
        assert_eq!(record.request, verify().to_json(api).unwrap());
    }
}

#[tokio::test]
async fn the_customer_answers_and_is_written_to_until_a_day_has_passed() {
    let clock = SandboxClock::fixed("2026-11-24T12:00:00Z".parse().unwrap());
    let (sandbox, desk) = Desk::with(sandbox().clock(clock.clone())).await;
    let client = sandbox.client().clock(clock.clone()).build().unwrap();
    let customer = sandbox.customer(route().to, route().from);
    let uuid = customer.writes("Where is my parcel?").await.unwrap();
    let Event::Inbound(question) = desk.next().await else { panic!("not a message") };
    assert_eq!(question.message_uuid, uuid);
    assert!(matches!(&question.content, Content::Text(text) if text == "Where is my parcel?"));

    let window = desk.windows.of(route().from, route().to).await.open().unwrap();
    let end = sandbox.window_ends_at(route().to, route().from).await.unwrap().unwrap();
    // The client is careful by a minute.
    assert_eq!(
        (end.to_string().as_str(), end.duration_since(window.ends_at()).as_secs()),
        ("2026-11-25T12:00:00Z", 60)
    );
    let answer = FreeFormMessage::new(route(), free_form::Content::Text("It is on its way.")).unwrap();
    let sent = client.reply(&window, &answer).await.unwrap();
    assert_eq!(sandbox.settled(&sent.message_uuid).await.unwrap().status, "read");
    client.mark_as_read(&uuid).await.unwrap();
    assert_eq!(sandbox.message(&uuid).await.unwrap().unwrap().status, "read");

    // To the second: the last one in it is taken, the first one after it is not.
    let body = serde_json::json!({
        "from": "447700900001", "to": "447700900000", "channel": "whatsapp", "message_type": "text", "text": "Still there?",
    });
    clock.advance(Duration::from_secs(24 * 60 * 60 - 1));
    let (_, taken) = post(&sandbox, "/v1/messages", &body).await;
    let taken = sandbox.settled(taken["message_uuid"].as_str().unwrap()).await.unwrap();
    assert_eq!(taken.status, "read");
    clock.advance(Duration::from_secs(1));
    assert_eq!(sandbox.window_ends_at(route().to, route().from).await.unwrap(), None);
    assert!(matches!(client.reply(&window, &answer).await, Err(SendError::Window(_))));
    let (status, late) = post(&sandbox, "/v1/messages", &body).await;
    assert_eq!(status, 202);
    let late = sandbox.settled(late["message_uuid"].as_str().unwrap()).await.unwrap();
    assert_eq!((late.status.as_str(), late.code), ("rejected", Some(Code::OutsideWindow.number())));
}

#[tokio::test]
async fn a_button_that_is_pressed_is_a_webhook_that_opens_the_window() {
    let templates = super::registry(&[(
        "question.mtm",
        "+++\ncategory = \"utility\"\n[[buttons]]\nquick_reply = \"Yes\"\n[[buttons]]\nquick_reply = \"No\"\n+++\nIs it there?\n",
    )]);
    let (sandbox, desk) = Desk::with(sandbox().templates(templates)).await;
    let body = serde_json::json!({
        "from": "447700900001", "to": "447700900000", "channel": "whatsapp", "message_type": "custom",
        "custom": { "type": "template", "template": {
            "name": "question", "language": { "policy": "deterministic", "code": "en" },
            "components": [{ "type": "button", "sub_type": "quick_reply", "index": "0",
                "parameters": [{ "type": "payload", "payload": "it-is-there" }] }],
        }},
    });
    let (status, answer) = post(&sandbox, "/v1/messages", &body).await;
    assert_eq!(status, 202);
    let uuid = answer["message_uuid"].as_str().unwrap();
    assert_eq!(sandbox.settled(uuid).await.unwrap().status, "read");
    let customer = sandbox.customer(route().to, route().from);
    assert!(customer.presses("unknown", "Yes", "it-is-there").await.is_err());
    let pressed = customer.presses(uuid, "Yes", "it-is-there").await.unwrap();
    let inbound = loop {
        if let Event::Inbound(inbound) = desk.next().await {
            break inbound;
        }
    };
    assert_eq!(inbound.message_uuid, pressed);
    let Content::Button(button) = &inbound.content else { panic!("not a button: {:?}", inbound.content) };
    assert_eq!(button.text.as_deref(), Some("Yes"));
    assert_eq!(inbound.context.as_ref().and_then(|context| context.message_uuid.as_deref()), Some(uuid));
    assert!(desk.windows.of(route().from, route().to).await.open().is_ok());
}
