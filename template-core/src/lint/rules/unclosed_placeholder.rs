//! `unclosed-placeholder`: braces that are opened and not closed.

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::lint::explanation::Explanation;
use crate::lint::repair;
use crate::lint::version::Version;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for `{{` without `}}` on the same line.",
    why: "The template is refused in review, or the customer reads the braces.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "The platform's page on template review: variable parameters are missing or have mismatched braces.",
    fix: Some("Closes it after the name. Unsafe: where the name ends is a guess."),
};

pub(in crate::lint) fn repair(version: &Version<'_>, found: &Diagnostic) -> Option<Fix> {
    let Span { start, end } = found.primary.span;
    let text = version.source.text();
    let written = text.get(start..end)?.strip_prefix("{{")?;
    let name = written.strip_suffix('}').unwrap_or(written).trim_matches(' ');
    let after = text.get(end..)?;
    // One brace may stand after a space.
    let rest = after.trim_start_matches(' ');
    let brace = if written.ends_with('}') || !rest.starts_with('}') { 0 } else { after.len() - rest.len() + 1 };
    let edit = Edit::new(Span::new(start, end + brace), format!("{{{{{name}}}}}"));
    repair::is_bare_key(name).then(|| Fix::unsafe_("close it after the name", vec![edit]))
}
