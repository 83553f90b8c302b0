//! The request bodies of each kind and API, and every way to them.

use templates::free_form::Content;
use templates::{Api, FreeFormMessage, WebhookVersion};

use crate::fixtures::{MESSAGE, contents};
use crate::{assert_text, route};

/// For each API its body, or why there is none.
fn bodies(message: &FreeFormMessage<'_>) -> String {
    let bodies = Api::ALL.iter().map(|&api| match message.payload(api) {
        Ok(payload) => format!("{api}: {}", serde_json::to_string_pretty(&payload).unwrap()),
        Err(error) => format!("{api}: {error}"),
    });
    bodies.collect::<Vec<_>>().join("\n\n")
}

fn assert_bodies(name: &str, message: &FreeFormMessage<'_>) {
    assert_text(name, &bodies(message));
}

#[test]
fn each_kind_for_each_api() {
    for (name, content) in contents() {
        assert_bodies(name, &FreeFormMessage::new(route(), content).unwrap());
    }
}

#[test]
fn an_answer() {
    let answer = FreeFormMessage::new(route(), Content::Text("Yes.")).unwrap();
    assert_bodies("options_answer", &answer.reply_to(MESSAGE).unwrap().client_ref("parcel 7/\"a\"").unwrap());
}

#[test]
fn webhooks_of_its_own() {
    let message = FreeFormMessage::new(route(), Content::Text("Yes.")).unwrap();
    let message = message.webhook_url("https://example.com/status").unwrap();
    assert_bodies("options_webhooks", &message.webhook_version(WebhookVersion::V0_1));
}

#[test]
fn a_reaction_with_a_reference_has_one_context() {
    let reactions = contents().into_iter().filter(|(name, _)| *name == "reaction");
    for (_, reaction) in reactions {
        let reaction = FreeFormMessage::new(route(), reaction).unwrap().client_ref("a").unwrap();
        assert_bodies("options_reaction", &reaction);
    }
}

#[test]
fn every_way_says_the_same() {
    for (name, content) in contents() {
        let message = FreeFormMessage::new(route(), content).unwrap();
        for &api in Api::ALL {
            let mut bytes = b"before ".to_vec();
            let Ok(json) = message.to_json(api) else {
                let error = message.write_json(&mut bytes, api).unwrap_err();
                assert_eq!(bytes, b"before ", "{name} {api}");
                assert_eq!(message.payload(api), Err(error));
                continue;
            };
            message.write_json(&mut bytes, api).unwrap();
            assert_eq!(bytes, [b"before ", json.as_bytes()].concat());
            let payload = message.payload(api).unwrap();
            assert_eq!(payload.as_json(), json);
            // What the program itself wrote may have spaces; `\u0001` and the like everybody writes in their own way.
            if !matches!(content, Content::Custom(_)) {
                assert_eq!(serde_json::to_string(&payload).unwrap(), json, "{name} {api}");
            }
            let mut buffer = Vec::with_capacity(json.len());
            let place = buffer.as_ptr();
            message.write_json(&mut buffer, api).unwrap();
            assert_eq!((buffer.len(), buffer.as_ptr()), (json.len(), place), "{name} {api}");
        }
    }
}
