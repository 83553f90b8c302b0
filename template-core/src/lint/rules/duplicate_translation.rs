//! `duplicate-translation`: a language that is listed twice.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::entries::Entries;
use crate::lint::explanation::Explanation;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for languages that stand in `translations` twice, or that are the file's own.",
    why: "A name has one text in a language.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\", \"en\"]\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    source: "This project's file format: docs/template-file.md, \"Translations\".",
    fix: Some("Removes the entry. Safe: the language is there without it."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let edits = Entries::of(version.source).removal(found.primary.span)?;
    Some(Fix::safe("remove it from the list", edits))
}
