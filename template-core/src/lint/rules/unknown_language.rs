//! `unknown-language`: a language the platform does not have.

use crate::diagnostic::{Diagnostic, Fix};
use crate::language::Language;
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for languages, also in the names of translations, that are not exactly one of the platform's codes: the case of letters and the underscore count.",
    why: "The platform refuses to create the template, and finds none when it is sent.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en-US\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en_US\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on supported languages, which lists 111 codes.",
    fix: Some(
        "Writes the code that is the same but for case, hyphen or underscore. Safe: no other language is written so. One that is only near is another fix, and a person looks at it.",
    ),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let said = repair::said(version.source.slice(span))?;
    let language = Language::nearest(said)?;
    let edit = repair::string(version.source, span, language.code())?;
    let message = format!("write `{language}`");
    let is_same = said.replace('-', "_").eq_ignore_ascii_case(language.code());
    Some(if is_same { Fix::safe(message, vec![edit]) } else { Fix::unsafe_(message, vec![edit]) })
}
