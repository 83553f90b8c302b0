//! Import and then export gives the definition again: key and component order, the case of the platform's words,
//! default values and the account's own fields aside.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use template_core::exchange::{self, Import, Target};
use template_core::model;
use template_core::source::{Source, translation_of};

use crate::samples::{samples, say};

/// The samples that do not come out as they went in, and why: `file<tab>reason` a line.
const NOT_EQUAL: &str = include_str!("not_equal.tsv");

/// The account's own fields, which are not the template.
const DROPPED: &[&str] =
    &["id", "status", "rejected_reason", "previous_category", "sub_category", "quality_score", "allow_category_change"];

/// Everything that imported files are exported as.
pub(crate) fn exported(import: &Import) -> Vec<Value> {
    let sources: Vec<_> = import.files.iter().map(|file| Source::new(file.path.as_str(), file.text.as_str())).collect();
    let mut definitions = Vec::new();
    for base in sources.iter().filter(|source| translation_of(source.path()).is_none()) {
        let of_base = |source: &&Source| translation_of(source.path()).is_some_and(|(stem, _)| stem == base.stem());
        let siblings: Vec<_> = sources.iter().filter(of_base).cloned().collect();
        let reading = model::read_family(base, &siblings);
        assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
        let exported = exchange::export(&reading.template, Target::Cloud).unwrap_or_else(|error| panic!("{error}"));
        definitions.extend(exported.iter().map(|exported| serde_json::from_str::<Value>(&exported.json).unwrap()));
    }
    definitions
}

/// The same with everything said one way.
pub(crate) fn normalized(mut definition: Value) -> Value {
    let object = definition.as_object_mut().unwrap();
    for key in DROPPED {
        object.remove(*key);
    }
    upper(object, "category");
    upper(object, "parameter_format");
    if object.get("parameter_format") == Some(&Value::from("POSITIONAL")) {
        object.remove("parameter_format");
    }
    normalize_components(object, "components");
    definition
}

fn normalize_components(object: &mut Map<String, Value>, key: &str) {
    let Some(Value::Array(components)) = object.get_mut(key) else { return };
    for component in components.iter_mut() {
        let Some(component) = component.as_object_mut() else { continue };
        for key in ["type", "format"] {
            upper(component, key);
        }
        if component["type"] == "HEADER" && !component.contains_key("format") {
            component.insert("format".to_owned(), Value::from("TEXT"));
        }
        for button in component.get_mut("buttons").and_then(Value::as_array_mut).into_iter().flatten() {
            for key in ["type", "otp_type"] {
                upper(button.as_object_mut().unwrap(), key);
            }
        }
        for card in component.get_mut("cards").and_then(Value::as_array_mut).into_iter().flatten() {
            normalize_components(card.as_object_mut().unwrap(), "components");
        }
    }
    components.sort_by_key(|component| component["type"].as_str().unwrap_or_default().to_owned());
}

fn upper(object: &mut Map<String, Value>, key: &str) {
    if let Some(Value::String(word)) = object.get_mut(key) {
        *word = word.to_uppercase();
    }
}

#[test]
fn every_sample_comes_out_as_it_went_in() {
    let Some(samples) = samples() else { return };
    let listed: Vec<_> = NOT_EQUAL.lines().map(|line| line.split_once('\t').unwrap().0).collect();
    let mut different = BTreeSet::new();
    let mut equal = 0;
    for (file, json) in &samples {
        let import = exchange::import(json, |_| None).unwrap();
        if import.files.is_empty() {
            continue;
        }
        let expected = normalized(serde_json::from_str(json).unwrap());
        let made: Vec<_> = exported(&import).into_iter().map(normalized).collect();
        if made == [expected.clone()] {
            equal += 1;
        } else {
            let is_listed = listed.contains(&file.as_str());
            say(&format!("{file} comes out differently{}", if is_listed { ", as is listed" } else { "" }));
            if !is_listed {
                say(&format!("{expected}\nis not\n{}", made.first().unwrap_or(&Value::Null)));
            }
            different.insert(file.as_str());
        }
    }
    say(&format!("{equal} of {} samples come out as they went in", samples.len()));
    assert_eq!(different, listed.into_iter().collect());
}

/// The languages of one name go into one file and its translations, and come out of them again.
#[test]
fn a_whole_account_comes_out_as_it_went_in() {
    let Some(samples) = samples() else { return };
    let listed: Vec<_> = NOT_EQUAL.lines().map(|line| line.split_once('\t').unwrap().0).collect();
    let mut seen = BTreeSet::new();
    let mut expected = Vec::new();
    for (file, json) in &samples {
        let definition: Value = serde_json::from_str(json).unwrap();
        let key = (definition["name"].to_string(), definition["language"].to_string());
        if !listed.contains(&file.as_str()) && seen.insert(key) {
            expected.push(definition);
        }
    }
    let page = serde_json::json!({ "data": expected });
    let import = exchange::import(&page.to_string(), |_| None).unwrap();
    let sorted = |definitions: Vec<Value>| {
        let mut definitions: Vec<_> = definitions.into_iter().map(normalized).collect();
        definitions.sort_by_key(|definition| format!("{} {}", definition["name"], definition["language"]));
        definitions
    };
    let (made, expected) = (sorted(exported(&import)), sorted(expected));
    assert_eq!(made.len(), expected.len());
    for (made, expected) in made.iter().zip(&expected) {
        assert_eq!(made, expected);
    }
}
