//! `missing-translation`: a language that is listed and not there.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::entries::Entries;
use crate::lint::explanation::Explanation;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for languages in `translations` whose file does not stand beside the template's own.",
    why: "A program could ask for a language that there is no text in.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\", \"fr\"]\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    source: "This project's file format: docs/template-file.md, \"Translations\".",
    fix: Some("Removes the language from the list. Unsafe: the file may be what is missing."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let edits = Entries::of(version.source).removal(found.primary.span)?;
    Some(Fix::unsafe_("remove it from the list", edits))
}
