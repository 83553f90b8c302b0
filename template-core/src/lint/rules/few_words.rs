//! `few-words`: a text is more than its values.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::words::{count_words, has_words};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the words of the body: there should be twice as many as placeholders, and one more. A word is letters between spaces; in scripts without spaces each letter counts.",
    why: "The platform refuses templates that have too many values for their length, and does not say where the limit is; a provider's measure is this one.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"order\", example = \"A-1023\" }, { name = \"day\", example = \"Monday\" }]\n+++\nOrder {{order}} arrives {{day}} or later.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"order\", example = \"A-1023\" }, { name = \"day\", example = \"Monday\" }]\n+++\nYour order {{order}} is on its way. On {{day}} it will be at your door.\n",
    source: "The platform's error 2388293; the measure is of a provider's guide. A sample of the platform's own has six words for three placeholders.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body() else { return };
    let placeholders = body.placeholders.len();
    // A placeholder that cannot be read may be a slip of braces.
    if placeholders == 0 || !version.is_sound {
        return;
    }
    let needed = 2 * placeholders + 1;
    let words = count_words(body, needed);
    if words < needed && has_words(body) {
        let (s, are) = if placeholders == 1 { ("", "is") } else { ("s", "are") };
        let word = if words == 1 { "word" } else { "words" };
        let message = format!("the body has {words} {word} for {placeholders} placeholder{s}");
        let found = report.at(body.span, message);
        report
            .push(found.help(format!("write at least {needed} words where there {are} {placeholders} placeholder{s}")));
    }
}
