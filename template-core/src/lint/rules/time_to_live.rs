//! `time-to-live`: how long the platform tries to deliver depends on the category.

use crate::category::Category;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Compares `ttl_seconds` with what the category allows: 30 to 900 seconds for authentication, 30 to 43,200 for utility, 43,200 to 2,592,000 for marketing; -1, for 30 days, where it is not marketing.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\nttl_seconds = 3600\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\nttl_seconds = 600\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\n+++\n",
    source: "The platform's page on the time to live of messages.",
    fix: None,
};

/// Stands for 30 days.
const THIRTY_DAYS: i64 = -1;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(seconds) = &version.template.ttl_seconds else { return };
    let (range, takes_thirty_days) = match version.category() {
        Some(Category::Authentication) => (30..=900, true),
        Some(Category::Utility) => (30..=43_200, true),
        Some(Category::Marketing) => (43_200..=2_592_000, false),
        _ => return,
    };
    if range.contains(&seconds.value) || (takes_thirty_days && seconds.value == THIRTY_DAYS) {
        return;
    }
    let (least, most) = range.into_inner();
    let category = version.category().map_or("", Category::name);
    let message =
        format!("messages of the category `{category}` take {least} to {most} seconds, not {}", seconds.value);
    let help = if takes_thirty_days {
        format!("write {least} to {most}, or -1 for 30 days")
    } else {
        format!("write {least} to {most}, or remove the key: without it, it is 30 days")
    };
    let found = report.at(seconds.span, message).help(help);
    report.push(found);
}
