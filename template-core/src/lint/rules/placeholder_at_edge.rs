//! `placeholder-at-edge`: a body begins and ends with text.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::words::has_words;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a body that begins or ends with a placeholder. The platform's own text of one-time passwords is let off.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"day\", example = \"Monday\" }]\n+++\n{{customer}}, your order has been packed. It will be at your door on {{day}}\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"day\", example = \"Monday\" }]\n+++\nDear {{customer}}, your order has been packed. On {{day}} it will be at your door.\n",
    source: "The platform's page on template review, and its error 2388299: since October 2025 the check is part of creation.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body() else { return };
    let (Some((first, _)), Some((last, _))) = (body.placeholders.first(), body.placeholders.last()) else { return };
    let begins = body.value[..first.start].trim().is_empty();
    let ends = body.value[last.end..].trim().is_empty();
    // A body without a word has nothing at its edges that could be moved.
    if !(begins || ends) || !has_words(body) {
        return;
    }
    if begins {
        let found = report.at(body.at(first.clone()), "the body begins with a placeholder");
        report.push(found.help("write a word before it, such as a greeting"));
    }
    if ends {
        let found = report.at(body.at(last.clone()), "the body ends with a placeholder");
        report.push(found.help("go on after it, or move it to the middle of the sentence"));
    }
}
