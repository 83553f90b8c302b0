//! `unused-parameter`: a value that goes nowhere.

use crate::diagnostic::{Diagnostic, Fix};
use crate::lint::entries::Entries;
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for parameters in `params` that stand in no text.",
    why: "Programs would have to give a value that no customer sees; more likely, the text lacks it.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"order\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "This project's file format: docs/template-file.md, \"Values\".",
    fix: Some(
        "Removes the declaration, or gives it the name that the text has where that is nearly the same. Unsafe: the text may be what is wrong.",
    ),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let span = found.primary.span;
    let help = found.help.as_deref()?;
    if let Some(near) =
        help.strip_prefix("the text has `{{").and_then(|help| help.strip_suffix("}}`: give both the same name"))
    {
        let edit = repair::string(version.source, span, near)?;
        return Some(Fix::unsafe_(format!("call it `{near}`"), vec![edit]));
    }
    let edits = Entries::of(version.source).removal(span)?;
    Some(Fix::unsafe_("remove the declaration", edits))
}
