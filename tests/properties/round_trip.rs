//! Definitions go through template files and come out of them: the second time exactly as the first.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use template_core::exchange::{self, Target};
use template_core::model;
use template_core::source::Source;

use crate::config;

/// What stands between placeholders: nothing that is one, or looks like one.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z0-9 ,.!?'\"\\\\#+=*_~-]{0,12}",
        1 => "\\PC{0,6}",
        1 => select(&["+++", "\n\n", "'''", "\"\"\"", "\\n", "…", "{", "}", "{ }"][..]).prop_map(str::to_owned),
    ]
    .prop_map(|text| text.replace("{{", "{").replace("}}", "}").replace(['\r', '\u{feff}'], ""))
}

/// A value that could be sent.
fn value() -> impl Strategy<Value = String> {
    "[A-Za-z0-9ä€'\"\\\\.-]{1,8}"
}

/// A text of at most `most` placeholders, and the values of its examples. A name that begins with `prefix` stands in
/// one component only: one that stood in two would have one example.
fn text(most: usize, is_named: bool, prefix: &'static str) -> impl Strategy<Value = (String, Vec<(String, String)>)> {
    (words(), vec((words(), value()), 0..=most)).prop_map(move |(start, rest)| {
        let mut text = format!("A{start}");
        let mut examples = Vec::new();
        for (index, (between, example)) in rest.into_iter().enumerate() {
            let id = if is_named {
                format!("{prefix}_{}", char::from(b'a' + u8::try_from(index).unwrap()))
            } else {
                (index + 1).to_string()
            };
            text.extend([" {{", id.as_str(), "}} ", between.as_str()]);
            examples.push((id, example));
        }
        (text + "z", examples)
    })
}

/// A component with a text: `key` is its part in the keys of examples.
fn component(kind: &str, key: &str, (text, examples): (String, Vec<(String, String)>), is_named: bool) -> Value {
    let mut component = json!({ "type": kind, "text": text });
    let values: Vec<_> = examples.iter().map(|(_, value)| value.clone()).collect();
    if examples.is_empty() {
        return component;
    }
    component["example"] = if is_named {
        let named = examples.iter().map(|(name, value)| json!({ "param_name": name, "example": value }));
        json!({ format!("{key}_named_params"): named.collect::<Vec<_>>() })
    } else if kind == "BODY" {
        json!({ key: [values] })
    } else {
        json!({ key: values })
    };
    component
}

fn label() -> impl Strategy<Value = String> {
    "[A-Za-zé!'\"]{1,12}"
}

/// One of the buttons of which a message may have several.
fn button() -> impl Strategy<Value = Value> {
    prop_oneof![
        label().prop_map(|label| json!({ "type": "QUICK_REPLY", "text": label })),
        label().prop_map(|label| json!({ "type": "URL", "text": label, "url": "https://shop.example/all" })),
        (label(), value(), any::<bool>()).prop_map(|(label, value, is_whole)| {
            let example = if is_whole { "https://shop.example/p?id=7".to_owned() } else { value };
            json!({ "type": "URL", "text": label, "url": "https://shop.example/p?id={{1}}", "example": [example] })
        }),
        label().prop_map(|label| json!({ "type": "PHONE_NUMBER", "text": label, "phone_number": "+15550100" })),
    ]
}

/// One of those of which it has one.
fn special() -> impl Strategy<Value = Value> {
    prop_oneof![
        (select(&["CATALOG", "MPM", "VOICE_CALL", "ORDER_DETAILS"][..]), label())
            .prop_map(|(kind, label)| json!({ "type": kind, "text": label })),
        Just(json!({ "type": "COPY_CODE", "example": "SPRING9" })),
        (label(), option::of("[A-Z]{2,8}")).prop_map(|(label, screen)| {
            let mut flow = json!({ "type": "FLOW", "text": label, "flow_id": "12345", "flow_action": "navigate" });
            if let Some(screen) = screen {
                flow["navigate_screen"] = screen.into();
            }
            flow
        }),
        Just(json!({ "type": "REQUEST_CONTACT_INFO", "text": "Share Contact Info" })),
    ]
}

fn media(kind: &str) -> Value {
    json!({ "type": "HEADER", "format": kind, "example": { "header_handle": ["4::aGk="] } })
}

fn header(is_named: bool) -> BoxedStrategy<Value> {
    prop_oneof![
        text(1, is_named, "title").prop_map(move |text| {
            let mut header = component("HEADER", "header_text", (text.0.replace('\n', " "), text.1), is_named);
            header["format"] = "TEXT".into();
            header
        }),
        select(&["IMAGE", "VIDEO", "DOCUMENT", "GIF"][..]).prop_map(media),
        select(&["LOCATION", "PRODUCT"][..]).prop_map(|kind| json!({ "type": "HEADER", "format": kind })),
    ]
    .boxed()
}

fn card() -> impl Strategy<Value = Vec<Value>> {
    (text(2, false, "card"), vec(button(), 1..=2)).prop_map(|(text, buttons)| {
        let buttons = json!({ "type": "BUTTONS", "buttons": buttons });
        vec![media("IMAGE"), component("BODY", "body_text", text, false), buttons]
    })
}

