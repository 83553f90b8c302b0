//! `many-line-breaks`: empty lines in a row.

use std::ops::Range;

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for more than two line breaks in a row in a body: one empty line is enough.",
    why: "The platform's own editor takes no more, and on a small screen the rest of the message is pushed out of sight.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n\n\nIt is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n\nIt is on its way to you.\n",
    source: "The behaviour of WhatsApp Manager; no page of the platform says it.",
    fix: Some("Leaves one empty line. Safe: the words stay as they are."),
};

/// The most line breaks in a row.
const LIMIT: usize = 2;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for body in version.texts_of(Part::Body).filter(|body| body.signs.has(Signs::NEWLINE)) {
        let ranges = too_many(body.value);
        let Some(first) = ranges.first() else { continue };
        let count = LIMIT + body.value[first.clone()].matches('\n').count();
        let message = format!("{} has {count} line breaks in a row, {LIMIT} are allowed", body.place);
        let mut found = report.at(body.at(first.start..first.start), message).label("these are too many");
        found.fix = body.edits(&ranges, "").map(|edits| Fix::safe("leave one empty line", edits));
        report.push(found.help("leave one empty line"));
    }
}

/// The line breaks that are too many of each row of them; those at the ends of the text are `space-at-edge`'s.
fn too_many(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let (mut count, mut previous) = (0, 0);
    for (at, _) in text.match_indices('\n') {
        let is_next = matches!(&text[previous..at], "" | "\r");
        // The breaks a text begins with follow none.
        count = if is_next && previous > 0 { count + 1 } else { 1 };
        let end = at + 1;
        match ranges.last_mut() {
            Some(last) if count > LIMIT + 1 => last.end = end,
            _ if count > LIMIT => ranges.push(previous..end),
            _ => {}
        }
        previous = end;
    }
    ranges.retain(|range| range.end < text.len() && !text[..range.start].trim().is_empty());
    ranges
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "one place is a list of places too")]
mod tests {
    use super::*;

    #[test]
    fn two_in_a_row_are_left() {
        for (text, ranges) in [
            ("a\n\nb", vec![]),
            ("a\n\n\nb", vec![3..4]),
            ("a\r\n\r\nb", vec![]),
            ("a\r\n\r\n\r\n\r\nb", vec![5..9]),
            ("a\n\n\n\nb\n\nc\n\n\nd", vec![3..5, 11..12]),
            ("a\n \n\nb", vec![]),
            ("\n\n\n\na", vec![]),
            ("a\n\n\n", vec![]),
            ("\n\n\n", vec![]),
        ] {
            assert_eq!(too_many(text), ranges, "{text:?}");
        }
    }
}
