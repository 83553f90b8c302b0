//! Which shape a template takes in each API: found out from what the template is, not from what its body holds.

use serde_json::Value;
use template_core::source::Source;
use template_core::{Api, Definition, UntypedMessage, model};

use crate::fixtures::route;

fn definition(keys: &str, body: &str) -> Definition {
    let file = format!("+++\n{keys}\n+++\n{body}\n");
    model::read(&Source::new("shape.mtm", file.as_str()))
        .into_definition()
        .unwrap_or_else(|found| panic!("{found:?}\n{file}"))
}

/// The kinds of the components of the platform's template, and the form of v1.
fn shape(definition: &Definition) -> (Vec<String>, String) {
    let arguments = definition.example_arguments().unwrap();
    let message = UntypedMessage::new(route(), definition, &arguments).unwrap();
    let body = |api| serde_json::from_str::<Value>(&message.to_json(api).unwrap()).unwrap();
    let (cloud, v1) = (body(Api::Cloud), body(Api::V1));
    let components = cloud["template"].get("components").and_then(Value::as_array);
    let kinds = components.into_iter().flatten().map(|component| component["type"].as_str().unwrap().to_owned());
    if v1["message_type"] == "custom" {
        assert_eq!(v1["custom"]["template"].get("components"), cloud["template"].get("components"));
    }
    (kinds.collect(), v1["message_type"].as_str().unwrap().to_owned())
}

const PARAMS: &str = "params = [{ name = \"a\", example = \"A\" }]";
const OFFER: &str = "[limited_time_offer]\ntext = \"Soon\"\nhas_expiration = true";
const CARD: &str = "[[cards]]\nheader = { image = \"4::aW\" }\nbuttons = [{ quick_reply = \"Yes\" }]";

/// Where values stand, the keys that put them there, and the component that has to be sent for them.
const PLACES: &[(&str, &str)] = &[
    ("header = \"Order {{a}}\"\nPARAMS", "header"),
    ("header = { location = true }", "header"),
    ("header = { document = \"4::aW\" }", "header"),
    ("PARAMS\nbuttons = [{ url = \"https://a.example/{{a}}\", text = \"Go\" }]", "button"),
    ("buttons = [{ copy_code = \"SAVE20\" }]", "button"),
    ("buttons = [{ flow = { id = \"1\" }, text = \"Go\" }]", "button"),
    (OFFER, "limited_time_offer"),
    ("CARDS", "carousel"),
];

#[test]
fn a_value_beside_the_body_is_sent_whether_the_body_has_one_or_not() {
    for format in ["positional", "named"] {
        for (keys, component) in PLACES {
            let keys = keys.replace("PARAMS", PARAMS).replace("CARDS", &format!("{CARD}\n{CARD}"));
            let keys = format!("parameter_format = \"{format}\"\n{keys}");
            let found = shape(&definition(&keys, "Hello there."));
            assert_eq!(found, (vec![(*component).to_owned()], "custom".to_owned()), "{keys}");
        }
    }
}

#[test]
fn named_templates_go_through_custom_and_others_only_where_they_must() {
    let named = format!("parameter_format = \"named\"\n{PARAMS}");
    assert_eq!(shape(&definition(&named, "Hello {{a}}, welcome.")), (vec!["body".to_owned()], "custom".to_owned()));
    assert_eq!(shape(&definition("parameter_format = \"named\"", "Hello.")), (vec![], "custom".to_owned()));
    assert_eq!(shape(&definition(PARAMS, "Hello {{a}}, welcome.")), (vec!["body".to_owned()], "template".to_owned()));
    let still = "header = \"Hello\"\nfooter = \"Bye\"\nbuttons = [{ quick_reply = \"Yes\" }, { phone = \"1\", text = \"Call\" }]";
    assert_eq!(shape(&definition(still, "Hello there.")), (vec![], "template".to_owned()));
}
