//! Definitions with everything said one way: what the platform takes for the same is the same.

use serde_json::{Map, Value, json};

/// The account's own fields, which are not the template.
const ACCOUNT: &[&str] =
    &["id", "status", "rejected_reason", "previous_category", "sub_category", "quality_score", "allow_category_change"];

/// Where a component stood before its place was taken from it.
pub(crate) const PLACE: &str = "#";

/// A definition with its words in one case, its defaults said, its examples in one shape, and its components in order.
pub(crate) fn normalized(mut definition: Value) -> Value {
    let Some(object) = definition.as_object_mut() else { return definition };
    object.retain(|_, value| !value.is_null());
    for key in ACCOUNT {
        object.remove(*key);
    }
    upper(object, &["category", "parameter_format"]);
    if object.get("parameter_format") == Some(&json!("POSITIONAL")) {
        object.remove("parameter_format");
    }
    if object.get("namespace") == Some(&json!("")) {
        object.remove("namespace");
    }
    components(object);
    definition
}

fn components(object: &mut Map<String, Value>) {
    let Some(Value::Array(components)) = object.get_mut("components") else { return };
    for (place, component) in components.iter_mut().enumerate() {
        let Some(component) = component.as_object_mut() else { continue };
        component.retain(|_, value| !value.is_null());
        component.insert(PLACE.to_owned(), Value::from(place));
        upper(component, &["type", "format"]);
        match component.get("type").and_then(Value::as_str) {
            Some("HEADER") => {
                component.entry("format").or_insert_with(|| json!("TEXT"));
            }
            Some("BUTTONS") => {
                component.get_mut("buttons").and_then(Value::as_array_mut).into_iter().flatten().for_each(button);
            }
            _ => {}
        }
        if let Some(example) = component.get_mut("example") {
            in_shape(example);
        }
        without_empty(component, "example");
        for card in component.get_mut("cards").and_then(Value::as_array_mut).into_iter().flatten() {
            card.as_object_mut().into_iter().for_each(self::components);
        }
    }
    components.sort_by_key(|component| component["type"].as_str().unwrap_or_default().to_owned());
}

/// The examples of a component: a single value stands in as many arrays as its key asks for.
fn in_shape(example: &mut Value) {
    let Some(example) = example.as_object_mut() else { return };
    for (key, depth) in [("header_handle", 1), ("header_text", 1), ("body_text", 2)] {
        let Some(value) = example.get_mut(key) else { continue };
        let mut inner = &*value;
        while let Value::Array(items) = inner
            && let [item] = items.as_slice()
        {
            inner = item;
        }
        if inner.is_string() {
            let single = inner.clone();
            *value = (0..depth).fold(single, |value, _| json!([value]));
        }
        without_empty(example, key);
    }
}

fn button(whole: &mut Value) {
    for identifier in ["/flow_id", "/phone_number", "/app_deep_link/meta_app_id"] {
        if let Some(number) = whole.pointer_mut(identifier).filter(|value| value.is_number()) {
            *number = Value::from(number.to_string());
        }
    }
    let Some(button) = whole.as_object_mut() else { return };
    button.retain(|_, value| !value.is_null());
    upper(button, &["type", "otp_type", "flow_action"]);
    match button.get("type").and_then(Value::as_str) {
        // Their labels are the platform's.
        Some("COPY_CODE") => {
            button.remove("text");
            if let Some(Value::Array(values)) = button.get("example")
                && let [value] = values.as_slice()
            {
                button["example"] = value.clone();
            }
        }
        Some("REQUEST_CONTACT_INFO") => {
            button.remove("text");
        }
        Some("URL") => {
            if let Some(value @ Value::String(_)) = button.get("example") {
                button["example"] = json!([value]);
            }
        }
        Some("OTP") => {
            let names = ["package_name", "signature_hash"].map(|key| button.remove(key));
            if let [Some(name), Some(signature)] = names {
                let app = json!({ "package_name": name, "signature_hash": signature });
                button.entry("supported_apps").or_insert_with(|| json!([app]));
            }
        }
        _ => {}
    }
    without_empty(button, "example");
}

/// Removes a value that says nothing.
fn without_empty(object: &mut Map<String, Value>, key: &str) {
    fn is_empty(value: &Value) -> bool {
        match value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(values) => values.iter().all(is_empty),
            Value::Object(members) => members.is_empty(),
            _ => false,
        }
    }
    if object.get(key).is_some_and(is_empty) {
        object.remove(key);
    }
}

fn upper(object: &mut Map<String, Value>, keys: &[&str]) {
    for key in keys {
        if let Some(Value::String(word)) = object.get_mut(*key) {
            *word = word.to_uppercase();
        }
    }
}
