//! `zero-tap-terms`: zero-tap has terms of its own.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, OneTimePasswordKind};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for `zero_tap` buttons without `zero_tap_terms_accepted = true`.",
    why: "The platform refuses to create the template. With it, the business says that its customers expect their code to be filled in for them.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"zero_tap\"\ntext = \"Copy the code\"\nautofill_text = \"Fill it in\"\nsupported_apps = [{ package_name = \"com.example.shop\", signature_hash = \"K8a/AINcGX7\" }]\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"zero_tap\"\ntext = \"Copy the code\"\nautofill_text = \"Fill it in\"\nzero_tap_terms_accepted = true\nsupported_apps = [{ package_name = \"com.example.shop\", signature_hash = \"K8a/AINcGX7\" }]\n+++\n",
    source: "The platform's page on authentication templates.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for button in &version.content.buttons {
        let Action::OneTimePassword(password) = &button.action else { continue };
        if password.kind != OneTimePasswordKind::ZeroTap || password.zero_tap_terms_accepted == Some(true) {
            continue;
        }
        if password.zero_tap_terms_accepted.is_some() || version.is_sound {
            let found = report.at(head(version, button.span), "the terms of zero-tap are not accepted");
            report.push(
                found.help("read them, and write `zero_tap_terms_accepted = true`; or write `otp = \"one_tap\"`"),
            );
        }
    }
}
