//! `app-link-category`: links into apps are for marketing messages.

use crate::category::Category;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for `app_deep_link` in templates of another category than marketing.",
    why: "The platform opens apps from marketing messages that are sent through its API for these; elsewhere the button opens the web page.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\napp_deep_link = { meta_app_id = \"1234567890\", android_deep_link = \"acme://lamps\" }\n+++\nThe lamp you liked is back in our shop, at its old price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\napp_deep_link = { meta_app_id = \"1234567890\", android_deep_link = \"acme://lamps\" }\n+++\nThe lamp you liked is back in our shop, at its old price until Sunday.\n",
    source: "The platform's page on links into apps.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let link = version.buttons().find_map(|(_, button)| match &button.action {
        Action::Url { app_deep_link: Some(link), .. } => Some(link),
        _ => None,
    });
    let Some(link) = link else { return };
    let Some(category) = version.category().filter(|category| *category != Category::Marketing) else { return };
    let message = format!("a link into an app does not go with the category `{category}`");
    let found = report.at(link.meta_app_id.span, message);
    report.push(found.help("remove `app_deep_link`, or make it a marketing template"));
}
