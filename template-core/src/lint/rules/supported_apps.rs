//! `supported-apps`: who takes a code without the customer's hand.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, OneTimePasswordKind};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the `supported_apps` of one-tap and zero-tap buttons: 1 to 5.",
    why: "The platform has to know which app may take the code, and refuses to create the template.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"one_tap\"\ntext = \"Copy the code\"\nautofill_text = \"Fill it in\"\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"one_tap\"\ntext = \"Copy the code\"\nautofill_text = \"Fill it in\"\nsupported_apps = [{ package_name = \"com.example.shop\", signature_hash = \"K8a/AINcGX7\" }]\n+++\n",
    source: "The platform's page on authentication templates.",
    fix: None,
};

const APPS: usize = 5;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for button in &version.content.buttons {
        let Action::OneTimePassword(password) = &button.action else { continue };
        let apps = &password.supported_apps;
        if let Some(first) = apps.get(APPS) {
            let message = format!("the button names {} apps, {APPS} are allowed", apps.len());
            let found = report.at(first.package_name.span, message).label("the first that is too many");
            report.push(found.help("remove those that are not used any more"));
        } else if apps.is_empty() && password.kind != OneTimePasswordKind::CopyCode && version.is_sound {
            let message = format!("the `{}` button names no app", password.kind.name());
            let found = report.at(head(version, button.span), message);
            report.push(found.help("give it the apps that take the code: `supported_apps = [{ package_name = \"...\", signature_hash = \"...\" }]`"));
        }
    }
}
