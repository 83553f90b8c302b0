//! `mtm schema`: the JSON Schema of `mtm.toml`, so that editors complete and check it.

use std::io::Write;

use serde_json::{Map, Value, json};
use template_core::lint::config::{KEYS, LIMITS};
use template_core::lint::{Limits, TABLE};

use crate::Outcome;
use crate::failure::Failure;
use crate::output;

pub(crate) fn run() -> Result<Outcome, Failure> {
    let mut out = output::stdout();
    writeln!(out, "{:#}", schema())?;
    out.flush()?;
    Ok(Outcome::Clean)
}

/// The schema: made of the keys that the reader of the file knows.
fn schema() -> Value {
    let lint: Map<_, _> = KEYS.iter().map(|(key, what)| ((*key).to_owned(), described(of_key(key), what))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "mtm.toml",
        "description": "What a project asks of `mtm`, the tool for WhatsApp message templates.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "lint": {
                "description": "What the linter looks for.",
                "type": "object",
                "additionalProperties": false,
                "properties": lint,
            },
        },
        "$defs": {
            "rule": {
                "description": "A rule by its name or its code.",
                "anyOf": [
                    { "enum": slugs().chain(TABLE.iter().map(|entry| entry.rule.code)).collect::<Vec<_>>() },
                    { "type": "string", "pattern": "^MTM[0-9]{0,3}$", "description": "The rules whose codes begin so." },
                    { "enum": ["default", "all"] },
                ],
            },
            "rules": { "type": "array", "items": { "$ref": "#/$defs/rule" } },
        },
    })
}

fn slugs() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|entry| entry.rule.slug)
}

fn of_key(key: &str) -> Value {
    let rules = json!({ "$ref": "#/$defs/rules" });
    match key {
        "select" | "ignore" => rules,
        "per-file" => json!({ "type": "object", "additionalProperties": rules }),
        "severity" => json!({
            "type": "object",
            "propertyNames": { "$ref": "#/$defs/rule" },
            "properties": slugs().map(|slug| (slug.to_owned(), json!({ "enum": ["error", "warning"] }))).collect::<Map<_, _>>(),
            "additionalProperties": { "enum": ["error", "warning"] },
        }),
        "limits" => {
            let mut defaults = Limits::default();
            let limits = LIMITS.iter().map(|(key, what, limit)| {
                let schema = json!({ "type": "integer", "minimum": 1, "default": *limit(&mut defaults) });
                ((*key).to_owned(), described(schema, what))
            });
            json!({ "type": "object", "additionalProperties": false, "properties": limits.collect::<Map<_, _>>() })
        }
        "exclude" => json!({ "type": "array", "items": { "type": "string" } }),
        _ => json!({ "type": "string" }),
    }
}

fn described(mut schema: Value, what: &str) -> Value {
    schema["description"] = what.into();
    schema
}
