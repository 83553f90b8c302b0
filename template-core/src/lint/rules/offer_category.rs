//! `offer-category`: an offer is marketing.

use crate::category::Category;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for limited-time offers in templates of another category than marketing.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    source: "The platform's page on limited-time offers.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(offer) = &version.content.limited_time_offer else { return };
    let Some(category) = version.category().filter(|category| *category != Category::Marketing) else { return };
    let Some(said) = &version.template.category else { return };
    let message = format!("a limited-time offer does not go with the category `{category}`");
    let found = report.at(said.span, message).also(offer.text.span, "the offer");
    report.push(found.help("write `category = \"marketing\"`, or leave out the offer"));
}
