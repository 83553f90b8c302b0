//! `too-many-parameters`: more values than any message has room for.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the parameters of the message and of each card against 1,000.",
    why: "A body has at most 1,024 characters: such a file was made by mistake, and its type would take long to build.",
    wrong: include_str!("too_many_parameters.wrong.mtm"),
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "This project: no text that the platform takes has room for as many.",
    fix: None,
};
