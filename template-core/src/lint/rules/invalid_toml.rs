//! `invalid-toml`: front matter that cannot be read.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for what is not TOML in the front matter.",
    why: "What cannot be read says nothing: the template cannot be used.",
    wrong: "+++\ncategory = utility\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "TOML: https://toml.io.",
    fix: None,
};
