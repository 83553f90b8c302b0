//! `otp-outside-authentication`: one-time passwords have a category of their own.

use crate::category::Category;
use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Action;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for buttons of one-time passwords in templates of another category than authentication.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"code\", kind = \"code\", example = \"123456\" }]\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n+++\nYour order can be collected with the code {{code}} at our shop.\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\ntext = \"Copy the code\"\n+++\n",
    source: "The platform's page on authentication templates.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let is_password = |action: &Action| matches!(action, Action::OneTimePassword(_));
    let content = version.content;
    let Some(button) = content.buttons.iter().find(|button| is_password(&button.action)) else { return };
    let (Some(category), Some(said)) = (version.category(), &version.template.category) else { return };
    // The platform's own text in another category is refused where the file is read.
    if category == Category::Authentication || content.authentication.is_some() {
        return;
    }
    let message = format!("a button of a one-time password does not go with the category `{}`", said.value);
    let found = report.at(head(version, button.span), message).also(said.span, "the category");
    report.push(
        found.help("write `category = \"authentication\"` and the table `[authentication]`, or remove the button"),
    );
}
