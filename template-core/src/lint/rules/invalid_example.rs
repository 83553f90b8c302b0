//! `invalid-example`: an example that could not be sent.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for examples that are not values of their parameter's kind, or not written as they are sent.",
    why: "Previews and reviewers would see what no customer is sent.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"days\", kind = \"integer\", example = \"010\" }]\n+++\nYour parcel waits for you at the shop for {{days}} more days.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"days\", kind = \"integer\", example = \"10\" }]\n+++\nYour parcel waits for you at the shop for {{days}} more days.\n",
    source: "This project: an example is given to the platform as what the value will look like.",
    fix: Some("Writes a whole number as its digits are sent. Safe: it is the same number."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let digits = found.help.as_deref()?.strip_prefix("write `\"")?.strip_suffix("\"`")?;
    let is_number = digits.parse::<i64>().is_ok();
    let edit = repair::string(version.source, found.primary.span, digits)?;
    is_number.then(|| Fix::safe(format!("write `{digits}`"), vec![edit]))
}
