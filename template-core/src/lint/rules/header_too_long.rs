//! `header-too-long`: the platform's limit for a line above the text.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of a text header, placeholders as they are sent, against 60; `[lint.limits] header` in `mtm.toml` changes the number.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Your order has been packed today and leaves our warehouse tonight\"\n+++\nOur courier will ring at your door tomorrow before noon.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Your order has been packed\"\n+++\nIt leaves our warehouse tonight, and our courier will ring at your door tomorrow before noon.\n",
    source: "The platform's page on template components: a text header has at most 60 characters; error 2388040.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let limit = report.limits.header;
    for header in version.texts_of(Part::Header) {
        if let Some((length, span)) = header.beyond(limit) {
            let message = format!("{} has {length} characters, {limit} are allowed", header.place);
            let found = report.at(span, message);
            report.push(found.label("this is too much").help("shorten it, or say some of it in the body"));
        }
    }
}
