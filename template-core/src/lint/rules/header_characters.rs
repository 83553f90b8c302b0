//! `header-characters`: a header is one line of plain text.

use std::ops::Range;

use crate::diagnostic::Fix;
use crate::lint::emoji;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::{Part, Written};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for line breaks, emoji, asterisks and other formatting in a text header.",
    why: "The platform refuses to create the template: the line is drawn in bold, and nothing else can be.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"*Order packed* 📦\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Order packed\"\n+++\nYour order has been packed and is on its way to you 📦.\n",
    source: "The platform's answer to such a header: it cannot have new lines, formatting characters, emoji or asterisks; error 2388047.",
    fix: Some("Removes the marks, the line breaks and the emoji. Unsafe: the line says something else without them."),
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for header in version.texts_of(Part::Header) {
        let bytes = header.value.as_bytes();
        if header.is_ascii && !bytes.iter().any(|byte| matches!(byte, b'*' | b'_' | b'~' | b'`' | b'\n' | b'\r')) {
            continue;
        }
        check_header(report, header);
    }
}

fn check_header(report: &mut Report<'_>, header: &Written<'_>) {
    let mut breaks = Vec::new();
    let mut asterisks = Vec::new();
    let mut marks = Vec::new();
    let mut emoji = Vec::new();
    for (start, constant) in header.constants() {
        let at = |mark: &str| {
            constant.match_indices(mark).map(|(at, mark)| start + at..start + at + mark.len()).collect::<Vec<_>>()
        };
        breaks.extend(at("\n"));
        asterisks.extend(at("*"));
        marks.extend(at("```"));
        let mut from = 0;
        while let Some(found) = emoji::find(&constant[from..]) {
            emoji.push(start + from + found.start..start + from + found.end);
            from += found.end;
        }
    }
    marks.extend(pairs(header, b'_'));
    marks.extend(pairs(header, b'~'));
    marks.sort_by_key(|mark| mark.start);
    let found = [
        (breaks, "a line break", "write it on one line"),
        (asterisks, "an asterisk", "remove the asterisks: the header is bold as it is"),
        (marks, "formatting", "remove the marks: the header is bold as it is"),
        (emoji, "an emoji", "remove it, or put it into the body"),
    ];
    for (places, what, help) in found {
        let Some(first) = places.first() else { continue };
        let mut found = report.at(header.at(first.clone()), format!("{} has {what}", header.place)).help(help);
        found.fix = fix(header, &places);
        report.push(found);
    }
}

/// Marks that stand around words, so that the platform reads them as formatting: `_word_`, not `a_b` or `~ 5`.
pub(in crate::lint) fn pairs(header: &Written<'_>, mark: u8) -> Vec<Range<usize>> {
    let bytes = header.value.as_bytes();
    let is_word = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at)).is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
    };
    let is_space = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(u8::is_ascii_whitespace);
    let mut open = None;
    let mut found = Vec::new();
    for (at, _) in bytes.iter().enumerate().filter(|&(_, byte)| *byte == mark) {
        if header.is_in_placeholder(at) {
            continue;
        }
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        match open {
            Some(first) if !is_space(before) && !is_word(after) && first + 1 < at => {
                found.extend([first..first + 1, at..at + 1]);
                open = None;
            }
            None if !is_word(before) && !is_space(after) => open = Some(at),
            _ => {}
        }
    }
    found
}

/// Takes the places out, and the space beside them where it would stand at an edge or twice; a line break is a space.
fn fix(header: &Written<'_>, places: &[Range<usize>]) -> Option<Fix> {
    let value = header.value;
    // Nothing would be left.
    if !header.has_words_without(places) {
        return None;
    }
    let mut runs: Vec<Range<usize>> = Vec::new();
    for place in places {
        match runs.last_mut() {
            Some(last) if value[last.end..place.start].trim().is_empty() => last.end = place.end,
            _ => runs.push(place.clone()),
        }
    }
    let edits = runs.into_iter().map(|run| {
        let (before, after) = (&value[..run.start], &value[run.end..]);
        if value[run.clone()].starts_with('\n') {
            let (start, end) = (before.trim_end().len(), value.len() - after.trim_start().len());
            let is_edge = start == 0 || end == value.len();
            return header.edit(start..end, if is_edge { "" } else { " " });
        }
        let is_alone = before.ends_with(' ') && (after.is_empty() || after.starts_with(' '));
        let start = if is_alone { run.start - 1 } else { run.start };
        let end = if before.is_empty() && after.starts_with(' ') { run.end + 1 } else { run.end };
        header.edit(start..end, "")
    });
    Some(Fix::unsafe_("remove it", edits.collect::<Option<_>>()?))
}
