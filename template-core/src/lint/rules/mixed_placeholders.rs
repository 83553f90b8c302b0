//! `mixed-placeholders`: numbers beside names.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for templates with numbered and named placeholders, and for numbers where `parameter_format` asks for names.",
    why: "The platform takes one or the other in a template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order {{2}} has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"order\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your order {{order}} has been packed and is on its way to you.\n",
    source: "The platform's overview of templates: a template has one parameter format.",
    fix: None,
};
