//! Comparing a request with a sample: what is true of all samples is taken as read, and everything more is named.

use serde_json::{Map, Value, json};

use crate::say;

/// A sample that is the template alone, or what the provider's `custom` holds, with the rest of a request around it.
pub(crate) fn with_envelope(sample: &Value) -> Value {
    let template = match sample {
        _ if sample.get("messaging_product").is_some() => return sample.clone(),
        _ if sample.get("template").is_some() => &sample["template"],
        _ => sample,
    };
    json!({
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "447700900000",
        "type": "template",
        "template": template,
    })
}

/// Asserts that both say the same, and answers what had to be taken as read that is not true of all samples.
pub(crate) fn assert_equal(file: &str, made: Value, sample: Value) -> Vec<&'static str> {
    let mut extra = Vec::new();
    let expected = normalized(sample, &mut extra);
    let mut made = normalized(made, &mut Vec::new());
    if expected.pointer("/template/namespace").is_some() && made.get("messaging_product").is_some() {
        // The Cloud API has no namespaces: what a sample of the provider's has is what the library would hand on.
        made["template"]["namespace"] = expected["template"]["namespace"].clone();
    }
    assert_eq!(made, expected, "{file}");
    extra
}

/// Asserts that a sample that is known needs what is listed, and says what another one needs.
pub(crate) fn account(file: &str, extra: &[&'static str], listed: &[(&str, &str)]) {
    let known = listed.iter().find(|(known, _)| file.ends_with(known));
    match known {
        Some((_, reason)) => {
            for extra in extra {
                assert!(reason.contains(extra), "{file} needs more than is listed: {extra}");
            }
            assert!(!extra.is_empty(), "{file} is listed and needs nothing");
        }
        None if extra.is_empty() => {}
        None => say(&format!("{file} is equal but for {}", extra.join(", "))),
    }
}

/// A request with everything said that may be left unsaid.
fn normalized(mut json: Value, extra: &mut Vec<&'static str>) -> Value {
    if json.get("messaging_product").is_some() {
        let object = json.as_object_mut().unwrap();
        if object.insert("recipient_type".to_owned(), json!("individual")).is_none() {
            extra.push("no recipient_type");
        }
        if let Some(Value::String(to)) = object.get_mut("to") {
            *to = to.trim_start_matches('+').to_owned();
        }
    }
    for pointer in ["/template", "/custom/template", "/message/content/custom/template"] {
        if let Some(Value::Object(template)) = json.pointer_mut(pointer) {
            normalize_template(template, extra);
        }
    }
    json
}

fn normalize_template(template: &mut Map<String, Value>, extra: &mut Vec<&'static str>) {
    if let Some(Value::Object(language)) = template.get_mut("language") {
        language.entry("policy").or_insert_with(|| json!("deterministic"));
    }
    if template.get("components") == Some(&Value::Null) {
        template.remove("components");
        extra.push("null for no components");
    }
    if template.get("components").and_then(Value::as_array).is_some_and(Vec::is_empty) {
        template.remove("components");
    }
    if let Some(Value::Array(components)) = template.get_mut("components") {
        normalize_components(components, extra);
    }
}

fn normalize_components(components: &mut Vec<Value>, extra: &mut Vec<&'static str>) {
    for component in components {
        let Some(component) = component.as_object_mut() else { continue };
        for key in ["type", "sub_type"] {
            if let Some(Value::String(word)) = component.get_mut(key) {
                *word = word.to_lowercase();
            }
        }
        if component.get("type") == Some(&json!("button")) {
            match component.get("index") {
                None => {
                    extra.push("a button without its index");
                    component.insert("index".to_owned(), json!("0"));
                }
                Some(Value::Number(index)) => {
                    let index = index.to_string();
                    component.insert("index".to_owned(), Value::String(index));
                }
                Some(_) => {}
            }
        }
        if let Some(location) = component.get_mut("parameters").and_then(|list| list.pointer_mut("/0/location")) {
            for key in ["latitude", "longitude"] {
                if let Some(Value::String(degrees)) = location.get(key) {
                    location[key] = json!(degrees.parse::<f64>().unwrap());
                    extra.push("degrees as strings");
                }
            }
        }
        if let Some(Value::Array(cards)) = component.get_mut("cards") {
            for card in cards {
                if let Some(Value::Array(components)) = card.get_mut("components") {
                    normalize_components(components, extra);
                }
            }
        }
    }
}
