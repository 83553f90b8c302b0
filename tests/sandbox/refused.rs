//! What is refused at once: tokens, shapes, numbers, channels, too much.

use std::time::Duration;

use messages_client::jwt::{Claims, PrivateKey};
use messages_client::{Code, Credentials, Problem, SendError, Timestamp};
use serde_json::{Value, json};

use super::{post, post_text, sandbox, verify};

fn text() -> Value {
    json!({ "from": "447700900001", "to": "447700900000", "channel": "whatsapp", "message_type": "text", "text": "Hello" })
}

/// A body with one member in another way; without it where there is nothing.
fn with(mut body: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Value::Null => _ = parent.remove(key),
        value => _ = parent.insert(key.to_owned(), value),
    }
    body
}

#[tokio::test]
async fn each_mistake_in_a_request_has_its_number() {
    let sandbox = sandbox().start().await.unwrap();
    let template = json!({
        "from": "447700900001", "to": "447700900000", "channel": "whatsapp", "message_type": "template",
        "whatsapp": { "policy": "deterministic", "locale": "en" },
        "template": { "name": "whatsapp:hsm:technology:nexmo:verify", "parameters": ["Nexmo", "64873", "10"] },
    });
    let image = with(with(text(), "/message_type", json!("image")), "/image", json!({}));
    let cases = [
        (with(text(), "/channel", json!("sms")), Code::UnsupportedChannel, ""),
        (with(text(), "/channel", Value::Null), Code::MissingParams, "channel"),
        (with(text(), "/from", json!("+447700900001")), Code::InvalidSender, ""),
        (with(text(), "/to", json!("12")), Code::InvalidRecipient, ""),
        (with(text(), "/to", json!(447_700_900_000_u64)), Code::InvalidParams, "to"),
        (with(text(), "/message_type", json!("poem")), Code::InvalidMessageType, ""),
        (with(text(), "/text", Value::Null), Code::MissingParams, "text"),
        (with(text(), "/text", json!("x".repeat(4097))), Code::InvalidParams, "text"),
        (with(text(), "/client_ref", json!("x".repeat(101))), Code::InvalidClientReference, ""),
        (with(text(), "/context", json!({})), Code::MissingParams, "context.message_uuid"),
        (image, Code::MissingParams, "image.url"),
        (with(template.clone(), "/whatsapp", Value::Null), Code::MissingParams, "whatsapp"),
        (with(template.clone(), "/template/name", Value::Null), Code::MissingParams, "template.name"),
        (
            with(template, "/template/parameters", json!([{ "default": "Nexmo" }])),
            Code::InvalidParams,
            "template.parameters[0]",
        ),
    ];
    for (body, code, name) in cases {
        let (status, answer) = post(&sandbox, "/v1/messages", &body).await;
        let problem = Problem::read(status, answer.to_string().as_bytes());
        assert_eq!((status, problem.code), (422, Some(code)), "{body} {answer}");
        assert!(name.is_empty() || problem.invalid_parameters.iter().any(|found| found.name == name), "{answer}");
        assert!(!problem.title.is_empty() && !problem.detail.is_empty() && problem.instance.len() == 32, "{answer}");
    }
    let (status, answer) = post_text(&sandbox, "/v1/messages", "{\"from\":".to_owned()).await;
    assert_eq!((status, answer["type"].as_str()), (422, Some("https://developer.vonage.com/api-errors#invalid-json")));
    // The older versions have 400 for all of these.
    let (status, _) = post(&sandbox, "/v0.1/messages", &text()).await;
    assert_eq!(status, 400);
    // Refused requests are kept too, for whoever looks for the reason.
    let kept = sandbox.messages(0, 100).await.unwrap();
    assert!(kept.len() == 16 && kept.iter().all(|record| record.status == "refused"));
}

#[tokio::test]
async fn a_token_has_to_be_the_applications_and_in_its_time() {
    let sandbox = sandbox().start().await.unwrap();
    let other = sandbox.new_application("other").await.unwrap();
    let own: messages_client::ApplicationId = sandbox.application().id().parse().unwrap();
    let key = |pem: &str| PrivateKey::from_pem(pem.as_bytes()).unwrap();
    let send = |credentials: Credentials| {
        let client = sandbox.client().credentials(credentials).build().unwrap();
        async move { client.send(&verify()).await }
    };
    assert!(send(sandbox.credentials()).await.is_ok());
    assert!(send(other.credentials()).await.is_ok());
    assert!(send(sandbox.application().basic().unwrap()).await.is_ok());
    let wrong = [
        // One application's name, another one's key.
        Credentials::application(own, key(other.private_key())),
        Credentials::application("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab".parse().unwrap(), key(other.private_key())),
        Credentials::basic(sandbox.application().api_key(), &"wrong".into()).unwrap(),
    ];
    for credentials in wrong {
        let Err(SendError::Refused(refusal)) = send(credentials).await else { panic!("not refused") };
        assert!(refusal.to_string().contains("401"), "{refusal}");
    }
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let of = |token: Option<String>| {
        let request = http.post(format!("{}/v1/messages", sandbox.url())).body(text().to_string());
        let request = match token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        async move { request.send().await.unwrap().status().as_u16() }
    };
    let claims = Claims::new(other.application().id().parse().unwrap());
    let mint = |at: Timestamp| claims.mint(&key(other.private_key()), at).unwrap().expose().to_owned();
    let now = Timestamp::now();
    let ago = |seconds: i64| mint(Timestamp::from_second(now.as_second() - seconds).unwrap());
    assert_eq!(of(None).await, 401);
    assert_eq!(of(Some("a.b.c".to_owned())).await, 401);
    assert_eq!(of(Some(ago(0))).await, 202);
    assert_eq!(of(Some(ago(16 * 60))).await, 401, "expired");
    assert_eq!(of(Some(ago(-10 * 60))).await, 401, "not yet");
    let mut forged = ago(0);
    forged.replace_range(forged.len() - 6.., "AAAAAA");
    assert_eq!(of(Some(forged)).await, 401, "forged");
    // Whose clock goes by the sandbox's may send after it was turned on, and who goes by the machine's too.
    sandbox.clock().advance(Duration::from_hours(30));
    assert_eq!(of(Some(ago(0))).await, 202);
    assert_eq!(of(Some(ago(-30 * 60 * 60))).await, 202);
}

#[tokio::test]
async fn too_much_of_one_number_is_refused_with_the_time_to_wait() {
    let sandbox = sandbox().rate(2).start().await.unwrap();
    let mut refused = 0;
    let application = sandbox.application();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    for _ in 0..10 {
        let request = http.post(format!("{}/v1/messages", sandbox.url())).body(text().to_string());
        let answer = request.basic_auth(application.api_key(), Some(application.api_secret())).send().await.unwrap();
        if answer.status() == 429 {
            refused += 1;
            let wait: u64 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
            assert!((1..=2).contains(&wait), "{wait}");
        }
    }
    assert!(refused > 0);
    // Another number has a measure of its own, and the client waits by itself.
    assert_eq!(post(&sandbox, "/v1/messages", &with(text(), "/from", json!("447700900002"))).await.0, 202);
    assert!(sandbox.client().build().unwrap().send(&verify()).await.is_ok());
}
