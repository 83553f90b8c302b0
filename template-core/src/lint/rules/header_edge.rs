//! `header-edge`: a header begins and ends with text.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a text header that begins or ends with a placeholder.",
    why: "Providers report that the platform refuses it as it does in bodies. The platform's own examples have headers that end so, which is why this is a warning.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Order {{order}}\"\nparams = [{ name = \"order\", example = \"A-1023\" }]\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Order {{order}} is packed\"\nparams = [{ name = \"order\", example = \"A-1023\" }]\n+++\nIt has left our warehouse and is on its way to you.\n",
    source: "Guides of two providers. Examples of the platform's own end with a placeholder all the same.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for header in version.texts_of(Part::Header) {
        let (Some((first, _)), Some((last, _))) = (header.placeholders.first(), header.placeholders.last()) else {
            continue;
        };
        let begins = header.value[..first.start].trim().is_empty();
        let ends = header.value[last.end..].trim().is_empty();
        let (range, does) = match (begins, ends) {
            (true, true) if first == last => (first, "is nothing but a placeholder"),
            (true, true) => (first, "begins and ends with a placeholder"),
            (true, false) => (first, "begins with a placeholder"),
            (false, true) => (last, "ends with a placeholder"),
            (false, false) => continue,
        };
        let found = report.at(header.at(range.clone()), format!("{} {does}", header.place));
        report.push(found.help("write a word on the other side of it"));
    }
}
