//! `missing-otp-button`: a one-time password that nobody can copy.

use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for `[authentication]` without a button of the kind `otp`.",
    why: "The platform's page asks for exactly one. Its reference knows the value `NO_BUTTONS` too, of which nothing else is written, so this is a warning.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n+++\n",
    source: "The platform's page on authentication templates, and its reference of templates.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(authentication) = &version.content.authentication else { return };
    if version.content.buttons.is_empty() && version.is_sound {
        let found = report.at(head(version, authentication.span), "the one-time password has no button");
        report.push(found.help("add one: `[[buttons]]` with `otp = \"copy_code\"`"));
    }
}
