//! Requests of the provider's own pages, read into the library's types and written again: the JSON is the same.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::Value;
use templates::{Api, FreeFormMessage};

use crate::fixtures::contents;
use crate::known::is_known;
use crate::request::{self, Custom};
use crate::{folder, route, say};

/// One line of the manifest: what a sample is, and the sample.
struct Sample {
    file: String,
    api: Api,
    verdict: String,
    is_known: bool,
    json: Value,
}

/// Why a sample of that name is not compared; each is one that the library is not to make again.
const LISTED: &[(&str, &str)] = &[(
    "request-custom-min.json",
    "it is `custom` without the object, which says nothing: the library always writes one",
)];

fn listed(sample: &Sample) -> Option<&'static str> {
    if sample.json.get("failover").is_some_and(|_| sample.verdict == "ok") {
        return Some("it carries a second message for where it fails, which is not this library's");
    }
    let file = sample.file.rsplit('/').next().unwrap();
    LISTED.iter().find(|(name, _)| *name == file).map(|(_, reason)| *reason)
}

/// Whether the request sends a template: those are compared by the tests of templates.
fn is_template(kind: &str, json: &Value) -> bool {
    let custom = json.pointer("/message/content/custom").or_else(|| json.get("custom"));
    kind == "request:template" || custom.is_some_and(|custom| custom["type"] == "template")
}

/// The requests without templates, in the order of the manifest.
fn read(folder: &Path) -> Vec<Sample> {
    let folder = folder.join("messages");
    let manifest = folder.join("MANIFEST.tsv");
    let manifest = fs::read_to_string(&manifest).unwrap_or_else(|error| panic!("{}: {error}", manifest.display()));
    let mut lines = manifest.lines();
    let names: Vec<_> = lines.next().unwrap().split('\t').collect();
    let rows = lines.map(|line| names.iter().copied().zip(line.split('\t')).collect::<HashMap<_, _>>());
    let requests = rows.filter(|row| row["kind"].starts_with("request:"));
    let samples = requests.filter_map(|row| {
        let json = fs::read_to_string(folder.join(row["file"])).unwrap();
        let json = serde_json::from_str(&json).unwrap();
        let Some(api) = Api::from_name(row["api"]) else {
            say(&format!("{} is left out: there is no API {}", row["file"], row["api"]));
            return None;
        };
        let is_known = is_known(&row);
        let (file, verdict) = (row["file"].to_owned(), row["verdict"].to_owned());
        (!is_template(row["kind"], &json)).then_some(Sample { file, api, verdict, is_known, json })
    });
    samples.collect()
}

/// The sample with the degrees of its place as they are written here, `10.0` for `10`: the same number.
fn normalized(mut json: Value) -> Value {
    for custom in ["/message/content/custom", "/custom"] {
        for degrees in ["latitude", "longitude"] {
            let place = json.pointer_mut(&format!("{custom}/location/{degrees}"));
            if let Some(place) = place.filter(|place| place.is_i64()) {
                *place = Value::from(place.as_f64().unwrap());
            }
        }
    }
    json
}

/// The sample's JSON, made again.
fn remade(api: Api, json: &Value, custom: Custom) -> Result<Value, Box<dyn Error>> {
    let json = request::read(api, json, custom)?.to_json(api)?;
    Ok(serde_json::from_str(&json)?)
}

#[test]
fn requests_of_the_providers_pages_are_made_again() {
    let Some(folder) = folder("MTM_SAMPLES", "the JSON against the provider's samples") else { return };
    let (mut compared, mut refused) = (0, 0);
    for sample in read(&folder) {
        let file = &sample.file;
        if let Some(reason) = listed(&sample) {
            say(&format!("{file} is not compared: {reason}"));
            continue;
        }
        // The manifest files what the pages printed before 2019 under v0.1; it is the beta's form.
        let is_early = sample.verdict.starts_with("note: pre-2019 form");
        let api = if is_early { Api::Beta } else { sample.api };
        let json = normalized(sample.json);
        let typed = remade(api, &json, Custom::Typed);
        if sample.verdict == "ok" || is_early {
            // What the types cannot say, or refuse, goes through JSON of the program's own: the last resort.
            let remade = typed.or_else(|error| {
                say(&format!("{file} goes through `Content::Custom`: {error}"));
                remade(api, &json, Custom::Whole)
            });
            match remade {
                Ok(remade) => {
                    assert_eq!(remade, json, "{file}");
                    compared += 1;
                }
                Err(error) => {
                    assert!(!sample.is_known, "{file}: {error}");
                    say(&format!("{file} is refused: {error}"));
                    refused += 1;
                }
            }
        } else if !sample.is_known && matches!(&typed, Ok(typed) if *typed == json) {
            say(&format!("{file} is equal, though its verdict is {}", sample.verdict));
            compared += 1;
        } else {
            // Not to `WhatsApp`, or known to be wrong: no type can say it.
            assert!(!matches!(&typed, Ok(typed) if *typed == json), "{file}: {}", sample.verdict);
            refused += 1;
        }
    }
    say(&format!("{compared} samples are equal; {refused} that are not to WhatsApp or wrong are refused"));
    assert!(compared > 0);
}

/// The reading is right: what the library writes of every kind, it reads back as the same message.
#[test]
fn what_is_written_is_read_back() {
    let mut read = 0;
    for (name, content) in contents() {
        let message = FreeFormMessage::new(route(), content).unwrap();
        for api in [Api::V0_1, Api::V1] {
            let Ok(json) = message.to_json(api) else { continue };
            let json: Value = serde_json::from_str(&json).unwrap();
            let is_custom = name.starts_with("custom") || (api == Api::V0_1 && name == "sticker");
            let custom = if is_custom { Custom::Whole } else { Custom::Typed };
            let again = request::read(api, &json, custom).unwrap_or_else(|error| panic!("{name} {api}: {error}"));
            assert_eq!(serde_json::from_str::<Value>(&again.to_json(api).unwrap()).unwrap(), json, "{name} {api}");
            assert!(again == message || is_custom, "{name} {api}: {again:?}");
            read += 1;
        }
    }
    assert!(read > 40, "{read}");
}
