//! Definitions of public code and documents, where the environment variable `MTM_SAMPLES` names a folder with them.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs};

use template_core::exchange::{self, Level};

use crate::assert_right;

/// The samples that are not imported, and why: `file<tab>reason` a line.
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

#[test]
fn every_sample_is_imported_or_listed() {
    let Some(samples) = samples() else { return };
    let mut refused = Vec::new();
    let mut imported = 0;
    for (file, json) in &samples {
        let import = exchange::import(json, |_| None).unwrap();
        for remark in &import.report {
            match remark.level {
                Level::Error => refused.push(format!("{file}\t{remark}\n")),
                Level::Note => {}
                _ => say(&format!("{file}: {remark}")),
            }
        }
        assert_right(&import);
        imported += usize::from(!import.files.is_empty());
    }
    say(&format!("{imported} of {} samples are imported", samples.len()));
    assert_eq!(refused.concat(), NOT_IMPORTED);
}

/// All of them as one list, as a fetched account would be: names come again in other languages, and some twice.
#[test]
fn all_samples_at_once() {
    let Some(samples) = samples() else { return };
    let list = format!("[{}]", samples.values().map(String::as_str).collect::<Vec<_>>().join(","));
    let import = exchange::import(&list, |_| None).unwrap();
    assert_right(&import);
    let errors = import.report.iter().filter(|remark| remark.level == Level::Error);
    let twice = errors.filter(|remark| remark.message.contains("same name and the same language")).count();
    say(&format!("as one list: {} files, {twice} are there twice", import.files.len()));
    assert_eq!(import.files.len() + twice + NOT_IMPORTED.lines().count(), samples.len());
}
