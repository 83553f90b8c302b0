//! `time-to-live`: how long the platform tries to deliver depends on the category.

use crate::category::Category;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Compares `ttl_seconds` with what the category allows: 30 to 900 seconds for authentication, 30 to 43,200 for utility, and -1 for 30 days. Marketing is for `marketing-time-to-live`.",
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
    let (category, most) = match version.category() {
        Some(category @ Category::Authentication) => (category, 900),
        Some(category @ Category::Utility) => (category, 43_200),
        _ => return,
    };
    if (30..=most).contains(&seconds.value) || seconds.value == THIRTY_DAYS {
        return;
    }
    let category = category.name();
    let message = format!("messages of the category `{category}` take 30 to {most} seconds, not {}", seconds.value);
    let found = report.at(seconds.span, message).help(format!("write 30 to {most}, or -1 for 30 days"));
    report.push(found);
}
