//! `empty-placeholder`: braces around nothing.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for placeholders without a number or a name: `{{}}`.",
    why: "Nobody can say which value belongs there, and the template is refused in review.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order {{}} has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }, { name = \"order\", example = \"A-1023\" }]\n+++\nDear {{customer}}, your order {{order}} has been packed and is on its way to you.\n",
    source: "The platform's page on template review: variable parameters are missing or have mismatched braces.",
    fix: None,
};
