//! Definitions of public code and documents, where the environment variable `MTM_SAMPLES` names a folder with them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs};

use serde_json::Value;
use template_core::exchange::{self, Import, Level};

use crate::assert_right;

/// The samples that are known, by file and where it is from: they are imported and come out as they went in, unless
/// they are listed.
const KNOWN: &str = include_str!("known.txt");

/// Samples that are known not to be imported, and why: `file<tab>reason` a line.
const NOT_IMPORTED: &str = include_str!("not_imported.tsv");

/// Says something on the real stderr, which the test runner does not hold back.
pub(crate) fn say(text: &str) {
    writeln!(std::io::stderr().lock(), "exchange: {text}").unwrap();
}

/// Every sample, by its file's name.
pub(crate) fn samples() -> Option<BTreeMap<String, String>> {
    let Some(folder) = env::var_os("MTM_SAMPLES").map(PathBuf::from) else {
        say("definitions of public code: left out, MTM_SAMPLES is not set");
        return None;
    };
    let files = fs::read_dir(folder.join("definitions")).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    Some(
        files
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap()))
            .collect(),
    )
}

/// Those of the samples that are known.
pub(crate) fn known() -> BTreeSet<String> {
    let manifest = env::var_os("MTM_SAMPLES").map(|folder| PathBuf::from(folder).join("definitions/MANIFEST.tsv"));
    let manifest = manifest.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    let known: BTreeSet<_> = KNOWN.lines().filter_map(|line| line.split_once('\t')).collect();
    let rows = manifest.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row.len() > 1 && known.contains(&(row[0], row[1]))).map(|row| row[0].to_owned()).collect()
}

/// The definitions of a sample, each with its place: it may be one, a list of them, or a page of a list.
pub(crate) fn definitions(json: &str) -> Vec<(String, Value)> {
    let at = |list: Vec<Value>, path: &str| {
        list.into_iter().enumerate().map(|(index, value)| (format!("{path}[{index}]"), value)).collect()
    };
    match serde_json::from_str(json).unwrap() {
        Value::Array(list) => at(list, ""),
        Value::Object(mut page) => {
            let list =
                ["data", "templates"].into_iter().find_map(|key| Some((key, page.get(key)?.as_array()?.clone())));
            match list {
                Some((key, list)) => at(list, key),
                None => vec![(String::new(), Value::Object(std::mem::take(&mut page)))],
            }
        }
        other => vec![(String::new(), other)],
    }
}

/// Why the definition at that place was not imported, if it was not.
pub(crate) fn refusal(import: &Import, at: &str) -> Option<String> {
    let is_of_it =
        |path: &str| at.is_empty() || path.strip_prefix(at).is_some_and(|rest| !rest.starts_with(char::is_numeric));
    let mut errors = import.report.iter().filter(|remark| remark.level == Level::Error && is_of_it(&remark.path));
    errors.next().map(ToString::to_string)
}

/// What is refused says why. Samples that are known are listed; of others, the reason is said.
#[test]
fn every_sample_is_imported_or_says_why() {
    let Some(samples) = samples() else { return };
    let listed: BTreeMap<_, _> = NOT_IMPORTED.lines().map(|line| line.split_once('\t').unwrap()).collect();
    let known = known();
    let (mut imported, mut refused) = (0, BTreeSet::new());
    for (file, json) in &samples {
        let import = match exchange::import(json, |_| None) {
            Ok(import) => import,
            Err(error) => {
                say(&format!("{file} is refused: {error}"));
                refused.insert(file.as_str());
                continue;
            }
        };
        for remark in import.report.iter().filter(|remark| remark.level == Level::Warning) {
            say(&format!("{file}: {remark}"));
        }
        assert_right(&import);
        for (at, _) in definitions(json) {
            let Some(reason) = refusal(&import, &at) else {
                imported += 1;
                continue;
            };
            refused.insert(file.as_str());
            if let Some(expected) = listed.get(file.as_str()).filter(|_| known.contains(file)) {
                assert!(reason.contains(expected), "{file} is refused for another reason: {reason}");
            } else {
                assert!(!known.contains(file), "{file} is refused: {reason}");
                say(&format!("{file} is refused: {reason}"));
            }
        }
    }
    say(&format!("{imported} definitions are imported; {} of {} samples are refused", refused.len(), samples.len()));
    for file in listed.keys().filter(|file| known.contains(**file)) {
        assert!(refused.contains(file), "{file} is imported after all");
    }
}

/// All of them as one list, as a fetched account would be: names come again in other languages, and some twice.
#[test]
fn all_samples_at_once() {
    let Some(samples) = samples() else { return };
    let all: Vec<_> = samples.values().flat_map(|json| definitions(json)).map(|(_, definition)| definition).collect();
    let import = exchange::import(&Value::Array(all.clone()).to_string(), |_| None).unwrap();
    assert_right(&import);
    let refused = (0..all.len()).filter(|index| refusal(&import, &format!("[{index}]")).is_some()).count();
    say(&format!("as one list: {} files, {refused} refused", import.files.len()));
    assert_eq!(import.files.len() + refused, all.len());
}
