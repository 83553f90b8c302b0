//! `footer-beside-offer`: an offer has no footer.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a footer in a template with a limited-time offer.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nfooter = \"While stocks last\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    source: "The platform's page on limited-time offers.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(offer) = &version.content.limited_time_offer else { return };
    let Some(footer) = &version.content.footer else { return };
    let found = report.at(footer.span, "a footer stands in a template with a limited-time offer");
    let found = found.also(offer.text.span, "the offer");
    report.push(found.help("remove it, or say it in the body"));
}
