//! `only-punctuation-after-placeholder`: what follows the last placeholder is more than a full stop.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::words::has_words;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a body in which nothing but signs follows its last placeholder, such as the full stop behind `It arrives on {{day}}`.",
    why: "The platform often takes such a placeholder for the last thing in the text and refuses the template. Its own examples do it, and some templates are accepted, which is why this is a warning.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"day\", example = \"Monday\" }]\n+++\nYour order has been packed. It will be at your door on {{day}}.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"day\", example = \"Monday\" }]\n+++\nYour order has been packed. On {{day}} it will be at your door.\n",
    source: "A provider's guide to the approval of templates, and several reports of error 2388299 for texts that end in a placeholder and a full stop; an example in the platform's overview of templates ends this way all the same.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body() else { return };
    let Some((last, _)) = body.placeholders.last() else { return };
    let after = body.value[last.end..].trim();
    let is_only_signs = !after.is_empty() && !after.chars().any(char::is_alphanumeric);
    if is_only_signs && has_words(body) {
        let found = report.at(body.at(last.clone()), "nothing but signs follows the last placeholder of the body");
        report.push(found.label("the last").help("go on after it, or move it to the middle of the sentence"));
    }
}
