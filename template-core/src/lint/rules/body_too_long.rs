//! `body-too-long`: the platform's limit for the text of a message.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the body, placeholders as they are sent, against 1,024; `[lint.limits] body` in `mtm.toml` changes the number.",
    why: "The platform refuses to create the template.",
    wrong: include_str!("body_too_long.wrong.mtm"),
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n",
    source: "The platform's page on template components: the body has at most 1,024 characters; error 2388040.",
    fix: None,
};

/// A message that asks whether the business may call has more room.
const CALL_PERMISSION_BODY: usize = 4096;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body() else { return };
    let limit = if version.content.call_permission_request { CALL_PERMISSION_BODY } else { report.limits.body };
    if let Some((length, span)) = body.beyond(limit) {
        let found = report.at(span, format!("the body has {length} characters, {limit} are allowed"));
        report.push(
            found.label("this is too much").help("shorten it; what is always the same could be a footer or a button"),
        );
    }
}
