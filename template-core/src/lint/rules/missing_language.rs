//! `missing-language`: the language of a text is not left to the format.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a template that does not say its language.",
    why: "The format takes `en`, and the platform keeps what it is told: a text in another language is created as English and sent to nobody who asks for its own, and `en` is not `en_US`.",
    wrong: "+++\ncategory = \"utility\"\n+++\nIhre Bestellung ist gepackt.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"de\"\n+++\nIhre Bestellung ist gepackt.\n",
    source: "This project: the language is `en` where a file does not say it. The platform's page on languages has the codes.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.template.places.language.is_none() && version.is_sound {
        let found = report.at(Span::default(), "the template does not say its language");
        report.push(found.help("add the language of its text to the front matter: `language = \"en\"`"));
    }
}