/// The components of a message.
fn components(is_named: bool) -> impl Strategy<Value = Vec<Value>> {
    let offer = (label(), option::of(any::<bool>())).prop_map(|(text, expires)| {
        let mut offer = json!({ "text": text });
        if let Some(expires) = expires {
            offer["has_expiration"] = expires.into();
        }
        json!({ "type": "LIMITED_TIME_OFFER", "limited_time_offer": offer })
    });
    let footer = label().prop_map(|text| json!({ "type": "FOOTER", "text": text }));
    let buttons = (vec(button(), 0..4), option::of(special()))
        .prop_map(|(buttons, special)| buttons.into_iter().chain(special).collect::<Vec<_>>());
    let buttons =
        buttons.prop_map(|buttons| (!buttons.is_empty()).then(|| json!({ "type": "BUTTONS", "buttons": buttons })));
    let carousel = (card(), 2..4_usize)
        .prop_map(|(card, count)| json!({ "type": "CAROUSEL", "cards": vec![json!({ "components": card }); count] }));
    let asks = any::<bool>().prop_map(|asks| asks.then(|| json!({ "type": "CALL_PERMISSION_REQUEST" })));
    let body = text(4, is_named, "name").prop_map(move |text| component("BODY", "body_text", text, is_named));
    let optional = (option::of(header(is_named)), option::of(offer), option::of(footer), buttons, asks);
    let carousel = option::weighted(0.2, carousel).prop_map(move |carousel| carousel.filter(|_| !is_named));
    (optional, body, carousel).prop_map(|((header, offer, footer, buttons, asks), body, carousel)| {
        [header, offer, Some(body), footer, buttons, carousel, asks].into_iter().flatten().collect()
    })
}

/// An authentication template, whose text is the platform's.
fn authentication() -> impl Strategy<Value = Vec<Value>> {
    let parts = (option::of(any::<bool>()), option::of(1..=90_i64), option::of(label()), 0..3_usize);
    parts.prop_map(|(recommends, minutes, label, kind)| {
        let mut body = json!({ "type": "BODY" });
        if let Some(recommends) = recommends {
            body["add_security_recommendation"] = recommends.into();
        }
        let word = ["COPY_CODE", "ONE_TAP", "ZERO_TAP"][kind];
        let mut button = json!({ "type": "OTP", "otp_type": word });
        if let Some(label) = label {
            button["text"] = label.into();
        }
        if kind > 0 {
            button["supported_apps"] = json!([{ "package_name": "org.example.app", "signature_hash": "aB3/+xYz09=" }]);
        }
        if kind == 2 {
            button["zero_tap_terms_accepted"] = true.into();
        }
        let footer = minutes.map(|minutes| json!({ "type": "FOOTER", "code_expiration_minutes": minutes }));
        let buttons = json!({ "type": "BUTTONS", "buttons": [button] });
        [Some(body), footer, Some(buttons)].into_iter().flatten().collect()
    })
}

/// A definition as the platform's pages write them.
fn definition() -> impl Strategy<Value = Value> {
    let own = any::<bool>().prop_flat_map(|is_named| {
        let categories = select(&["UTILITY", "MARKETING"][..]);
        (Just(is_named), categories, components(is_named))
    });
    let fixed = authentication().prop_map(|components| (false, "AUTHENTICATION", components));
    let languages = select(&["en", "en_US", "pt_BR", "zh_CN", "fil"][..]);
    (prop_oneof![5 => own, 1 => fixed], languages, option::of(60..900_i64)).prop_map(
        |((is_named, category, components), language, seconds)| {
            let mut definition = Map::new();
            definition.insert("name".to_owned(), "parcel".into());
            definition.insert("language".to_owned(), language.into());
            definition.insert("category".to_owned(), category.into());
            if is_named {
                definition.insert("parameter_format".to_owned(), "NAMED".into());
            }
            if let Some(seconds) = seconds {
                definition.insert("message_send_ttl_seconds".to_owned(), seconds.into());
            }
            definition.insert("components".to_owned(), components.into());
            definition.into()
        },
    )
}

/// What is exported of an imported definition, if it is imported; otherwise why it is not.
fn exported(json: &str) -> Result<Value, String> {
    let import = exchange::import(json, |_| None).map_err(|error| error.to_string())?;
    let Some(file) = import.files.first() else {
        return Err(import.report.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    };
    let reading = model::read(&Source::new(file.path.as_str(), file.text.as_str()));
    let exported = exchange::export(&reading.template, Target::Cloud).map_err(|error| error.to_string())?;
    Ok(serde_json::from_str(&exported[0].json).unwrap())
}

proptest! {
    #![proptest_config(config(4))]

    /// What the platform would take is imported, and comes out the same.
    #[test]
    fn definitions_come_out_as_they_went_in(definition in definition()) {
        match exported(&definition.to_string()) {
            Ok(once) => {
                prop_assert_eq!(&once, &definition);
                prop_assert_eq!(exported(&once.to_string()).unwrap(), once);
            }
            Err(why) => prop_assert!(false, "{}\n{}", why, definition),
        }
    }
}
