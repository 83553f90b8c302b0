//! Every body the library emits is what the provider's documents describe.

use serde_json::Value;
use templates::free_form::Content;
use templates::{Api, FreeFormMessage, WebhookVersion};

use crate::fixtures::{MESSAGE, contents};
use crate::{documents, folder, route, say};

/// The message with all options that `api` takes.
fn with_options<'a>(message: &FreeFormMessage<'a>, api: Api, reference: &'a str) -> FreeFormMessage<'a> {
    let message = if api.client_ref_limit().is_some() { message.client_ref(reference).unwrap() } else { *message };
    if api != Api::V1 {
        return message;
    }
    let message = message.webhook_url("https://example.com/a").unwrap().webhook_version(WebhookVersion::V1);
    message.reply_to(MESSAGE).unwrap_or(message)
}

fn body(message: &FreeFormMessage<'_>, api: Api) -> Option<Value> {
    message.to_json(api).ok().map(|json| serde_json::from_str(&json).unwrap())
}

/// The document of v0.1 has no `custom` any more, which the provider's pages went on to describe.
fn is_described(api: Api, body: &Value) -> bool {
    api != Api::V0_1 || body["message"]["content"]["type"] != "custom"
}

#[test]
fn every_body_is_valid() {
    let Some(folder) = folder("MTM_OPENAPI", "the JSON against the OpenAPI documents") else { return };
    let mut checked = 0;
    for document in documents::all(&folder) {
        let (api, whole) = (document.api, document.whole());
        for (name, content) in contents() {
            let message = FreeFormMessage::new(route(), content).unwrap();
            let reference = "é".repeat(api.client_ref_limit().unwrap_or_default());
            for message in [message, with_options(&message, api, &reference)] {
                let Some(body) = body(&message, api).filter(|body| is_described(api, body)) else { continue };
                assert_eq!(documents::errors(&whole, &body), [], "{api} {name}: {body}");
                checked += 1;
            }
        }
    }
    assert!(checked > 60, "{checked}");
    say(&format!("{checked} bodies are as the OpenAPI documents describe them"));
}

/// The schemas see what a body lacks: without its content, or with the content of another kind, it is refused.
#[test]
fn bodies_without_their_content_are_refused() {
    let Some(folder) = folder("MTM_OPENAPI", "bodies without content against the OpenAPI documents") else { return };
    let mut refused = 0;
    for document in documents::all(&folder).into_iter().filter(|document| document.api != Api::Beta) {
        let (api, whole) = (document.api, document.whole());
        for (name, content) in contents() {
            // `custom` may be left out, says the document.
            let message = FreeFormMessage::new(route(), content).unwrap();
            let Some(mut body) = body(&message, api).filter(|body| is_described(api, body)) else { continue };
            let (place, kind) = if api == Api::V1 { ("", "message_type") } else { ("/message/content", "type") };
            let members = body.pointer_mut(place).unwrap().as_object_mut().unwrap();
            let kind = members[kind].as_str().unwrap().to_owned();
            if kind != "custom" {
                assert!(members.remove(&kind).is_some(), "{api} {name}");
                assert!(!whole.is_valid(&body), "{api} {name}: {body}");
                refused += 1;
            }
        }
    }
    assert!(refused > 15, "{refused}");
}

#[test]
fn the_longest_texts_are_valid_and_longer_ones_are_not() {
    let Some(folder) = folder("MTM_OPENAPI", "long texts against the OpenAPI documents") else { return };
    for document in documents::all(&folder) {
        let whole = document.whole();
        for character in ["a", "é", "😀"] {
            let text = character.repeat(4096);
            let mut body = body(&FreeFormMessage::new(route(), Content::Text(&text)).unwrap(), document.api).unwrap();
            assert_eq!(documents::errors(&whole, &body), [], "{}", document.api);
            let place = if document.api == Api::V1 { "/text" } else { "/message/content/text" };
            *body.pointer_mut(place).unwrap() = Value::from(format!("{text}{character}"));
            // The document of v1 says so in prose only.
            assert_eq!(whole.is_valid(&body), document.api == Api::V1, "{}", document.api);
        }
    }
}
