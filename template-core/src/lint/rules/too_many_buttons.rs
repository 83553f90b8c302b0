//! `too-many-buttons`: a message has room for ten.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the buttons of the message, whatever their kinds, against 10. Those of cards are counted by `card-buttons`.",
    why: "The platform refuses to create the template.",
    wrong: include_str!("too_many_buttons.wrong.mtm"),
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nquick_reply = \"Morning\"\n\n[[buttons]]\nquick_reply = \"Afternoon\"\n\n[[buttons]]\nquick_reply = \"Another day\"\n+++\nYour parcel is with our courier. When would you like to have it?\n",
    source: "The platform's page on template components: up to 10 buttons.",
    fix: None,
};

const BUTTONS: usize = 10;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let buttons = &version.content.buttons;
    let Some(first) = buttons.get(BUTTONS) else { return };
    let message = format!("the message has {} buttons, {BUTTONS} are allowed", buttons.len());
    let found = report.at(head(version, first.span), message).label("the first that is too many");
    report.push(found.help("remove buttons until 10 are left; a flow or a web page has room for more choices"));
}
