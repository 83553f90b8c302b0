//! `control-characters`: characters that are no text.

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for control characters in texts: those below the space but for tabs and line ends, delete, and U+0080 to U+009F.",
    why: "They are orders to terminals of long ago, no text: they come with what was pasted or read in a wrong encoding, and the platform takes none.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed\u{8} and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's list of errors: 132007, the characters of a template.",
    fix: Some("Removes them. Unsafe: where they stand for letters of another encoding, the letters are still missing."),
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.signs.has(Signs::CONTROL.or(Signs::FIRST_SIGNS))) {
        if text.place.part == Part::Url {
            continue;
        }
        let controls = text.value.char_indices().filter(|(_, character)| is_refused(*character));
        let ranges: Vec<_> = controls.map(|(at, character)| at..at + character.len_utf8()).collect();
        let Some((first, character)) =
            ranges.first().and_then(|first| Some((first, text.value[first.clone()].chars().next()?)))
        else {
            continue;
        };
        let message = format!("{} has the control character U+{:04X}", text.place, u32::from(character));
        let mut found = report.at(text.at(first.clone()), message).label("no text").help("remove it");
        found.fix = text.edits(&ranges, "").map(|edits| Fix::unsafe_("remove it", edits));
        report.push(found);
    }
}

fn is_refused(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}
