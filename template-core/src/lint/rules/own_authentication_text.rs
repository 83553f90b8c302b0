//! `own-authentication-text`: the platform writes the texts of one-time passwords.

use crate::category::Category;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for authentication templates with a text of their own: those without the table `[authentication]`.",
    why: "The platform writes the text of a one-time password itself, in every language, and refuses another. Templates with their own text were approved before it did so, which is why this is a warning.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\nparams = [{ name = \"code\", kind = \"code\", example = \"123456\" }]\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n+++\nUse the code {{code}} to sign in to the shop. Please do not show it to anybody.\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n+++\n",
    source: "The platform's page on authentication templates: the body has no text.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.category() != Some(Category::Authentication) || version.content.authentication.is_some() {
        return;
    }
    let Some(category) = version.template.category.as_ref().filter(|_| version.is_sound) else { return };
    let found = report.at(category.span, "the authentication template has a text of its own");
    report.push(found.help("write the table `[authentication]` and remove the body: the platform writes the text"));
}
