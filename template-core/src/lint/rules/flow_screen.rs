//! `flow-screen`: a screen that no flow begins with.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for flows with a `screen` whose `action` is `data_exchange`.",
    why: "Then the business's own server says which screen comes first: the one in the template is not shown, and may be taken for a mistake.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nflow = { id = \"1234567890\" }\ntext = \"Book a visit\"\naction = \"data_exchange\"\nscreen = \"TIMES\"\n+++\nYour boiler has not been looked at for a year. Would you like to book a visit?\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nflow = { id = \"1234567890\" }\ntext = \"Book a visit\"\naction = \"data_exchange\"\n+++\nYour boiler has not been looked at for a year. Would you like to book a visit?\n",
    source: "The platform's guide to sending flows: the screen goes with `navigate`.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for button in &version.content.buttons {
        let Action::Flow(flow) = &button.action else { continue };
        let (Some(action), Some(screen)) = (&flow.action, &flow.screen) else { continue };
        if action.value.eq_ignore_ascii_case("data_exchange") {
            let found = report
                .at(screen.span, "the flow does not begin with this screen")
                .also(action.span, "the server says which comes first");
            report.push(found.help("remove `screen`, or write `action = \"navigate\"`"));
        }
    }
}
