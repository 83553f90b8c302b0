//! `template-removed`: a template that programs use is no more.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for templates of the older version that are no more: no file says their name, and their file is gone. A file that moved is found by its name.",
    why: "Programs that name the template do not build, or find it no more when they run. On the platform, the name of an approved template that is deleted cannot be used for 30 days.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n-- old/order.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order is waiting for you in our shop.\n-- order.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order is waiting for you in our shop.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on managing templates: the name of a deleted template that was approved; programs, by their compiler.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let name = &version.template.name;
    let found = report.at(Span::default(), format!("the template `{name}` has been removed"));
    let help = format!("bring it back; where its file has another name now, write `name = \"{name}\"` there");
    report.push(found.label("it was here").help(help));
}
