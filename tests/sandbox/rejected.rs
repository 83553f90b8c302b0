//! What is taken and then rejected: templates that are not what was approved, windows that are closed, excluded places.

use messages_client::webhook::{Event, MessageStatus};
use messages_client::{Code, Destinations};
use serde_json::{Value, json};
use templates::Api;

use super::{Desk, post, registry, sandbox, verify};

fn files() -> [(&'static str, &'static str); 3] {
    let parcel = "+++\ncategory = \"utility\"\ntranslations = [\"de\"]\nheader = \"Order {{order}}\"\nparams = [\n  { name = \"order\", example = \"A-1\" },\n  { name = \"customer\", example = \"Ann\" },\n  { name = \"track\", example = \"9Z\" },\n]\n[[buttons]]\nurl = \"https://shop.example/{{track}}\"\ntext = \"Track\"\n+++\nHi {{customer}}, it is on its way.\n";
    let german = "+++\nheader = \"Bestellung {{order}}\"\nbuttons = [\"Verfolgen\"]\n+++\nHallo {{customer}}, es ist unterwegs.\n";
    [("parcel.mtm", parcel), ("parcel.de.mtm", german), ("note.mtm", "Note: {{1}} and {{2}}.\n")]
}

fn short(name: &str, locale: &str, parameters: &[&str]) -> Value {
    json!({
        "from": "447700900001", "to": "447700900000", "channel": "whatsapp", "message_type": "template",
        "whatsapp": { "policy": "deterministic", "locale": locale },
        "template": { "name": name, "parameters": parameters },
    })
}

fn long(language: &str, components: &Value) -> Value {
    json!({
        "from": "447700900001", "to": "447700900000", "channel": "whatsapp", "message_type": "custom",
        "custom": { "type": "template", "template": {
            "name": "parcel", "language": { "policy": "deterministic", "code": language }, "components": components,
        }},
    })
}

fn texts(kind: &str, texts: &[&str]) -> Value {
    let parameters: Vec<_> = texts.iter().map(|text| json!({ "type": "text", "text": text })).collect();
    json!({ "type": kind, "parameters": parameters })
}

fn button(index: &str, text: &str) -> Value {
    json!({ "type": "button", "sub_type": "url", "index": index, "parameters": [{ "type": "text", "text": text }] })
}

#[tokio::test]
async fn a_template_that_is_not_what_was_approved_is_rejected_with_1022() {
    let (sandbox, desk) = Desk::with(sandbox().templates(registry(&files()))).await;
    let (header, body) = (texts("header", &["A-1"]), texts("body", &["Ann"]));
    let right = [
        short("note", "en", &["one", "two"]),
        short("note", "en", &["one", "two"]),
        long("en", &json!([header, body, button("0", "9Z")])),
        long("de", &json!([button("0", "9Z"), body, header])),
    ];
    for request in right {
        let (status, answer) = post(&sandbox, "/v1/messages", &request).await;
        assert_eq!(status, 202);
        let settled = sandbox.settled(answer["message_uuid"].as_str().unwrap()).await.unwrap();
        assert_eq!(settled.status, "read", "{request}: {:?}", settled.detail);
    }
    let wrong = [
        (short("notes", "en", &["one", "two"]), "did you mean `note`"),
        (short("note", "de", &["one", "two"]), "is not approved in `de`, but in en"),
        (short("note", "xx", &["one", "two"]), "`xx` is not one of the platform's language codes"),
        (short("note", "en", &["one"]), "the body takes 2 parameters, 1 were given"),
        (short("note", "en", &["one", "two", "three"]), "the body takes 2 parameters, 3 were given"),
        (short("note", "en", &["one", "two\nlines"]), "line break"),
        (short("note", "en", &["one", ""]), "empty"),
        (short("parcel", "en", &["Ann"]), "order"),
        (long("en", &json!([header, body])), "button 0 takes 1 parameters, 0 were given"),
        (long("en", &json!([header, body, button("1", "9Z")])), "button 0 takes 1 parameters"),
        (long("en", &json!([header, body, button("0", "9Z"), button("1", "9Z")])), "no `button`"),
        (long("fr", &json!([header, body, button("0", "9Z")])), "is not approved in `fr`"),
        (long("en", &json!([texts("header", &[]), body, button("0", "9Z")])), "the header takes 1 parameters"),
    ];
    for (request, why) in wrong {
        let (status, answer) = post(&sandbox, "/v1/messages", &request).await;
        assert_eq!(status, 202, "{answer}");
        let settled = sandbox.settled(answer["message_uuid"].as_str().unwrap()).await.unwrap();
        let detail = settled.detail.unwrap_or_default();
        assert_eq!((settled.status.as_str(), settled.code), ("rejected", Some(1022)), "{request}");
        assert!(detail.contains(why), "{request}: {detail}");
    }
    let last = loop {
        if let Event::Status(status) = desk.next().await
            && status.status == MessageStatus::Rejected
        {
            break status;
        }
    };
    assert_eq!(last.error.and_then(|error| error.code), Some(Code::InvalidTemplate));
}

#[tokio::test]
async fn the_library_sends_what_the_sandbox_takes_in_every_version_that_can() {
    let sandbox = sandbox().start().await.unwrap();
    for api in [Api::Beta, Api::V0_1, Api::V1] {
        let sent = sandbox.client().api(api).build().unwrap().send(&verify()).await.unwrap();
        assert_eq!(sandbox.settled(&sent.message_uuid).await.unwrap().status, "read", "{}", api.name());
    }
}

#[tokio::test]
async fn what_is_free_form_without_a_window_and_what_goes_where_nothing_may_go_is_rejected() {
    let sandbox = sandbox().start().await.unwrap();
    let text = |to: &str| json!({ "from": "447700900001", "to": to, "channel": "whatsapp", "message_type": "text", "text": "Hello" });
    let (_, answer) = post(&sandbox, "/v1/messages", &text("447700900000")).await;
    let settled = sandbox.settled(answer["message_uuid"].as_str().unwrap()).await.unwrap();
    assert_eq!((settled.status.as_str(), settled.code), ("rejected", Some(Code::OutsideWindow.number())));
    // A client refuses these before it sends; this one was told not to.
    let client = sandbox.client().destinations(Destinations::everywhere()).build().unwrap();
    let route = templates::Route { from: "447700900001".parse().unwrap(), to: "5312345678".parse().unwrap() };
    let excluded = templates::Message::new(route, &templates::Verify::EXAMPLE).unwrap();
    let sent = client.send(&excluded).await.unwrap();
    let settled = sandbox.settled(&sent.message_uuid).await.unwrap();
    assert_eq!((settled.status.as_str(), settled.code), ("rejected", Some(Code::Unroutable.number())));
    assert!(settled.detail.unwrap().contains("Cuba"));
    // The window is the pair's: another customer's opens none.
    sandbox.customer("447700900005".parse().unwrap(), route.from).writes("Hello").await.unwrap();
    let (_, answer) = post(&sandbox, "/v1/messages", &text("447700900000")).await;
    assert_eq!(sandbox.settled(answer["message_uuid"].as_str().unwrap()).await.unwrap().status, "rejected");
    let (_, answer) = post(&sandbox, "/v1/messages", &text("447700900005")).await;
    assert_eq!(sandbox.settled(answer["message_uuid"].as_str().unwrap()).await.unwrap().status, "read");
}
