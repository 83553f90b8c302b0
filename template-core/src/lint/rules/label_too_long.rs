//! `label-too-long`: the platform's limit for what a button says.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the labels of buttons, and of `autofill_text`, against 25; `[lint.limits] label` in `mtm.toml` changes the number.",
    why: "The platform refuses to create the template. A translation is often longer than the text it is made from.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show me where my parcel is\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Where is my parcel?\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "The platform's pages on template components and on authentication templates: a label has at most 25 characters; error 2388040.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let limit = report.limits.label;
    for label in version.texts_of(Part::Label) {
        let Some((length, rest)) = label.beyond(limit) else { continue };
        let found = report.at(rest, format!("{} has {length} characters, {limit} are allowed", label.place));
        report.push(found.label("this is too much").help("say it in fewer words"));
    }
}
