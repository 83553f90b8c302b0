//! Everything the library emits is what the documents describe.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use template_core::source::translation_of;
use template_core::{Api, Argument, Language, Options, UntypedMessage, WebhookVersion};

use crate::{body, definition, documents, folder, route, say};

const DELIVERY: &str = r#"+++
name = "delivery_2"
namespace = "a:b:c-1.d"
language = "en_GB"
params = [{ name = "count", kind = "integer" }, { name = "code", kind = "code" }]
+++
{{2}} is the code for {{1}} parcels, {{2}}.
"#;

/// Templates of different shapes: a file's name, its text, and a value for each parameter.
const TEMPLATES: &[(&str, &str, &[Argument<'static>])] = &[
    ("closed.mtm", "We are closed today.\n", &[]),
    ("greeting.mtm", "Hello {{customer}}.\n", &[Argument::Text("Zoë \"Z\" \\ 😀 {{1}}")]),
    ("delivery.mtm", DELIVERY, &[Argument::Integer(i64::MIN), Argument::Text("A1b2")]),
];

#[test]
fn every_body_is_valid_as_a_whole_and_as_a_template() {
    let Some(folder) = folder("MTM_OPENAPI", "the JSON against the OpenAPI documents") else { return };
    let mut checked = 0;
    for document in documents::all(&folder) {
        let api = document.api;
        let (whole, template) = (document.whole(), document.template());
        let longest = api.client_ref_limit().map(|limit| "é".repeat(limit));
        let routes = [route("1234567", "123456789012345"), route("447700900001", "447700900000")];
        for (path, text, arguments) in TEMPLATES {
            let definition = definition(path, text);
            for (route, client_ref) in routes.into_iter().flat_map(|route| [(route, None), (route, longest.as_deref())])
            {
                let body = body(api, route, &definition, arguments, client_ref);
                assert_eq!(documents::errors(&template, &body), [], "{api}: {body}");
                assert_eq!(documents::errors(&whole, &body), [], "{api}: {body}");
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 3 * TEMPLATES.len() * 4);
    say(&format!("{checked} bodies are as the OpenAPI documents describe them"));
}

/// Headers, buttons and cards go through v1's `custom`, and what goes beside a message stands beside it there too. The
/// documents of the others have no `custom`.
#[test]
fn whole_templates_are_valid_for_v1() {
    let Some(folder) = folder("MTM_OPENAPI", "whole templates against the OpenAPI document of v1") else { return };
    let [_, _, v1] = documents::all(&folder);
    let schema = v1.whole();
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut kinds = BTreeMap::new();
    for entry in std::fs::read_dir(templates).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if translation_of(&name).is_some() {
            continue;
        }
        let definition = definition(&name, &std::fs::read_to_string(&path).unwrap());
        let Ok(arguments) = definition.example_arguments() else { continue };
        let message = UntypedMessage::new(route("447700900001", "447700900000"), &definition, &arguments).unwrap();
        let options = Options::new().client_ref("order 7").unwrap().reply_to("a1b2c3d4a1b2c3d4").unwrap();
        let options = options.webhook_url("https://acme.example/status").unwrap().webhook_version(WebhookVersion::V1);
        let json = message.options(options).to_json(Api::V1).unwrap();
        let body: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(documents::errors(&schema, &body), [], "{name}: {body}");
        *kinds.entry(body["message_type"].as_str().unwrap().to_owned()).or_insert(0) += 1;
    }
    assert!(kinds["custom"] > 5 && kinds["template"] > 2, "{kinds:?}");
}

#[test]
fn every_language_is_valid() {
    let Some(folder) = folder("MTM_OPENAPI", "every language against the OpenAPI documents") else { return };
    for document in documents::all(&folder) {
        let template = document.template();
        for language in Language::all() {
            let definition = definition("hello.mtm", &format!("+++\nlanguage = \"{language}\"\n+++\nHello.\n"));
            let body = body(document.api, route("447700900001", "447700900000"), &definition, &[], None);
            assert_eq!(documents::errors(&template, &body), [], "{}: {body}", document.api);
        }
    }
}

#[test]
fn of_v0_1_as_printed_only_the_parameters_are_not_followed() {
    let Some(folder) = folder("MTM_OPENAPI", "the deviation from the document of v0.1") else { return };
    let document = documents::v0_1_as_printed(&folder);
    let (whole, template) = (document.whole(), document.template());
    for (path, text, arguments) in TEMPLATES {
        let definition = definition(path, text);
        let body = body(document.api, route("447700900001", "447700900000"), &definition, arguments, None);
        let places: Vec<_> = documents::errors(&template, &body).into_iter().map(|(place, _)| place).collect();
        let expected: Vec<_> = (0..definition.body().wire_order().count())
            .map(|index| format!("/message/content/template/parameters/{index}"))
            .collect();
        assert_eq!(places, expected, "{body}");
        assert_eq!(whole.is_valid(&body), expected.is_empty(), "{body}");
    }
}
