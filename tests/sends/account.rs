//! What became of each sample: those that are known have to be as listed, and of others it is said.

use std::collections::HashMap;

use serde_json::Value;

use crate::{compare, say};

/// The samples that are known, by file and where it is from: what is not equal or refused as listed fails the test.
const KNOWN: &str = include_str!("known.txt");

/// How many samples came to what.
#[derive(Default)]
pub(crate) struct Account {
    equal: usize,
    different: usize,
    refused: usize,
}

/// A sample, as its manifest calls it.
#[derive(Clone, Copy)]
pub(crate) struct Sample<'r> {
    pub(crate) file: &'r str,
    pub(crate) is_bad: bool,
    is_known: bool,
}

impl<'r> Sample<'r> {
    pub(crate) fn of(row: &'r HashMap<String, String>, is_bad: bool) -> Self {
        let file = row["file"].as_str();
        let is_known = KNOWN.lines().any(|known| known.split_once('\t') == Some((file, &row["repo"])));
        Self { file, is_bad, is_known }
    }
}

impl Account {
    /// The library refuses a sample, and says why; `listed` are those that are known to be, with a piece of the reason.
    pub(crate) fn refused(&mut self, sample: Sample<'_>, why: &str, listed: &[(&str, &str)]) {
        let Sample { file, is_bad, is_known } = sample;
        let reason = listed.iter().find(|(known, _)| *known == file);
        assert!(!why.is_empty(), "{file} is refused, and nothing says why");
        if is_known {
            assert!(reason.is_some() || is_bad, "{file} is refused: {why}");
            assert!(reason.is_none_or(|(_, piece)| why.contains(piece)), "{file}: {why}");
        }
        say(&format!("{file} is refused: {why}"));
        self.refused += 1;
    }

    /// The library made something of a sample; `listed` are those that need more than all do, with what they need.
    pub(crate) fn made(&mut self, sample: Sample<'_>, made: Value, json: Value, listed: &[(&str, &str)]) {
        let Sample { file, is_bad, is_known } = sample;
        assert!(!(is_bad && is_known), "{file} is not refused");
        let (extra, places) = compare::differences(made, json);
        if places.is_empty() {
            compare::account(file, &extra, if is_known { listed } else { &[] });
            self.equal += 1;
        } else {
            let places = places.join("; ");
            assert!(!is_known, "{file} is different: {places}");
            say(&format!("{file} is different: {places}"));
            self.different += 1;
        }
    }

    pub(crate) fn say(&self, what: &str) {
        let Self { equal, different, refused } = self;
        say(&format!("{what}: {equal} are equal, {different} are different, {refused} are refused"));
        assert!(*equal > 0);
    }
}
