//! Import and then export gives the definition again, and where it does not, the report says so.

use std::collections::BTreeSet;

use serde_json::Value;
use template_core::exchange::{self, Import, Target};
use template_core::model;
use template_core::source::{Source, translation_of};

use crate::lost::{differences, is_said};
use crate::normal::normalized;
use crate::samples::{definitions, known, refusal, samples, say};

/// Samples that are known not to come out as they went in, and why: `file<tab>reason` a line.
const NOT_EQUAL: &str = include_str!("not_equal.tsv");

/// Everything that imported files are exported as; and what keeps a template from being exported.
pub(crate) fn exported(import: &Import) -> (Vec<Value>, Vec<String>) {
    let sources: Vec<_> = import.files.iter().map(|file| Source::new(file.path.as_str(), file.text.as_str())).collect();
    let (mut definitions, mut problems) = (Vec::new(), Vec::new());
    for base in sources.iter().filter(|source| translation_of(source.path()).is_none()) {
        let of_base = |source: &&Source| translation_of(source.path()).is_some_and(|(stem, _)| stem == base.stem());
        let siblings: Vec<_> = sources.iter().filter(of_base).cloned().collect();
        let reading = model::read_family(base, &siblings);
        assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
        match exchange::export(&reading.template, Target::Cloud) {
            Ok(exported) => {
                definitions.extend(exported.iter().map(|one| serde_json::from_str::<Value>(&one.json).unwrap()));
            }
            Err(error) => problems.push(error.to_string()),
        }
    }
    (definitions, problems)
}

/// What becomes of one definition.
enum Outcome {
    Equal,
    Refused,
    /// Different at these places, all of which the report names.
    Different(Vec<String>),
}

/// What becomes of the definitions of one import; a difference that is not said anywhere fails the test.
fn outcomes(file: &str, import: &Import, definitions: Vec<(String, Value)>) -> Vec<Outcome> {
    let (made, problems) = exported(import);
    let key =
        |definition: &Value| (definition["name"].to_string(), definition["language"].to_string().replace('-', "_"));
    let mut unsaid = Vec::new();
    let outcome = |(at, definition): (String, Value)| {
        if refusal(import, &at).is_some() {
            return Outcome::Refused;
        }
        let wanted = key(&definition);
        let Some(made) = made.iter().find(|made| key(made) == wanted) else {
            assert!(!problems.is_empty(), "{file} {at} is neither exported nor refused");
            say(&format!("{file} is not exported: {}", problems.join("; ")));
            return Outcome::Refused;
        };
        let (definition, made) = (normalized(definition), normalized(made.clone()));
        let places = differences(&definition, &made, &at);
        for place in places.iter().filter(|place| !is_said(import, place, &at)) {
            unsaid.push(format!("{file}: {place} is different, and nothing says so\n{definition}\n{made}"));
        }
        if places.is_empty() { Outcome::Equal } else { Outcome::Different(places) }
    };
    let outcomes = definitions.into_iter().map(outcome).collect();
    assert!(unsaid.is_empty(), "{}\n{:?}", unsaid.join("\n"), import.report);
    outcomes
}

#[test]
fn every_sample_comes_out_as_it_went_in() {
    let Some(samples) = samples() else { return };
    let listed: BTreeSet<_> = NOT_EQUAL.lines().map(|line| line.split_once('\t').unwrap().0).collect();
    let known = known();
    let [mut equal, mut refused, mut different] = [0; 3];
    for (file, json) in &samples {
        let Ok(import) = exchange::import(json, |_| None) else { continue };
        let mut is_equal = true;
        for outcome in outcomes(file, &import, definitions(json)) {
            match outcome {
                Outcome::Equal => equal += 1,
                Outcome::Refused => refused += 1,
                Outcome::Different(places) => {
                    say(&format!("{file} comes out differently, as its report says: {}", places.join(", ")));
                    different += 1;
                    is_equal = false;
                }
            }
        }
        if known.contains(file) {
            assert_eq!(is_equal, !listed.contains(file.as_str()), "{file} is not as it is listed");
        }
    }
    say(&format!("{equal} definitions come out as they went in, {different} differently, {refused} not at all"));
}

/// The languages of one name go into one file and its translations, and come out of them again.
#[test]
fn a_whole_account_comes_out_as_it_went_in() {
    let Some(samples) = samples() else { return };
    let mut seen = BTreeSet::new();
    let all = samples.values().flat_map(|json| definitions(json)).map(|(_, definition)| definition);
    let once: Vec<_> = all.filter(|one| seen.insert((one["name"].to_string(), one["language"].to_string()))).collect();
    let page = serde_json::json!({ "data": once }).to_string();
    let import = exchange::import(&page, |_| None).unwrap();
    let outcomes = outcomes("the account", &import, definitions(&page));
    let equal = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Equal)).count();
    say(&format!("of {} definitions of one account, {equal} come out as they went in", outcomes.len()));
}
