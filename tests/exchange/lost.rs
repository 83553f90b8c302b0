//! Nothing is lost without a word: whatever comes out of import and export differently, the report names.

use std::collections::BTreeMap;

use serde_json::Value;
use template_core::exchange::Import;

use crate::normal::PLACE;

/// The places where a definition is not what was made of it, as they are called in the report; `at` is its own.
///
/// Both are normalized.
pub(crate) fn differences(definition: &Value, made: &Value, at: &str) -> Vec<String> {
    let mut places = Vec::new();
    compare(definition, made, at.to_owned(), &mut places);
    places
}

fn compare(definition: &Value, made: &Value, path: String, places: &mut Vec<String>) {
    match (definition, made) {
        (Value::Object(members), Value::Object(others)) => {
            let keys = members.keys().chain(others.keys().filter(|key| !members.contains_key(*key)));
            for key in keys.filter(|key| *key != PLACE) {
                let inner = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                match (members.get(key), others.get(key)) {
                    (Some(Value::Array(list)), Some(Value::Array(others))) if key == "components" => {
                        components(list, others, &inner, places);
                    }
                    (Some(value), Some(other)) => compare(value, other, inner, places),
                    _ => places.push(inner),
                }
            }
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            for (index, (item, other)) in items.iter().zip(others).enumerate() {
                compare(item, other, format!("{path}[{index}]"), places);
            }
        }
        _ if definition == made => {}
        _ => places.push(path),
    }
}

/// Pairs components by their types, since their order says nothing.
fn components(list: &[Value], others: &[Value], path: &str, places: &mut Vec<String>) {
    let by_type = |list: &[Value]| -> BTreeMap<String, Value> {
        list.iter().map(|component| (component["type"].to_string(), component.clone())).collect()
    };
    let (list, others) = (by_type(list), by_type(others));
    for (kind, component) in &list {
        let path = format!("{path}[{}]", component[PLACE]);
        match others.get(kind) {
            Some(other) => compare(component, other, path, places),
            None => places.push(path),
        }
    }
    for (_, more) in others.iter().filter(|(kind, _)| !list.contains_key(*kind)) {
        let keys = more.as_object().unwrap().keys().filter(|key| !matches!(key.as_str(), PLACE | "type"));
        places.extend(keys.map(|key| format!("{path}.{key}")));
    }
}

/// Whether the report names the place: itself, what it is in, what is in it, or its key.
pub(crate) fn is_said(import: &Import, place: &str, at: &str) -> bool {
    let key = place.rsplit(['.', ']']).find(|part| !part.is_empty()).unwrap_or_default();
    let key = format!("`{}`", key.split('[').next().unwrap_or_default());
    let is_inside = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    import.report.iter().any(|remark| {
        let is_there = is_inside(&remark.path, place) || (remark.path != at && is_inside(place, &remark.path));
        let is_of_it = remark.path.is_empty() || remark.path == at || is_inside(place, &remark.path);
        is_there && !remark.path.is_empty() || is_of_it && remark.message.contains(&key)
    })
}
