//! The schemas really can say no: bodies that are wrong in one place are refused at that place.

use serde_json::{Value, json};
use template_core::{Api, Argument};

use crate::{body, definition, documents, folder, route};

/// A body that is right, to be made wrong.
fn right(api: Api) -> Value {
    let definition = definition("greeting.mtm", "+++\nlanguage = \"en_GB\"\n+++\nHello {{customer}}.\n");
    body(api, route("447700900001", "447700900000"), &definition, &[Argument::Text("Ann")], None)
}

/// `body` with the member at `place` taken out, or with `value` in its stead.
fn changed(mut body: Value, place: &str, value: Option<Value>) -> Value {
    let (parent, key) = place.rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(members), None) => drop(members.remove(key).unwrap()),
        (Value::Object(members), Some(value)) => drop(members.insert(key.to_owned(), value).unwrap()),
        (Value::Array(items), Some(value)) => items[key.parse::<usize>().unwrap()] = value,
        (other, _) => panic!("{place}: {other}"),
    }
    body
}

/// What is wrong, and the value that stands there instead of the right one; `None` where it is missing.
type Wrong = (&'static str, Option<Value>);

fn wrong(api: Api) -> Vec<Wrong> {
    let object = || json!({ "default": "Ann" });
    match api {
        // The document of the beta asks for little: these are all it can tell.
        Api::Beta => vec![
            ("/to", None),
            ("/from", None),
            ("/message", None),
            ("/message/content", None),
            ("/to/type", None),
            ("/to/type", Some(json!("fax"))),
            ("/to/number", Some(json!(447_700_900_000_u64))),
            ("/to/number", Some(json!(""))),
            ("/message/content/type", Some(json!("hsm"))),
            ("/message/content/template/name", Some(json!(1))),
            ("/message/content/template/parameters", Some(object())),
            ("/message/content/template/parameters/0", Some(json!("Ann"))),
            ("/message/content/template/parameters/0/default", Some(json!(10))),
        ],
        Api::V0_1 => vec![
            ("/to", None),
            ("/from", None),
            ("/message", None),
            ("/to/type", None),
            ("/to/type", Some(json!("sms"))),
            ("/to/number", None),
            ("/from/number", None),
            ("/from/number", Some(json!(447_700_900_001_u64))),
            ("/message/content", None),
            ("/message/content/type", None),
            ("/message/content/type", Some(json!("hsm"))),
            ("/message/content/template", None),
            ("/message/content/template/name", None),
            ("/message/content/template/parameters/0", Some(json!("Ann"))),
            ("/message/content/template/parameters/0/default", None),
            ("/message/content/template/parameters/0/default", Some(json!(10))),
            ("/message/whatsapp", None),
            ("/message/whatsapp/locale", None),
            ("/message/whatsapp/policy", Some(json!("fallback"))),
        ],
        _ => vec![
            ("/to", None),
            ("/to", Some(json!("123456"))),
            ("/to", Some(json!("1234567890123456"))),
            ("/to", Some(json!({ "type": "whatsapp", "number": "447700900000" }))),
            ("/from", None),
            ("/from", Some(json!(447_700_900_001_u64))),
            ("/channel", None),
            ("/channel", Some(json!("fax"))),
            ("/message_type", None),
            ("/message_type", Some(json!("hsm"))),
            ("/template", None),
            ("/template/name", None),
            ("/template/parameters", Some(object())),
            // The mistake of the provider's own snippets from November 2021 to October 2022.
            ("/template/parameters/0", Some(object())),
            ("/template/parameters/0", Some(json!(10))),
            ("/whatsapp", None),
            ("/whatsapp/locale", None),
            ("/whatsapp/policy", Some(json!("fallback"))),
        ],
    }
}

#[test]
fn bodies_that_are_wrong_in_one_place_are_refused() {
    let Some(folder) = folder("MTM_OPENAPI", "wrong bodies against the OpenAPI documents") else { return };
    for document in documents::all(&folder) {
        let api = document.api;
        let (whole, template) = (document.whole(), document.template());
        assert!(template.is_valid(&right(api)) && whole.is_valid(&right(api)), "{api}");
        for (place, value) in wrong(api) {
            let body = changed(right(api), place, value);
            assert!(!template.is_valid(&body), "{api}: the template's schema takes {place} in {body}");
            assert!(!whole.is_valid(&body), "{api}: the request's schema takes {place} in {body}");
        }
    }
}

#[test]
fn a_body_for_one_api_is_refused_by_the_others() {
    let Some(folder) = folder("MTM_OPENAPI", "bodies of one API against the documents of others") else { return };
    for document in documents::all(&folder) {
        let taken = Api::ALL.iter().copied().filter(|&api| document.whole().is_valid(&right(api)));
        // What v0.1 has more than the beta, the beta's document passes over.
        let expected = if document.api == Api::Beta { vec![Api::Beta, Api::V0_1] } else { vec![document.api] };
        assert_eq!(taken.collect::<Vec<_>>(), expected, "by the document of {}", document.api);
    }
}
