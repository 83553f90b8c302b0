//! `flow-action`: what a flow does first.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;
use crate::nearest::nearest;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for flows whose `action` is neither `navigate` nor `data_exchange`.",
    why: "The platform knows no other, and refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nflow = { id = \"1234567890\" }\ntext = \"Book a visit\"\naction = \"navigation\"\nscreen = \"TIMES\"\n+++\nYour boiler has not been looked at for a year. Would you like to book a visit?\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nflow = { id = \"1234567890\" }\ntext = \"Book a visit\"\naction = \"navigate\"\nscreen = \"TIMES\"\n+++\nYour boiler has not been looked at for a year. Would you like to book a visit?\n",
    source: "The platform's guide to sending flows.",
    fix: None,
};

const ACTIONS: [&str; 2] = ["navigate", "data_exchange"];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for button in &version.content.buttons {
        let Action::Flow(flow) = &button.action else { continue };
        let Some(action) = &flow.action else { continue };
        if ACTIONS.iter().any(|known| known.eq_ignore_ascii_case(&action.value)) {
            continue;
        }
        let help = match nearest(&action.value.to_ascii_lowercase(), ACTIONS) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write `navigate` or `data_exchange`".to_owned(),
        };
        let message = format!("`{}` is not what a flow does first", action.value.escape_debug());
        report.push(report.at(action.span, message).help(help));
    }
}
