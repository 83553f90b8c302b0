//! `offer-body-too-long`: a message with a limited-time offer has room for less text.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the body of a template with a limited-time offer against 600.",
    why: "The platform refuses to create the template: the offer, its picture and its buttons take the room of the rest.",
    wrong: include_str!("offer_body_too_long.wrong.mtm"),
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { image = \"4::autumn\" }\n\n[limited_time_offer]\ntext = \"Ends on Sunday\"\n\n[[buttons]]\ncopy_code = \"AUTUMN25\"\n\n[[buttons]]\nurl = \"https://acme.example/autumn\"\ntext = \"Shop now\"\n+++\nEverything warm is a quarter off this week, with the code below.\n",
    source: "The platform's page on limited-time offer templates: the body has at most 600 characters.",
    fix: None,
};

/// The most characters the platform takes beside an offer.
const LIMIT: usize = 600;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.content.limited_time_offer.is_none() {
        return;
    }
    let Some(body) = version.body() else { return };
    let Some((length, span)) = body.beyond(LIMIT) else { return };
    // Beyond the limit of every body, `body-too-long` says so.
    if length <= report.limits.body {
        let message = format!("the body beside an offer has {length} characters, {LIMIT} are allowed");
        let found = report.at(span, message).label("this is too much");
        report.push(found.help("shorten it; how long the offer lasts is the offer's own text"));
    }
}
