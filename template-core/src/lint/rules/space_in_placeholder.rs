//! `space-in-placeholder`: the platform does not find a placeholder with spaces in it.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for spaces between the braces of a placeholder.",
    why: "The platform takes `{{ 1 }}` for text: the customer reads the braces, or the template is refused in review.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{ customer }}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "The platform's page on template review: variable parameters are missing or have mismatched braces.",
    fix: Some("Removes the spaces around one number or name. Safe: such a file could not be used before."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let written = version.source.slice(found.primary.span);
    let name = written.strip_prefix("{{")?.strip_suffix("}}")?.trim();
    let is_one = !name.is_empty() && !name.contains(char::is_whitespace);
    is_one.then(|| {
        let edit = Edit::new(found.primary.span, format!("{{{{{name}}}}}"));
        Fix::safe("remove the spaces", vec![edit])
    })
}
