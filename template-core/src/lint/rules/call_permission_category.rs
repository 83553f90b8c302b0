//! `call-permission-category`: one-time passwords ask for nothing.

use crate::category::Category;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for `call_permission_request` in authentication templates.",
    why: "The platform takes it in utility and marketing templates, and refuses to create this one.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\ncall_permission_request = true\n\n[lint]\nallow = [\"own-authentication-text\"]\n+++\nWe would like to help you sign in to our shop again. May we call you about it?\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\ncall_permission_request = true\n+++\nWe would like to help you sign in to our shop again. May we call you about it?\n",
    source: "The platform's pages on calling.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if !version.content.call_permission_request || version.category() != Some(Category::Authentication) {
        return;
    }
    // Beside the platform's own text, it is refused where the file is read.
    let Some(said) = version.template.category.as_ref().filter(|_| version.content.authentication.is_none()) else {
        return;
    };
    let message = format!("a request to call does not go with the category `{}`", said.value);
    let found = report.at(said.span, message);
    report.push(found.help("make it a utility or marketing template, or remove `call_permission_request`"));
}
