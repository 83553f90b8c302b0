//! `unknown-key`: a key that nothing reads.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for keys that the format does not know.",
    why: "A misspelt key says nothing: the footer that was meant is missing from the message.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nfoter = \"Reply STOP to opt out\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nfooter = \"Reply STOP to opt out\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "This project's file format: docs/template-file.md, which lists the keys.",
    fix: Some("Gives the key the name that is nearest. Unsafe: another key may have been meant."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let near = repair::meant(found)?;
    let written = version.source.slice(found.primary.span);
    // A key in quotes may say anything.
    let is_bare = repair::is_bare_key(written) && repair::is_bare_key(near);
    let edit = Edit::new(found.primary.span, near);
    is_bare.then(|| Fix::unsafe_(format!("write `{near}`"), vec![edit]))
}
