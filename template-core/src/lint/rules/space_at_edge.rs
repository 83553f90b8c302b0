//! `space-at-edge`: space that no reader sees.

use std::ops::Range;

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for space and empty lines at the beginning and at the end of texts, and for space at the end of lines.",
    why: "Nobody sees it, but it counts as characters do, and two texts that look the same are not. An empty line below the front matter is part of the message.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\n\nYour order has been packed. \nIt is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\nIt is on its way to you.\n",
    source: "This project; the platform approves such texts, and its library has some.",
    fix: Some("Removes the space. Safe: the message looks as before."),
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in &version.texts {
        // Line breaks are what the rules of these places are about.
        let is_one_line = text.place.part != Part::Body;
        if text.place.part == Part::Url || (is_one_line && text.signs.has(Signs::NEWLINE)) {
            continue;
        }
        let ranges = edges(text.value, text.signs);
        let Some(first) = ranges.first() else { continue };
        if text.value.trim().is_empty() {
            continue;
        }
        let what = match first {
            range if range.start == 0 => "begins with",
            range if range.end == text.value.len() => "ends with",
            _ => "has a line that ends with",
        };
        // A line end is shown as its place alone: it would be drawn with the line after it.
        let (space, end) = match text.value[first.clone()].find(['\r', '\n']) {
            Some(end) => ("an empty line", first.start + end),
            None => ("space", first.end),
        };
        let found = report.at(text.at(first.start..end), format!("{} {what} {space}", text.place));
        let mut found = found.label("nobody sees this").help("remove it");
        found.fix = text.edits(&ranges, "").map(|edits| Fix::safe("remove it", edits));
        report.push(found);
    }
}

/// Where space stands at the ends of the text and of its lines.
fn edges(text: &str, signs: Signs) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    // Paragraphs in Chinese and Japanese may begin with a wide space.
    let begins =
        text.len() - text.trim_start_matches(|c: char| c.is_whitespace() && c != '\u{3000}' && c != '\r').len();
    let begins = if text[begins..].starts_with("\r\n") { text.len() - text.trim_start().len() } else { begins };
    let ends = text.trim_end().len();
    if begins > 0 {
        ranges.push(0..begins);
    }
    if signs.has(Signs::NEWLINE) {
        for (at, _) in text.match_indices('\n').filter(|(at, _)| (begins..ends).contains(at)) {
            let line = &text[..at];
            let line = line.strip_suffix('\r').unwrap_or(line);
            let end = line.trim_end_matches(|c: char| c.is_whitespace() && c != '\n' && c != '\r').len().max(begins);
            if end < line.len() {
                ranges.push(end..line.len());
            }
        }
    }
    // A carriage return alone is `lone-carriage-return`'s.
    if ends < text.len() && ends >= begins && &text[ends..] != "\r" {
        ranges.push(ends..text.len());
    }
    ranges
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "one place is a list of places too")]
mod tests {
    use super::*;

    #[test]
    fn space_stands_at_the_ends_of_texts_and_lines() {
        for (text, ranges) in [
            ("a b\n c\n\nd", vec![]),
            (" a", vec![0..1]),
            ("\n\na", vec![0..2]),
            ("\r\na", vec![0..2]),
            ("a\u{a0}", vec![1..3]),
            ("a\r\nb", vec![]),
            ("a \r\nb\t\nc", vec![1..2, 5..6]),
            ("a\n  \nb", vec![2..4]),
            ("a \n", vec![1..3]),
            ("a\r\n\r\n", vec![1..5]),
            ("\u{3000}a\n\u{3000}b", vec![]),
            (" \u{3000}\r\na", vec![0..1, 1..4]),
            ("a\r", vec![]),
            ("\ra", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(edges(text, Signs::of(text)), ranges, "{text:?}");
        }
    }
}
