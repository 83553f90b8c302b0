//! `offer-buttons`: what an offer asks to do.

use crate::lint::buttons::{head, kind};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks at the buttons of limited-time offers: one that copies a code may stand first, and one that opens an address is the last.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    source: "The platform's page on limited-time offers.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.content.limited_time_offer.is_none() {
        return;
    }
    let buttons = &version.content.buttons;
    let is = |index: usize, name: &str| buttons.get(index).map(kind) == Some(name);
    let first = usize::from(is(0, "copy_code"));
    let Some(other) = buttons.get(if is(first, "url") { first + 1 } else { first }) else { return };
    let message = if kind(other) == "copy_code" {
        "the `copy_code` button of a limited-time offer does not stand first".to_owned()
    } else {
        format!("a limited-time offer has no place for this `{}` button", kind(other))
    };
    let found = report.at(head(version, other.span), message);
    report.push(found.help("write a `copy_code` button or none, and then one with an address"));
}
