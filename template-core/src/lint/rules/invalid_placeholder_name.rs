//! `invalid-placeholder-name`: a name that no parameter can have.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for names in braces that cannot be identifiers: with dots, signs or letters that are not ASCII.",
    why: "The platform refuses special characters in placeholders, and a program cannot name the value.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nDear {{customer.name}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "The platform's page on template review: parameters contain special characters such as #, $ or %.",
    fix: None,
};
