//! `only-placeholders`: a text says something by itself.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::words::has_words;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a body that has placeholders and no word.",
    why: "A template that says nothing could say anything: the platform refuses it.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"text\", example = \"Your order has been packed.\" }]\n+++\n*{{text}}*\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"order\", example = \"A-1023\" }]\n+++\nYour order {{order}} has been packed and is on its way to you.\n",
    source: "The platform's page on template review, and its error 2388293 about too many parameters for the length of the text.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body().filter(|body| !body.placeholders.is_empty()) else { return };
    if !has_words(body) {
        let found = report.at(body.span, "the body is placeholders without a word around them");
        report
            .push(found.help("write what the message is about; the parameters are what differs from one to the next"));
    }
}
