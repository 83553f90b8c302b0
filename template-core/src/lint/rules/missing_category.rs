//! `missing-category`: the platform asks what a template is for.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a template that does not say its category.",
    why: "The platform creates no template without one: it decides what a message costs and which rules hold for it. The file can be sent from all the same, which is why this is a warning; `mtm export` refuses it.",
    wrong: "+++\nlanguage = \"en\"\n+++\nYour order has been packed.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n",
    source: "The platform's overview of templates: `category` is required, one of utility, marketing and authentication.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.template.category.is_none() && version.is_sound {
        let found = report.at(Span::default(), "the template does not say its category");
        report.push(
            found.help("add `category = \"utility\"`, `\"marketing\"` or `\"authentication\"` to the front matter"),
        );
    }
}
