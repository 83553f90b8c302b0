//! `marketing-time-to-live`: the platform tries to deliver marketing for half a day or longer.

use crate::category::Category;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a `ttl_seconds` of a marketing template below 43,200, which is 12 hours, or above 2,592,000, which is 30 days.",
    why: "The platform's table says that it takes no other times. The request that its page shows has two minutes, which is why this is a warning.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nttl_seconds = 3600\n+++\nOur summer sale has begun: come and see what is new in the shop.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nttl_seconds = 86400\n+++\nOur summer sale has begun: come and see what is new in the shop.\n",
    source: "The platform's page on the time to live of messages: its table, and against it its example.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(seconds) = &version.template.ttl_seconds else { return };
    if (43_200..=2_592_000).contains(&seconds.value) || version.category() != Some(Category::Marketing) {
        return;
    }
    let message = format!("messages of the category `marketing` take 43200 to 2592000 seconds, not {}", seconds.value);
    let found = report.at(seconds.span, message);
    report.push(found.help("write 43200 to 2592000, or remove the key: without it, it is 30 days"));
}
