//! `too-many-of-a-kind`: two addresses and one number to call.

use crate::lint::buttons::{head, kind};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the buttons of each kind: a message has at most two that open an address, and one that calls a number. Two that copy a code are refused where the file is read.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nphone = \"+441632960001\"\ntext = \"Call the shop\"\n\n[[buttons]]\nphone = \"+441632960002\"\ntext = \"Call the courier\"\n+++\nYour parcel is with our courier. Call us if you would like to change anything.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nphone = \"+441632960001\"\ntext = \"Call the shop\"\n\n[[buttons]]\nurl = \"https://courier.example/contact\"\ntext = \"Ask the courier\"\n+++\nYour parcel is with our courier. Call us if you would like to change anything.\n",
    source: "The platform's page on template components: up to two buttons with an address, one with a number, one that copies a code.",
    fix: None,
};

const LIMITS: [(&str, usize); 2] = [("url", 2), ("phone", 1)];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let buttons = &version.content.buttons;
    if buttons.len() < 2 {
        return;
    }
    for (name, limit) in LIMITS {
        let mut beyond = buttons.iter().filter(|button| kind(button) == name).skip(limit);
        let Some(first) = beyond.next() else { continue };
        let (count, are) = (limit + 1 + beyond.count(), if limit == 1 { "is" } else { "are" });
        let message = format!("the message has {count} `{name}` buttons, {limit} {are} allowed");
        let found = report.at(head(version, first.span), message).label("the first that is too many");
        report.push(found.help("remove it, or make it a quick reply and answer with what it was to open"));
    }
}
