//! `button-groups`: quick replies stand together.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, Button};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for quick replies with other buttons between them: they stand all before the others, or all after them.",
    why: "The platform refuses the template as an invalid combination of buttons.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nquick_reply = \"Confirm\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show the order\"\n\n[[buttons]]\nquick_reply = \"Cancel\"\n+++\nYour order is ready to be sent. Shall we hand it to the courier today?\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nquick_reply = \"Confirm\"\n\n[[buttons]]\nquick_reply = \"Cancel\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show the order\"\n+++\nYour order is ready to be sent. Shall we hand it to the courier today?\n",
    source: "The platform's page on template components: quick replies and other buttons are two groups.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let buttons = &version.content.buttons;
    if buttons.len() < 3 {
        return;
    }
    let is_reply = |button: &Button| matches!(button.action, Action::QuickReply);
    let Some(first) = buttons.iter().position(is_reply) else { return };
    let replies = buttons[first..].iter().take_while(|button| is_reply(button)).count();
    let between = first + replies;
    let Some(second) = buttons[between..].iter().find(|button| is_reply(button)) else { return };
    let found = report
        .at(head(version, second.span), "the quick replies of the message do not stand together")
        .label("this one stands apart from the first")
        .also(head(version, buttons[between].span), "this stands between them");
    report.push(found.help("move the quick replies next to each other, in the translations' lists of buttons too"));
}
