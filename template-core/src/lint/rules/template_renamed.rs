//! `template-renamed`: another name is another template.

use crate::lint::against::Change;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a change of the keys `name` and `namespace`, or of what stands for them where they are left out.",
    why: "The platform knows the template by the name it was created with, and refuses to send one it does not know: error 132001. Programs that find templates by their names do not find it either.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nname = \"package\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nname = \"parcel\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's list of error codes: 132001, the template does not exist.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    if change.has_same_name() {
        return;
    }
    let (old, new) = (change.old.template, change.new.template);
    let message = format!("the template is `{}` now, and was `{}`", new.qualified_name(), old.qualified_name());
    let help = match &old.namespace {
        _ if old.name != new.name => {
            format!("write `name = \"{}\"` again, or keep the old template beside this one", old.name)
        }
        Some(namespace) => format!("write `namespace = \"{namespace}\"` again"),
        None => "remove the key `namespace`".to_owned(),
    };
    let found = report.at(new.places.name.unwrap_or_default(), message);
    report.push(found.help(help));
}
