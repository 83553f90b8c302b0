//! `repeated-placeholder`: a name stands once in a text.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::ParameterFormat;
use crate::syntax::PlaceholderId;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a name that stands twice in one text, where `parameter_format = \"named\"` tells names to the platform.",
    why: "The platform's documentation asks for names that are unique in their component, and may refuse the second.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparameter_format = \"named\"\nparams = [{ name = \"shop\", example = \"Acme\" }]\n+++\nThank you for your order at {{shop}}. It has been packed, and {{shop}} will bring it to you soon.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparameter_format = \"named\"\nparams = [{ name = \"shop\", example = \"Acme\" }]\n+++\nThank you for your order at {{shop}}. It has been packed, and we will bring it to you soon.\n",
    source: "The platform's overview of templates: the names of parameters are unique. Whether a second place is a second name is not said.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.template.parameter_format != ParameterFormat::Named {
        return;
    }
    for text in &version.texts {
        for (index, (range, placeholder)) in text.placeholders.iter().enumerate() {
            let PlaceholderId::Name(name) = &placeholder.id else { continue };
            let before = text.placeholders[..index].iter().find(|(_, before)| before.id == placeholder.id);
            if let Some((first, _)) = before {
                let message = format!("{} has `{{{{{name}}}}}` more than once", text.place);
                let found =
                    report.at(text.at(range.clone()), message).label("again").also(text.at(first.clone()), "first");
                report.push(found.help("say it once, or declare a second parameter for the second place"));
            }
        }
    }
}
