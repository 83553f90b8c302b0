//! What the linter finds, in every format: one account of awkward files, and what comes back of any text.

use template_core::diagnostic::{self, Diagnostic};
use template_core::lint::{Linter, Settings};
use template_core::report::text::Style;
use template_core::report::{FileReport, Format, Report};
use template_core::source::Source;

#[path = "reports/round_trip.rs"]
mod round_trip;
#[path = "reports/sarif.rs"]
mod sarif;

/// Files of an account, each awkward in its way.
const FILES: [(&str, &str); 6] = [
    // A name that every format has to escape; CRLF; letters of several bytes before a finding; a fix.
    (
        "./templates/grüße, 50%: neu.mtm",
        "+++\r\ncategory = \"utility\"\r\nlanguage = \"de\"\r\n+++\r\nGrüße 😀 {{ 1 }}, das Päckchen ist unterwegs.\r\n",
    ),
    // Nothing is wrong with it.
    ("templates/clean.mtm", "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n"),
    // A finding that has to do with another place.
    ("templates/code.mtm", "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n[authentication]\n+++\n"),
    // A finding at the end of the file, which no newline ends, and a warning.
    ("templates/open.mtm", "+++\nlanguage = \"en\"\n+++\nYour order has been packed, dear {{"),
    // Only warnings.
    ("templates/uncategorised.mtm", "+++\nlanguage = \"en\"\n+++\nYour order has been packed.\n"),
    // The same wrong line twice, and a finding of several lines.
    (
        "templates/twice.mtm",
        "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nWe say {{1}}{{2}} to you.\nWe say {{1}}{{2}} to you.\nAnd {{1}}\n{{2}}.\n",
    ),
];

/// What is wrong with them, as far as these rules are concerned: those that come later change no snapshot.
fn findings() -> Vec<(Source, Vec<Diagnostic>)> {
    let mut settings = Settings::default();
    settings.select = ["adjacent-placeholders", "missing-category", "stacked-placeholders"].map(str::to_owned).into();
    let sources: Vec<_> = FILES.iter().map(|(path, text)| Source::new(*path, *text)).collect();
    let checked = Linter::new(settings).check_all(sources.iter().map(|source| (source, &[][..])));
    let found = checked.into_iter().flat_map(|checked| checked.files).map(|file| file.diagnostics);
    sources.iter().cloned().zip(found).collect()
}

fn write(format: Format, found: &[(Source, Vec<Diagnostic>)]) -> String {
    let files: Vec<_> = found.iter().map(|(source, diagnostics)| FileReport { source, diagnostics }).collect();
    let mut out = Vec::new();
    format.write(&Report { files: &files }, Style::Plain, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_format_says_all_of_it() {
    let found = findings();
    insta::with_settings!({ omit_expression => true }, {
        for format in Format::ALL {
            insta::assert_snapshot!(format.name(), without_explanations(&write(format, &found)));
        }
    });
}

/// What rules say of themselves is not what is tested here, and is worded better one day.
fn without_explanations(report: &str) -> String {
    let lines = report.split_inclusive('\n').map(|line| {
        let is_explanation = line.contains("\\nSection: ") || line.trim_start().starts_with("\"markdown\": ");
        match line.split_once(": \"").filter(|_| is_explanation) {
            Some((name, text)) => format!("{name}: \"...\"{}", if text.ends_with(",\n") { ",\n" } else { "\n" }),
            None => line.to_owned(),
        }
    });
    lines.collect()
}

#[test]
fn nothing_is_a_report_too() {
    let clean = [(Source::new("clean.mtm", ""), Vec::new())];
    for found in [&[][..], &clean] {
        assert_eq!(write(Format::Text, found), "");
        assert_eq!(write(Format::Github, found), "");
        assert_eq!(write(Format::Gitlab, found), "[]\n");
        sarif::validate(&write(Format::Sarif, found));
        let json: serde_json::Value = serde_json::from_str(&write(Format::Json, found)).unwrap();
        assert_eq!(json["summary"]["files"], found.len());
        let junit = write(Format::Junit, found);
        let junit = roxmltree::Document::parse(&junit).unwrap();
        assert_eq!(junit.root_element().attribute("tests"), Some(found.len().to_string().as_str()));
    }
}

#[test]
fn every_format_has_a_name_of_its_own() {
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(format));
    }
    assert_eq!(Format::from_name("xml"), None);
}

/// GitLab compares by fingerprints: they differ from each other, and lines put in above change none.
#[test]
fn fingerprints_differ_and_stay() {
    let fingerprints = |found: &[(Source, Vec<Diagnostic>)]| -> Vec<String> {
        let report: serde_json::Value = serde_json::from_str(&write(Format::Gitlab, found)).unwrap();
        let issues = report.as_array().unwrap().iter();
        issues.map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let found = findings();
    let before = fingerprints(&found);
    let mut unique = before.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), before.len());
    let moved = found.into_iter().map(|(source, found)| {
        let added = "# a line\n";
        let source = Source::new(source.path(), format!("{added}{}", source.text()));
        let found = found.into_iter().map(|mut found| {
            found.primary.span = found.primary.span.shifted(added.len());
            found
        });
        (source, found.collect())
    });
    assert_eq!(fingerprints(&moved.collect::<Vec<_>>()), before);
}

/// A finding of a rule of any kind, with this message.
fn finding(message: &str) -> Diagnostic {
    Diagnostic::new(diagnostic::TABLE[0], template_core::source::Span::new(0, 1), message)
}
