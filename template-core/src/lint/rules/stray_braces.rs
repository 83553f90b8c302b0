//! `stray-braces`: braces that belong to no placeholder.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for `}}` that no `{{` opened, and for a third brace.",
    why: "The template is refused in review, or the customer reads the braces.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "The platform's page on template review: variable parameters are missing or have mismatched braces.",
    fix: Some("Removes them. Unsafe: a brace may be missing elsewhere."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let written = version.source.slice(span);
    let are_braces = !written.is_empty() && written.bytes().all(|byte| matches!(byte, b'{' | b'}'));
    are_braces.then(|| Fix::unsafe_("remove the braces", vec![Edit::new(span, "")]))
}
