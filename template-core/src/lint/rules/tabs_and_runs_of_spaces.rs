//! `tabs-and-runs-of-spaces`: space that no message carries.

use std::ops::Range;

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::{Part, Written};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for tabs and for more than four spaces in a row in a body or an offer.",
    why: "The platform refuses both in values, and providers refuse them in texts; what stood below each other does not on another telephone.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed:\n1\tApple tree\n2\tPear trees\nIt is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed:\n1 Apple tree\n2 Pear trees\nIt is on its way to you.\n",
    source: "The platform's answer to such values, error 132018, and older pages of its that say it of texts.",
    fix: Some("Puts one space in place of each. Unsafe: what was laid out in columns no longer is."),
};

/// The most spaces in a row.
const LIMIT: usize = 4;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| matches!(text.place.part, Part::Body | Part::Offer)) {
        if !text.signs.has(Signs::TAB) && !has_long_run(text.value) {
            continue;
        }
        let runs = runs(text);
        let Some(first) = runs.first() else { continue };
        let run = &text.value[first.clone()];
        let (what, help) = match run.len() {
            _ if run.contains('\t') => ("a tab".to_owned(), "write one space, or begin a new line"),
            length => (format!("{length} spaces in a row"), "write one space, or begin a new line"),
        };
        let mut found = report.at(text.at(first.clone()), format!("{} has {what}", text.place)).help(help);
        found.fix = text.edits(&runs, " ").map(|edits| Fix::unsafe_("write one space", edits));
        report.push(found);
    }
}

/// Whether more than [`LIMIT`] spaces stand in a row: then one of them stands at every place in five.
fn has_long_run(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_space = |at: usize| bytes.get(at) == Some(&b' ');
    (LIMIT..bytes.len()).step_by(LIMIT + 1).any(|at| {
        is_space(at) && {
            let before = bytes[..at].iter().rev().take_while(|byte| **byte == b' ').count();
            let after = bytes[at..].iter().take_while(|byte| **byte == b' ').count();
            before + after > LIMIT
        }
    })
}

/// Where space stands that is a tab, or too long; not at the end of a line, where `space-at-edge` finds it.
fn runs(text: &Written<'_>) -> Vec<Range<usize>> {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t');
    let bytes = text.value.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(is_space).map(|found| at + found) {
        let end = start + bytes[start..].iter().take_while(|byte| is_space(byte)).count();
        let run = &bytes[start..end];
        let is_inside = start > 0 && !matches!(bytes.get(end), None | Some(b'\n' | b'\r'));
        if is_inside && !text.is_in_placeholder(start) && (run.contains(&b'\t') || run.len() > LIMIT) {
            runs.push(start..end);
        }
        at = end;
    }
    runs
}
