//! `digits-in-parameter-name`: names that the platform is told are letters and underscores.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::sent_names::sent_names;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for digits in the names of parameters, where `parameter_format = \"named\"` tells them to the platform.",
    why: "The platform's documentation allows lower-case letters and underscores. Digits have been accepted, but nothing promises that they will be.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparameter_format = \"named\"\nparams = [{ name = \"line1\", example = \"12 Acacia Road\" }]\n+++\nWe bring your order to {{line1}} on Monday.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparameter_format = \"named\"\nparams = [{ name = \"street\", example = \"12 Acacia Road\" }]\n+++\nWe bring your order to {{street}} on Monday.\n",
    source: "The platform's overview of templates: names of parameters are lower-case letters and underscores. Libraries let digits pass.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for (parameter, _) in sent_names(version) {
        let name = &parameter.name.value;
        if name.bytes().any(|byte| byte.is_ascii_digit()) {
            let message = format!("the parameter `{name}` has a digit in its name");
            let found = report.at(parameter.name.span, message);
            report.push(found.help("write the name in letters and underscores: the platform is told it"));
        }
    }
}
