//! `duplicate-parameter`: two parameters for one field.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for parameters whose names are the same, also when they are written in snake case.",
    why: "The generated type has one field for a name, so one of the two values could not be given.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"day\", example = \"Monday\" }, { name = \"Day\", example = \"Friday\" }]\n+++\nOur shop is closed from {{1}} to {{2}}, and we are glad to see you afterwards.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"first_day\", example = \"Monday\" }, { name = \"last_day\", example = \"Friday\" }]\n+++\nOur shop is closed from {{1}} to {{2}}, and we are glad to see you afterwards.\n",
    source: "This project's file format: docs/template-file.md, \"Values\".",
    fix: None,
};
