//! `offer-text-too-long`: the platform's limit for the text of an offer.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the text of a limited-time offer against 16.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Ends on Sunday night\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    source: "The platform's page on limited-time offers: at most 16 characters.",
    fix: None,
};

const CHARACTERS: usize = 16;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.content.limited_time_offer.is_none() {
        return;
    }
    for text in version.texts_of(Part::Offer) {
        let Some((length, rest)) = text.beyond(CHARACTERS) else { continue };
        let found = report.at(rest, format!("{} has {length} characters, {CHARACTERS} are allowed", text.place));
        report.push(found.label("this is too much").help("say it in fewer words; the body has room for the rest"));
    }
}
