//! `unknown-kind`: a kind of parameter that there is not.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for kinds of parameters that the format does not know.",
    why: "What a program has to give for the parameter is not certain.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"day\", kind = \"datetime\", example = \"Dec 1\" }]\n+++\nYour table is booked for {{day}}, and we look forward to your visit.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"day\", kind = \"date_time\", example = \"Dec 1\" }]\n+++\nYour table is booked for {{day}}, and we look forward to your visit.\n",
    source: "This project's file format: docs/template-file.md, which lists the kinds.",
    fix: Some("Writes the kind that is nearest. Unsafe: programs have to give a value of that kind."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let near = repair::meant(found)?;
    let edit = repair::string(version.source, found.primary.span, near)?;
    Some(Fix::unsafe_(format!("write `{near}`"), vec![edit]))
}
