//! `legacy-category`: a category of before 2023.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a category that the platform replaced in 2023, in templates that are yet to be approved.",
    why: "The platform refuses it for new templates; those that were approved in one keep it.",
    wrong: "+++\ncategory = \"shipping_update\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's change log: all templates are authentication, marketing or utility.",
    fix: Some(
        "Writes what replaced it. Unsafe: the category decides what a message costs, and marketing may fit better.",
    ),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let category = version.template.category.as_ref().filter(|category| category.span == found.primary.span)?;
    let replacement = category.value.replacement()?;
    let edit = repair::string(version.source, category.span, replacement.name())?;
    Some(Fix::unsafe_(format!("write `{replacement}`"), vec![edit]))
}
