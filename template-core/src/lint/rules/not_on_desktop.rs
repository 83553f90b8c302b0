//! `not-on-desktop`: messages that desktops do not show.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for messages with four buttons or more, or with quick replies and other buttons together. An opinion: many good templates are made so, the platform's own examples among them.",
    why: "WhatsApp on desktops does not show such a message, and asks the customer to open it on a phone; on phones, all but the first buttons are behind \"See all options\" where there are more than three.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/sale\"\ntext = \"See the sale\"\n\n[[buttons]]\nquick_reply = \"Stop promotions\"\n+++\nOur winter sale begins today: a quarter off of everything until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nfooter = \"Reply STOP to opt out\"\n\n[[buttons]]\nurl = \"https://acme.example/sale\"\ntext = \"See the sale\"\n+++\nOur winter sale begins today: a quarter off of everything until Sunday.\n",
    source: "The platform's page on template components.",
    fix: None,
};

const SHOWN: usize = 3;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let buttons = &version.content.buttons;
    let Some((first, rest)) = buttons.split_first() else { return };
    if let Some(fourth) = buttons.get(SHOWN) {
        let message = format!("a message with {} buttons is not shown on desktops", buttons.len());
        let found = report.at(head(version, fourth.span), message).label("the fourth");
        return report.push(found.help("keep three buttons, or send the others to a page or a flow"));
    }
    let is_reply = |action: &Action| matches!(action, Action::QuickReply);
    let other = rest.iter().find(|button| is_reply(&button.action) != is_reply(&first.action));
    if let Some(other) = other {
        let message = "a message with quick replies and other buttons is not shown on desktops";
        let found = report.at(head(version, other.span), message).also(head(version, first.span), "of another group");
        report.push(found.help("keep quick replies or the others"));
    }
}
