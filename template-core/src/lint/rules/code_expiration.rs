//! `code-expiration`: how long a code is valid, as the platform says it.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a `code_expiration_minutes` of less than 1 or more than 90.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\ncode_expiration_minutes = 120\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n+++\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\ncode_expiration_minutes = 90\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n+++\n",
    source: "The platform's page on authentication templates: 1 to 90 minutes.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(authentication) = &version.content.authentication else { return };
    let Some(minutes) = &authentication.code_expiration_minutes else { return };
    if !(1..=90).contains(&minutes.value) {
        let message = format!("the code is said to be valid for {} minutes, 1 to 90 are allowed", minutes.value);
        report
            .push(report.at(minutes.span, message).help("write minutes, or leave it out: then nothing is said of it"));
    }
}
