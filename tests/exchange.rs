//! Import as its users meet it: the platform's JSON goes in, template files and a report come out.

use std::fs;
use std::path::Path;

use template_core::exchange::{self, Import, Level};
use template_core::format::format;
use template_core::source::Source;

#[path = "exchange/names.rs"]
mod names;
#[path = "exchange/samples.rs"]
mod samples;

fn import(json: &str) -> Import {
    exchange::import(json, |_| None).unwrap()
}

/// The files, each under its path, and the report below them.
fn shown(import: &Import) -> String {
    let files = import.files.iter().map(|file| format!("=== {}\n{}", file.path, file.text));
    let report = import.report.iter().map(|remark| format!("{}: {remark}\n", remark.level));
    format!("{}=== report\n{}", files.collect::<String>(), report.collect::<String>())
}

/// Definitions made up for these tests: every component, every button, every shape of the JSON.
fn definitions(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("exchange/definitions").join(name).with_extension("json");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn definitions_become_files() {
    for name in ["parcel", "buttons", "headers", "cards", "named", "doubtful", "refused"] {
        insta::assert_snapshot!(name, shown(&import(&definitions(name))));
    }
}

/// Both lay files out in one way: nothing is left to do for `mtm fmt`.
#[test]
fn files_are_laid_out() {
    for name in ["parcel", "buttons", "headers", "cards", "named", "doubtful"] {
        for file in import(&definitions(name)).files {
            let source = Source::new(file.path.as_str(), file.text.as_str());
            assert_eq!(format(&source).unwrap(), file.text, "{}", file.path);
        }
    }
}

/// What is refused is not written, and everything else is.
#[test]
fn a_template_is_written_or_refused() {
    let import = import(&definitions("refused"));
    let paths: Vec<_> = import.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["twice.mtm"]);
    assert!(import.files[0].text.contains("One."));
    assert!(import.report.iter().all(|remark| remark.level == Level::Error));
}

#[test]
fn what_is_no_definition_says_so() {
    for json in ["", "{", "null", "7", "\"x\"", "{}", r#"{"error": {"message": "no"}}"#, &"[".repeat(100_000)] {
        let error = exchange::import(json, |_| None).unwrap_err().to_string();
        assert!(error.contains("not JSON") || error.contains("no template definition"), "{error}");
    }
    assert_eq!(import("[]"), Import::default());
    assert_eq!(import(r#"{"data": []}"#), Import::default());
}
