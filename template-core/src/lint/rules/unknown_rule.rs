//! `unknown-rule`: a misspelt rule quiets nothing.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for names in `[lint] allow` that no rule has.",
    why: "A misspelt name quiets nothing, and reads as if it did.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[lint]\nallow = [\"body-to-long\"]\n+++\nYour order has been packed.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n",
    source: "This project.",
    fix: None,
};
