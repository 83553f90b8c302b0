//! `category-changed`: the category of an approved template stays.

use crate::lint::against::Change;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for another category where the older version was approved. What replaced a category of before 2023 is no other.",
    why: "The platform does not let the category of an approved template be edited. It may change it itself, which it tells by its webhook: a file that follows the platform is right, and may allow this rule.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"marketing\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on managing templates: which templates can be edited, and what of them.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    if !change.old.is_approved || !change.has_same_name() {
        return;
    }
    let (Some(old), Some(new)) = (change.old.category(), change.new.category()) else { return };
    if old != new {
        let span = change.new.template.category.as_ref().map_or_else(Span::default, |category| category.span);
        let found = report.at(span, format!("the category is `{new}`, and was `{old}` when the template was approved"));
        report.push(
            found.help(format!("write `{old}` again, or make another template: an approved one keeps its category")),
        );
    }
}
