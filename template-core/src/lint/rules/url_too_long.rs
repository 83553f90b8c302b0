//! `url-too-long`: the platform's limit for an address.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the addresses of buttons, placeholders as they are sent to the platform, against 2,000; `[lint.limits] url` in `mtm.toml` changes the number.",
    why: "The platform refuses to create the template.",
    wrong: include_str!("url_too_long.wrong.mtm"),
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "The platform's page on template components: an address has at most 2,000 characters.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let limit = report.limits.url;
    for url in version.texts_of(Part::Url) {
        let Some((length, rest)) = url.beyond(limit) else { continue };
        let found = report.at(rest, format!("{} has {length} characters, {limit} are allowed", url.place));
        report
            .push(found.label("this is too much").help("leave out what only counts visits, or open a shorter address"));
    }
}
