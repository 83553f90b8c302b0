//! `approved-text-changed`: the text is another than the platform approved.

use crate::lint::against::{Change, Difference, Pair, differences};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for texts that were approved and are said to be, and are not what they were: header, body, footer, the labels and addresses of buttons, cards. What only the file knows is no difference: examples, and the names of values that the platform knows by number.",
    why: "The customer gets the text that the platform approved, whatever the file says, and the linter does not look at an approved text as it does at a new one.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\n+++\nYour order has been sent and is on its way to you.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\n+++\nYour order has been packed and is on its way to you.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been sent and is on its way to you.\n",
    source: "The platform's page on managing templates: an edited template is reviewed again.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>, pair: &Pair<'_>) {
    if !pair.is_approved() || !change.has_same_name() {
        return;
    }
    let differences = differences(pair);
    let Some((last, others)) = differences.split_last() else { return };
    let parts = if others.is_empty() {
        format!("{} is not what was", last.part)
    } else {
        let others: Vec<_> = others.iter().map(|other| other.part.as_str()).collect();
        format!("{} and {} are not what was", others.join(", "), last.part)
    };
    let message = format!("{parts} approved in `{}`", pair.new.language);
    // What this file writes; of what it does not, the first is said where there is nothing else to say.
    let label = |difference: &Difference| format!("was {}", difference.was);
    let mut written = differences.iter().filter_map(|difference| Some((difference.span?, label(difference))));
    let (span, was) = written.next().unwrap_or_else(|| (Span::default(), label(&differences[0])));
    let found = written.fold(report.at(span, message).label(was), |found, (span, was)| found.also(span, was));
    report.push(found.help("write `approved = false` and submit it again: until then the old text is sent"));
}
