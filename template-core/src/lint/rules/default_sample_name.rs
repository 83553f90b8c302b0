//! `default-sample-name`: a name that every account has already.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for templates called as the samples that the platform puts into accounts: `hello_world`, `sample_shipping_confirmation` and the like.",
    why: "The platform does not let anybody create a template of such a name.",
    wrong: "+++\nname = \"hello_world\"\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n",
    right: "+++\nname = \"order_packed\"\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n",
    source: "The platform's answer to a template of such a name: error 2388155.",
    fix: None,
};

/// The samples that accounts have or had.
const SAMPLES: &[&str] = &[
    "hello_world",
    "sample_flight_confirmation",
    "sample_happy_hour_announcement",
    "sample_issue_resolution",
    "sample_movie_ticket_confirmation",
    "sample_purchase_feedback",
    "sample_shipping_confirmation",
];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let name = version.template.name.as_str();
    let begins_as_one = name.starts_with("hello_") || name.starts_with("sample_");
    if begins_as_one && SAMPLES.contains(&name) {
        let span = version.template.places.name.unwrap_or_default();
        let found = report.at(span, format!("`{name}` is a sample of the platform's own"));
        report.push(found.help("give the template another name, or add `approved = true` where it is that sample"));
    }
}
