//! `footer-characters`: a footer is one line of plain text.

use crate::lint::emoji;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for line breaks and emoji in the footer.",
    why: "A provider reports that the platform refuses them; the platform's documentation does not say so.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nfooter = \"Acme 🚚 Your courier\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nfooter = \"Acme, your courier\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "A provider's list of errors of template creation.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for footer in version.texts_of(Part::Footer) {
        if let Some(at) = footer.value.find('\n') {
            let found = report.at(footer.at(at..at + 1), "the footer has a line break");
            report.push(found.help("write it on one line"));
        }
        let emoji = if footer.is_ascii { None } else { emoji::find(footer.value) };
        if let Some(range) = emoji {
            let found = report.at(footer.at(range), "the footer has an emoji");
            report.push(found.help("remove it, or put it into the body"));
        }
    }
}
