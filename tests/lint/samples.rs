//! Definitions of public code and documents, where the environment variable `MTM_SAMPLES` names a folder with them: what
//! the platform has approved or shows in its documents is not called wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs};

use template_core::diagnostic::Severity;
use template_core::exchange;
use template_core::lint::Settings;
use template_core::report::text::{self, Style};

use crate::lint;

/// The samples that are known, by file and where it is from: their findings are those that are listed.
const SAMPLES: &str = include_str!("../exchange/known.txt");

/// What the samples break, and why that is right: `file<tab>rule<tab>reason` a line.
const KNOWN: &str = include_str!("known.tsv");

/// Says something on the real stderr, which the test runner does not hold back.
fn say(text: &str) {
    writeln!(std::io::stderr().lock(), "lint: {text}").unwrap();
}

fn folder() -> Option<PathBuf> {
    let folder = env::var_os("MTM_SAMPLES").map(PathBuf::from);
    if folder.is_none() {
        say("definitions of public code: left out, MTM_SAMPLES is not set");
    }
    folder.map(|folder| folder.join("definitions"))
}

/// The files of the samples that are known.
fn known_samples(folder: &std::path::Path) -> BTreeSet<String> {
    let manifest = fs::read_to_string(folder.join("MANIFEST.tsv")).unwrap_or_default();
    let known: BTreeSet<_> = SAMPLES.lines().filter_map(|line| line.split_once('\t')).collect();
    let rows = manifest.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row.len() > 1 && known.contains(&(row[0], row[1]))).map(|row| row[0].to_owned()).collect()
}

/// What the platform's answers leave out of templates that it has approved, and what only its own samples may do.
const OF_NEW_ONES: &[&str] = &["default-sample-name", "missing-example", "missing-header-example"];

/// The rules that a sample breaks as errors, each with what is drawn of its first finding.
fn errors(json: &str) -> BTreeMap<&'static str, String> {
    let Ok(import) = exchange::import(json, |_| None) else { return BTreeMap::new() };
    let files: Vec<_> = import.files.iter().map(|file| (file.path.clone(), file.text.clone())).collect();
    let mut found = lint(Settings::default(), &files);
    // What the platform has approved breaks no rule for new templates either.
    let as_new = files.into_iter().map(|(path, text)| (path, text.replace("approved = true\n", "")));
    let mut settings = Settings::default();
    settings.ignore = OF_NEW_ONES.iter().map(|&rule| rule.to_owned()).collect();
    found.extend(lint(settings, &as_new.collect::<Vec<_>>()));
    let mut errors = BTreeMap::new();
    for (source, findings) in found {
        for found in findings.diagnostics.iter().filter(|found| found.severity == Severity::Error) {
            errors.entry(found.rule.slug).or_insert_with(|| text::draw(&source, found, Style::Plain));
        }
    }
    errors
}

#[test]
fn real_templates_break_what_is_listed_and_nothing_else() {
    let Some(folder) = folder() else { return };
    let known = known_samples(&folder);
    let row = |line: &'static str| -> (&str, &str) {
        let mut cells = line.split('\t');
        let (file, rule, why) = (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        assert!(why.len() > 10 && cells.next().is_none(), "{line}");
        (file, rule)
    };
    let listed: BTreeSet<_> = KNOWN.lines().map(row).collect();
    let mut broken = BTreeSet::new();
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut wrong = Vec::new();
    for path in files {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        for (rule, drawn) in errors(&fs::read_to_string(&path).unwrap()) {
            if listed.contains(&(file.as_str(), rule)) {
                broken.insert((file.clone(), rule.to_owned()));
            } else if known.contains(&file) {
                wrong.push(format!("{file}: {rule}\n{drawn}"));
            } else {
                say(&format!("{file} breaks {rule}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    let unbroken = listed.iter().filter(|(file, _)| known.contains(*file));
    let unbroken: Vec<_> =
        unbroken.filter(|(file, rule)| !broken.contains(&((*file).to_owned(), (*rule).to_owned()))).collect();
    assert!(unbroken.is_empty(), "these are listed and break nothing: {unbroken:?}");
}
