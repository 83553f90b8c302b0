//! The errors of the Messages API: those the provider documents are all named, and the page about them is true.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use messages_client::{Code, Problem};
use serde_json::Value;

/// The folder that an environment variable names; where it is not set, `what` is said to be left out, on the real
/// stderr, which the test runner does not hold back.
fn folder(variable: &str, what: &str) -> Option<std::path::PathBuf> {
    let folder = std::env::var_os(variable).map(Into::into);
    if folder.is_none() {
        writeln!(std::io::stderr().lock(), "codes: {what}: left out, {variable} is not set").unwrap();
    }
    folder
}

#[test]
fn every_error_of_the_providers_document_is_named() {
    let Some(folder) = folder("MTM_OPENAPI", "the provider's table of errors") else { return };
    let document = fs::read_to_string(folder.join("messages-v1-1.11.0.json")).unwrap();
    let document: Value = serde_json::from_str(&document).unwrap();
    let numbers: Vec<u32> = document["x-errors"].as_object().unwrap().keys().map(|key| key.parse().unwrap()).collect();
    assert!(numbers.len() > 50, "{numbers:?}");
    let unnamed: Vec<_> = numbers.iter().filter(|&&number| matches!(Code::of(number), Code::Other(_))).collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
}

/// Those that the document of 1.20 has beside the one above.
#[test]
fn the_errors_that_came_later_are_named() {
    for number in [1242, 1431, 1474, 1475, 1476, 1490, 2001, 2002, 2003] {
        assert!(!matches!(Code::of(number), Code::Other(_)), "{number}");
    }
}

/// What the provider's own examples of refusals are called in its table.
#[test]
fn the_providers_examples_have_the_codes_of_its_table() {
    let Some(folder) = folder("MTM_SAMPLES", "the provider's examples of refusals") else { return };
    let mut found = Vec::new();
    for spec in ["spec-v1.11.0", "spec-v0.3.12"] {
        for entry in fs::read_dir(folder.join("messages").join(spec)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if name.starts_with("error-") {
                let problem = Problem::read(422, &fs::read(&path).unwrap());
                assert!(
                    !problem.title.is_empty() && !problem.detail.is_empty() && !problem.instance.is_empty(),
                    "{name}"
                );
                found.push(format!("{name} {}", problem.code.map_or("-".to_owned(), |code| code.number().to_string())));
            }
        }
    }
    found.sort();
    insta::assert_snapshot!(found.join("\n"), @r"
        error-400.json 1020
        error-Channel.json 1400
        error-ChannelParams.json 1410
        error-ClientReference.json 1450
        error-Internal.json 1030
        error-InvalidJson.json -
        error-MessageParams.json 1020
        error-MessageType.json 1440
        error-NotFound.json -
        error-PaymentRequired.json 1070
        error-Recipient.json 1430
        error-Sender.json 1420
        error-Throttled.json 1000
        error-UnauthorizedInvalidApplication.json -
        error-UnauthorizedMissingCredentials.json -
        error-UnsupportedOperation.json -
        ");
}

/// The page about errors, made of the table.
fn page() -> String {
    let mut page = String::from(
        "# Errors of the Messages API\n\nThe numbers that stand in the answer to a request or, later, in a status webhook, \
         as `messages_client::Code` has them. This page is made of that table. A number that is not in it is \
         `Code::Other`.\n",
    );
    let (provider, platform): (Vec<Code>, Vec<Code>) = Code::ALL.iter().partition(|code| code.number() < 100_000);
    for (title, codes) in [("The provider's", provider), ("The platform's", platform)] {
        write!(
            page,
            "\n## {title}\n\n| number | `Code` | what it means | what to do | later |\n|---|---|---|---|---|\n"
        )
        .unwrap();
        for code in codes {
            let later = if code.is_temporary() { "yes" } else { "" };
            let (meaning, advice) = (code.meaning(), code.advice());
            writeln!(page, "| {} | `{code:?}` | {meaning} | {advice} | {later} |", code.number()).unwrap();
        }
    }
    page.push_str("\n`later`: the same message may go through later, unchanged.\n");
    page
}

/// `MTM_UPDATE_DOCS=1 cargo test -p tests --test codes` writes the page anew.
#[test]
fn the_page_of_errors_is_what_the_table_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/errors.md");
    if std::env::var_os("MTM_UPDATE_DOCS").is_some_and(|value| value == "1") {
        fs::write(&path, page()).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(there == page(), "docs/errors.md is stale: run with MTM_UPDATE_DOCS=1");
}
