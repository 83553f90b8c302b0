//! `unexpected-body`: a text where the platform writes its own.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a body beside the table `authentication`.",
    why: "The platform writes the text of one-time passwords itself, and takes no other.",
    wrong: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\n+++\nYour code is {{code}}, and nobody else should see it.\n",
    right: "+++\ncategory = \"authentication\"\nlanguage = \"en\"\n\n[authentication]\nsecurity_recommendation = true\n\n[[buttons]]\notp = \"copy_code\"\n+++\n",
    source: "The platform's pages on authentication templates: the body has no text of its own.",
    fix: None,
};
