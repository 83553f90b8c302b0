//! `marketing-body-too-long`: less text is allowed in what advertises.

use crate::category::Category;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the body of a marketing template against 550; `[lint.limits] marketing_body` in `mtm.toml` changes the number.",
    why: "Since 2025 the platform refuses longer ones of many accounts; its own pages only say that the limit depends on what a template is for.",
    wrong: include_str!("marketing_body_too_long.wrong.mtm"),
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nfooter = \"Reply STOP to opt out\"\n+++\nEverything warm is a quarter off this week, for as long as there is some of it left.\n",
    source: "What providers say of the platform's answers to them (Bird, Wati); the platform's page on template review.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body() else { return };
    let limit = report.limits.marketing_body;
    if body.value.len() <= limit || version.category() != Some(Category::Marketing) {
        return;
    }
    // These have limits of their own, which are the platform's word.
    if version.content.limited_time_offer.is_some() || version.content.call_permission_request {
        return;
    }
    let Some((length, span)) = body.beyond(limit) else { return };
    if length <= report.limits.body {
        let message = format!("the body has {length} characters, in marketing {limit} are allowed");
        report
            .push(report.at(span, message).label("this is too much").help("shorten it, or let a button say the rest"));
    }
}
