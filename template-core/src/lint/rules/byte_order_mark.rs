//! `byte-order-mark`: an invisible character at the beginning of a file.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a byte-order mark at the beginning of the file: `\\xef\\xbb\\xbf` in the example, which no editor shows.",
    why: "Without front matter it would be the first character of the message; with it, the first line is not `+++`.",
    wrong: "\\xef\\xbb\\xbf+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "This project: some editors write one, and no reader of the message expects it.",
    fix: Some("Removes it. Safe: it is no part of the message."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let is_one = version.source.slice(span) == "\u{feff}";
    is_one.then(|| Fix::safe("remove the byte-order mark", vec![Edit::new(span, "")]))
}
