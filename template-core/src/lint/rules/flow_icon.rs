//! `flow-icon`: the picture on the button of a flow.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;
use crate::nearest::nearest;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for flows whose `icon` is none of `DEFAULT`, `DOCUMENT`, `PROMOTION` and `REVIEW`.",
    why: "The platform knows no other picture. It may refuse the template, or show none; since the list may grow, this is a warning.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nflow = { id = \"1234567890\" }\ntext = \"Book a visit\"\nicon = \"DOCUMENTS\"\n+++\nYour boiler has not been looked at for a year. Would you like to book a visit?\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nflow = { id = \"1234567890\" }\ntext = \"Book a visit\"\nicon = \"DOCUMENT\"\n+++\nYour boiler has not been looked at for a year. Would you like to book a visit?\n",
    source: "The platform's reference of templates: the icons of a flow's button.",
    fix: None,
};

const ICONS: [&str; 4] = ["DEFAULT", "DOCUMENT", "PROMOTION", "REVIEW"];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for button in &version.content.buttons {
        let Action::Flow(flow) = &button.action else { continue };
        let Some(icon) = flow.icon.as_ref().filter(|icon| !ICONS.contains(&icon.value.as_str())) else { continue };
        let help = match nearest(&icon.value.to_ascii_uppercase(), ICONS) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write one of `DEFAULT`, `DOCUMENT`, `PROMOTION` and `REVIEW`, or leave it out".to_owned(),
        };
        let message = format!("`{}` is not an icon that the platform has", icon.value.escape_debug());
        report.push(report.at(icon.span, message).help(help));
    }
}
