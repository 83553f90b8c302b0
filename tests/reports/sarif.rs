//! SARIF against the standard's schema, and against what code scanning asks for beside it.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;
use template_core::report::Format;
use template_core::source::Source;

use super::{finding, findings, write};

/// The standard's schema; `NOTICE.md` beside it says where it is from.
static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("reports/sarif-schema-2.1.0.json");
    // Its patterns for languages have a bracket that opens nowhere: not every reader of patterns takes that.
    let schema = fs::read_to_string(path).unwrap().replace("{2}]?$", "{2}$");
    let schema = serde_json::from_str(&schema).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
});

/// Reads a log and holds it to the schema.
pub(super) fn validate(log: &str) -> Value {
    let log = serde_json::from_str(log).unwrap();
    let wrong: Vec<_> = SCHEMA.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    log
}

#[test]
fn the_log_is_valid() {
    let log = validate(&write(Format::Sarif, &findings()));
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["region"]["startLine"].as_u64().unwrap() >= 1);
        assert!(result["partialFingerprints"]["primaryLocationLineHash"].is_string());
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.starts_with("templates/") && uri.bytes().all(|byte| byte.is_ascii_graphic()), "{uri}");
    }
}

/// The regions are of the bytes that they say, and replacing them is what the fix does.
#[test]
fn fixes_replace_the_bytes_they_say() {
    let found = findings();
    let log = validate(&write(Format::Sarif, &found));
    let results = log["runs"][0]["results"].as_array().unwrap();
    let fixed = results.iter().find(|result| result["ruleId"] == "MTM023").unwrap();
    let change = &fixed["fixes"][0]["artifactChanges"][0]["replacements"][0];
    let at = |name: &str| usize::try_from(change["deletedRegion"][name].as_u64().unwrap()).unwrap();
    let text = found[0].0.text();
    assert_eq!(&text[at("byteOffset")..at("byteOffset") + at("byteLength")], "{{ 1 }}");
    assert_eq!(change["insertedContent"]["text"], "{{1}}");
    let line: Vec<_> = text.lines().nth(at("startLine") - 1).unwrap().chars().collect();
    let deleted: String = line[at("startColumn") - 1..at("endColumn") - 1].iter().collect();
    assert_eq!(deleted, "{{ 1 }}");
}

/// Code scanning refuses a file of more; errors are what is wanted first.
#[test]
fn there_are_no_more_results_than_code_scanning_takes() {
    let mut many: Vec<_> = (0..25_002).map(|_| finding("wrong")).collect();
    for found in &mut many[..10] {
        found.severity = template_core::diagnostic::Severity::Warning;
    }
    let log = write(Format::Sarif, &[(Source::new("a.mtm", "x"), many)]);
    assert_eq!(log.matches("\"ruleId\"").count(), 25_000);
    assert_eq!(log.matches("\"level\": \"error\",").count(), 24_992, "all of them");
    assert!(log.contains("2 findings are left out: code scanning takes 25000"));
}
