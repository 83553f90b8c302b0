//! `base-language-changed`: programs that choose no language send another.

use crate::lint::against::Change;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for another language of the template's own file.",
    why: "Programs that choose no language send the one of this file: their customers get another language, or nothing, where the platform has no approved text in it.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en_US\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's list of error codes: 132001, the template does not exist in the language; `en` and `en_US` are two.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    let (old, new) = (change.old.language, change.new.language);
    if old == new {
        return;
    }
    let span = change.new.template.places.language.unwrap_or_default();
    let found = report.at(span, format!("the language of the template's own file is `{new}`, and was `{old}`"));
    report.push(found.help(format!("make it `{old}` again: programs that choose no language send this one")));
}
