//! `spread-numbers`: one count in several texts.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for numbered placeholders in more than one component.",
    why: "The platform counts each component from `{{1}}`, so the same number means two values; names mean one each.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Order {{1}} is packed\"\nparams = [{ name = \"order\", example = \"A-1023\" }, { name = \"customer\", example = \"Ann\" }]\n+++\nDear {{2}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = \"Order {{order}} is packed\"\nparams = [{ name = \"order\", example = \"A-1023\" }, { name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "The platform's overview of templates: positional parameters begin with 1 in each component.",
    fix: None,
};
