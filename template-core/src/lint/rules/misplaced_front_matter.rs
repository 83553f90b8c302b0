//! `misplaced-front-matter`: front matter that is not read as such.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::version::Version;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for front matter that does not begin on the first line, or between lines that are not `+++`.",
    why: "Taken for text, it would go to the customer.",
    wrong: "\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "This project's file format: docs/template-file.md, \"The template file\".",
    fix: Some("Removes the space above the first `+++`. Safe: nothing else stands there."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let fence = found.primary.span;
    let text = version.source.text();
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let above = text.get(start..fence.start)?;
    let is_space = version.source.slice(fence) == "+++" && !above.is_empty() && above.trim().is_empty();
    is_space.then(|| Fix::safe("remove the space above it", vec![Edit::new(Span::new(start, fence.start), "")]))
}
