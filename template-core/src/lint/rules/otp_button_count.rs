//! `otp-button-count`: a one-time password has one button.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, Button};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a second button in the message of a one-time password, of the kind `otp` or, where the text is the template's own, of any kind.",
    why: "The platform takes exactly one button there, and refuses to create the template.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy it again\"\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n+++\n",
    source: "The platform's page on authentication templates.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let content = version.content;
    if content.buttons.len() < 2 {
        return;
    }
    let is_password = |button: &Button| matches!(button.action, Action::OneTimePassword(_));
    let Some(first) = content.buttons.iter().position(is_password) else { return };
    // Beside the platform's own text, buttons of other kinds are refused where the file is read.
    let counts = |button: &Button| content.authentication.is_none() || is_password(button);
    let second = content.buttons.iter().enumerate().find(|(index, button)| *index != first && counts(button));
    let Some((_, second)) = second else { return };
    let found = report
        .at(head(version, second.span), "the button of a one-time password stands beside another")
        .also(head(version, content.buttons[first].span), "the one-time password's");
    report.push(found.help("remove it: the platform takes one button here"));
}
