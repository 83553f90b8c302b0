//! Import as its users meet it: the platform's JSON goes in, template files and a report come out.

use std::fs;
use std::path::Path;

use template_core::exchange::{self, Import, ImportedFile, Level};
use template_core::format::format;
use template_core::model;
use template_core::source::{Source, stem, translation_of};

#[path = "exchange/kept.rs"]
mod kept;
#[path = "exchange/lost.rs"]
mod lost;
#[path = "exchange/names.rs"]
mod names;
#[path = "exchange/normal.rs"]
mod normal;
#[path = "exchange/round_trip.rs"]
mod round_trip;
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

/// Both lay files out in one way: nothing is left to do for `mtm fmt`. And what is written is right.
#[test]
fn files_are_laid_out_and_right() {
    for name in ["parcel", "buttons", "headers", "cards", "named", "doubtful"] {
        assert_right(&import(&definitions(name)));
    }
}

fn assert_right(import: &Import) {
    let source = |file: &ImportedFile| Source::new(file.path.as_str(), file.text.as_str());
    for file in &import.files {
        assert_eq!(format(&source(file)).unwrap(), file.text, "{}", file.path);
        if translation_of(&file.path).is_some() {
            continue;
        }
        let siblings = import
            .files
            .iter()
            .filter(|other| translation_of(&other.path).is_some_and(|(base, _)| base == stem(&file.path)));
        let reading = model::read_family(&source(file), &siblings.map(source).collect::<Vec<_>>());
        let errors: Vec<_> = reading.all_diagnostics().filter(|found| found.is_error()).collect();
        assert!(errors.is_empty(), "{errors:?}\n{}", file.text);
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
