//! `lone-carriage-return`: a line that ends as no system ends lines any more.

use std::ops::Range;

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for carriage returns that no line feed follows. CRLF is a line end like others: the message has a line feed in its place.",
    why: "Some telephones show a line break, some nothing, some a box; and the customer's line runs into the next.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\rIt is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\nIt is on its way to you.\n",
    source: "This project.",
    fix: Some(
        "Writes a line feed in its place, or a space where a text has one line. Safe: the line ends where it was to end.",
    ),
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.signs.has(Signs::RETURN) && text.place.part != Part::Url) {
        let ranges = lone(text.value);
        let Some((first, _)) = ranges.first() else { continue };
        let found =
            report.at(text.at(first.clone()), format!("{} has a carriage return that ends no line", text.place));
        let is_line = text.place.part != Part::Body;
        let edits = ranges.iter().map(|(range, replacement)| {
            text.edit(range.clone(), if is_line && *replacement == "\n" { " " } else { replacement })
        });
        let what = if is_line { "write a space in its place" } else { "end the line with a line feed" };
        let mut found = found.help(what);
        found.fix = edits.collect::<Option<_>>().map(|edits| Fix::safe(what, edits));
        report.push(found);
    }
}

/// Where carriage returns stand alone, and what belongs there: nothing before a line end.
fn lone(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut ranges = Vec::new();
    for (at, _) in text.match_indices('\r') {
        let rest = &text[at + 1..];
        if !rest.starts_with('\n') {
            let is_before_end = rest.trim_start_matches('\r').starts_with('\n');
            ranges.push((at..at + 1, if is_before_end { "" } else { "\n" }));
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crlf_is_no_lone_carriage_return() {
        assert_eq!(lone("a\r\nb\n"), []);
        assert_eq!(lone("a\rb\r"), [(1..2, "\n"), (3..4, "\n")]);
        assert_eq!(lone("a\r\r\nb"), [(1..2, "")]);
    }
}
