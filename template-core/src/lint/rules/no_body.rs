//! `no-body`: a file without a message.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for files that say nothing below their front matter.",
    why: "The body is the one component that every template has.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on template components: the only required component is the body.",
    fix: None,
};
