//! `unused-allow`: what quiets nothing hides the next mistake.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for rules in `[lint] allow` that find nothing in the file, that are named twice, or that nothing can quiet.",
    why: "A permission that outlives its reason quiets the next mistake of that kind, which nobody has looked at.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[lint]\nallow = [\"body-too-long\"]\n+++\nYour order has been packed.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n",
    source: "This project: as compilers report an `expect` that expected nothing.",
    fix: Some(
        "Removes the entry, and with the last one the key and a table that is empty then. Safe: it quiets nothing.",
    ),
};
