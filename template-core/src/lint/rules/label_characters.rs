//! `label-characters`: a button's label is plain text on one line.

use std::ops::Range;

use crate::diagnostic::{Edit, Fix};
use crate::lint::emoji;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules::header_characters::pairs;
use crate::lint::version::Version;
use crate::lint::written::{Part, Written};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks in the labels of buttons for emoji, line breaks and marks of formatting: a pair of `*`, `_` or `~` around words, or a backtick.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show the order 📦\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "The platform's answer to such a label: error 2388060. A placeholder in a label is refused where the file is read.",
    fix: Some(
        "Removes emoji and marks, and writes a space for a line break. Unsafe: it changes what the customer reads.",
    ),
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for label in version.texts_of(Part::Label) {
        // Counted to the end, which is faster for what is nearly always so.
        let signs = label.value.bytes().filter(|byte| matches!(byte, b'*' | b'_' | b'~' | b'`' | b'\n')).count();
        if !label.is_ascii {
            emoji(report, label);
        }
        if signs > 0 {
            line_breaks(report, label);
            marks(report, label);
        }
    }
}

fn emoji(report: &mut Report<'_>, label: &Written<'_>) {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(next) = emoji::find(&label.value[from..]) {
        all.push(from + next.start..from + next.end);
        from += next.end;
    }
    let Some(first) = all.first() else { return };
    let message = format!("{} holds an emoji", label.place);
    // The spaces before it go with it, or those behind it where nothing is left before it.
    let (mut end, mut is_begun) = (0, false);
    let edits = all.iter().map(|emoji| {
        let before = label.value[..emoji.start].trim_end_matches(' ').len();
        is_begun |= before > end;
        let start = before.max(end);
        let rest = &label.value[emoji.end..];
        end = emoji.end + if is_begun { 0 } else { rest.len() - rest.trim_start_matches(' ').len() };
        label.edit(start..end, "")
    });
    let edits = edits.collect::<Option<_>>().filter(|_| label.has_words_without(&all));
    push(report, label, first.clone(), (message, "say it in words"), "remove the emoji", edits);
}

fn line_breaks(report: &mut Report<'_>, label: &Written<'_>) {
    let breaks: Vec<_> = label.value.match_indices('\n').map(|(at, _)| at..at + 1).collect();
    let Some(first) = breaks.first() else { return };
    let message = format!("{} has a line break", label.place);
    let edits = breaks.iter().map(|at| label.edit(at.clone(), " ")).collect();
    push(report, label, first.clone(), (message, "write it on one line"), "write a space in its place", edits);
}

fn marks(report: &mut Report<'_>, label: &Written<'_>) {
    for mark in *b"*_~`" {
        let places = match mark {
            b'`' => label.value.match_indices('`').map(|(at, _)| at..at + 1).collect(),
            _ => pairs(label, mark),
        };
        let Some(first) = places.first() else { continue };
        let message = format!("{} has marks of formatting", label.place);
        let edits = places.iter().map(|place| label.edit(place.clone(), "")).collect();
        push(report, label, first.clone(), (message, "write it as plain text"), "remove the marks", edits);
    }
}

fn push(
    report: &mut Report<'_>,
    label: &Written<'_>,
    first: Range<usize>,
    (message, help): (String, &str),
    fix: &str,
    edits: Option<Vec<Edit>>,
) {
    let mut found = report.at(label.at(first), message).help(help);
    // Of a label without letters or digits, nothing would be left.
    let has_words = label.value.contains(char::is_alphanumeric);
    found.fix = edits.filter(|_| has_words).map(|edits| Fix::unsafe_(fix, edits));
    report.push(found);
}
