//! `contact-request-beside-others`: a request for the customer's number stands alone.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for other buttons beside one that asks the customer for their contact.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nrequest_contact_info = true\n\n[[buttons]]\nquick_reply = \"Not now\"\n+++\nOur courier would like to call you before the parcel arrives. May we have your number?\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nrequest_contact_info = true\n+++\nOur courier would like to call you before the parcel arrives. May we have your number?\n",
    source: "A library that creates templates, and a provider's documentation.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let buttons = &version.content.buttons;
    if buttons.len() < 2 {
        return;
    }
    let is_request = |action: &Action| matches!(action, Action::RequestContactInfo);
    let Some(request) = buttons.iter().position(|button| is_request(&button.action)) else { return };
    let other = &buttons[usize::from(request == 0)];
    let found = report
        .at(head(version, buttons[request].span), "a request for the customer's contact stands beside other buttons")
        .also(head(version, other.span), "another button");
    report.push(found.help("remove the other buttons, or ask in a template of its own"));
}
