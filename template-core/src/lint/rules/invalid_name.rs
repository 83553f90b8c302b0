//! `invalid-name`: a name the platform does not take.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for names of templates, or of files without the key `name`, that hold anything but lower-case ASCII letters, digits and underscores, or more than 512 characters.",
    why: "The platform refuses to create the template.",
    wrong: "+++\nname = \"Order-Shipped\"\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\nname = \"order_shipped\"\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's overview of templates: `^[a-z0-9_]+$`, 1 to 512 characters; error 2388046.",
    fix: Some(
        "Writes the key `name` in lower case, with underscores for spaces, hyphens and dots, where that is all it takes. Unsafe: a template is found by its name.",
    ),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let said = repair::said(version.source.slice(span))?;
    let name: String =
        said.chars().map(|c| if matches!(c, ' ' | '-' | '.') { '_' } else { c.to_ascii_lowercase() }).collect();
    let is_allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let is_name = !name.is_empty() && name != said && name.chars().all(is_allowed);
    let edit = repair::string(version.source, span, &name)?;
    is_name.then(|| Fix::unsafe_(format!("write `{name}`"), vec![edit]))
}
