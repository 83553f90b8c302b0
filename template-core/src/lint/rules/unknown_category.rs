//! `unknown-category`: a category the platform does not have.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for categories that are not `utility`, `marketing` or `authentication`, in lower case.",
    why: "The platform creates no template without one it knows.",
    wrong: "+++\ncategory = \"UTILITY\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's overview of templates, which lists the three.",
    fix: Some(
        "Writes the category in lower case. Safe: no other is written so. One that is only near is another fix, and a person looks at it.",
    ),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let near = repair::meant(found)?;
    let said = repair::said(version.source.slice(span))?;
    let edit = repair::string(version.source, span, near)?;
    let message = format!("write `{near}`");
    let is_same = said.eq_ignore_ascii_case(near);
    Some(if is_same { Fix::safe(message, vec![edit]) } else { Fix::unsafe_(message, vec![edit]) })
}
