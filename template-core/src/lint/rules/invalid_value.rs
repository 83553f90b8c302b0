//! `invalid-value`: a value that its key does not take.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for values of the right type that their key does not take: a name that is not in the list, an empty text, a number that is too large.",
    why: "What is meant is not certain, and the platform refuses it.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\n\n[[buttons]]\notp = \"copycode\"\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\n\n[[buttons]]\notp = \"copy_code\"\n+++\n",
    source: "This project's file format: docs/template-file.md, which says what each key takes.",
    fix: Some("Writes the name that is nearest. Unsafe: another may have been meant."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let near = repair::meant(found)?;
    let edit = repair::string(version.source, found.primary.span, near)?;
    Some(Fix::unsafe_(format!("write `{near}`"), vec![edit]))
}
