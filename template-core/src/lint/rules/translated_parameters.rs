//! `translated-parameters`: a translation with other values.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for translations whose texts have other values than the same texts of their base file.",
    why: "Programs give the same values for every language: one that a text lacks would be lost, one that it has more would be missing.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\nGuten Tag {{custmer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    source: "This project's file format: docs/template-file.md, \"Translations\".",
    fix: Some("Writes the name that is nearest. Unsafe: another value may belong there."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let near = repair::meant(found)?;
    let is_placeholder = |text: &str| text.starts_with("{{") && text.ends_with("}}");
    let fits = is_placeholder(near) && is_placeholder(version.source.slice(span));
    fits.then(|| Fix::unsafe_(format!("write `{near}`"), vec![Edit::new(span, near)]))
}
