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

/// What had to be taken as read that is not true of all samples, and where the two still differ.
pub(crate) fn differences(made: Value, sample: Value) -> (Vec<&'static str>, Vec<String>) {
    let mut extra = Vec::new();
    let expected = normalized(sample, &mut extra);
    let mut made = normalized(made, &mut Vec::new());
    if expected.pointer("/template/namespace").is_some() && made.get("messaging_product").is_some() {
        // The Cloud API has no namespaces: what a sample of the provider's has is what the library would hand on.
        made["template"]["namespace"] = expected["template"]["namespace"].clone();
    }
    let mut places = Vec::new();
    compare(&made, &expected, "", &mut places);
    (extra, places)
}

fn compare(made: &Value, expected: &Value, path: &str, places: &mut Vec<String>) {
    match (made, expected) {
        (Value::Object(made), Value::Object(expected)) => {
            let keys = expected.keys().chain(made.keys().filter(|key| !expected.contains_key(*key)));
            for key in keys {
                let null = Value::Null;
                let [made, expected] = [made, expected].map(|object| object.get(key).unwrap_or(&null));
                compare(made, expected, &format!("{path}/{key}"), places);
            }
        }
        (Value::Array(made), Value::Array(expected)) if made.len() == expected.len() => {
            for (index, (made, expected)) in made.iter().zip(expected).enumerate() {
                compare(made, expected, &format!("{path}/{index}"), places);
            }
        }
        _ if made == expected => {}
        _ => places.push(format!("{path} is {made}, not {expected}")),
    }
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
    if let Some(Value::Array(components)) = template.get_mut("components") {
        normalize_components(components, extra);
        if components.is_empty() {
            template.remove("components");
        }
    }
}

fn normalize_components(components: &mut Vec<Value>, extra: &mut Vec<&'static str>) {
    for component in components.iter_mut() {
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
        // A flow without a token has this one.
        let is_flow = component.get("sub_type") == Some(&json!("flow"));
        if is_flow && is_empty(component) {
            component.insert("parameters".to_owned(), json!([{ "type": "action", "action": {} }]));
        }
        if is_flow
            && let Some(Value::Object(action)) =
                component.get_mut("parameters").and_then(|list| list.pointer_mut("/0/action"))
        {
            action.entry("flow_token").or_insert_with(|| json!("unused"));
        }
        if let Some(location) = component.get_mut("parameters").and_then(|list| list.pointer_mut("/0/location")) {
            for key in ["latitude", "longitude"] {
                match location.get(key) {
                    Some(Value::String(degrees)) => {
                        let Ok(degrees) = degrees.parse::<f64>() else { continue };
                        location[key] = json!(degrees);
                        extra.push("degrees as strings");
                    }
                    // The same number, however it is written.
                    Some(degrees) => location[key] = json!(degrees.as_f64()),
                    None => {}
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
    // One that gives no value says nothing.
    components.retain(|component| {
        let gives_nothing = ["header", "body", "footer"].map(Value::from).contains(&component["type"])
            || component["sub_type"] == "quick_reply";
        !(gives_nothing && component.as_object().is_some_and(is_empty))
    });
    // Which of them comes first says nothing.
    components.sort_by_key(|component| (component["type"].to_string(), component["index"].to_string()));
}

/// Whether a component has no values.
fn is_empty(component: &Map<String, Value>) -> bool {
    component.get("parameters").is_none_or(|list| list.is_null() || list.as_array().is_some_and(Vec::is_empty))
}
