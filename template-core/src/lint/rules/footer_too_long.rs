//! `footer-too-long`: the platform's limit for the line below the text.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the footer against 60; `[lint.limits] footer` in `mtm.toml` changes the number.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nfooter = \"This message comes from an address that nobody reads, please call us\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nfooter = \"Nobody reads this address, please call us\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on template components: the footer has at most 60 characters; error 2388040.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let limit = report.limits.footer;
    for footer in version.texts_of(Part::Footer) {
        if let Some((length, span)) = footer.beyond(limit) {
            let found = report.at(span, format!("the footer has {length} characters, {limit} are allowed"));
            report.push(found.label("this is too much").help("shorten it, or say some of it in the body"));
        }
    }
}
