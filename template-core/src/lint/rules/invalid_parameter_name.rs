//! `invalid-parameter-name`: a declared name that no field can have.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for names in `params` that cannot be identifiers.",
    why: "The field of the generated type is called after the parameter.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"first name\", example = \"Ann\" }]\n+++\nDear {{1}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"first_name\", example = \"Ann\" }]\n+++\nDear {{1}}, your order has been packed and is on its way to you.\n",
    source: "This project's file format: docs/template-file.md, \"Values\".",
    fix: None,
};
