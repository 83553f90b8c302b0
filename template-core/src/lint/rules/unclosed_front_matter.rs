//! `unclosed-front-matter`: front matter without an end.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for front matter that no second `+++` line ends.",
    why: "Where the message begins cannot be told, so neither the settings nor the text can be used.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "This project's file format: docs/template-file.md, \"The template file\".",
    fix: None,
};
