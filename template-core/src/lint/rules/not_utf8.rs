//! `not-utf8`: bytes that are no text.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for bytes that are not UTF-8. In the example, `\\xe9` stands for such a byte.",
    why: "What a file in another encoding says is a guess, and the platform takes UTF-8 only.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"fr\"\n+++\nVotre commande a \\xe9t\\xe9 emball\\xe9e et part aujourd'hui.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"fr\"\n+++\nVotre commande a été emballée et part aujourd'hui.\n",
    source: "This project: template files are UTF-8, as the JSON is that the platform is sent.",
    fix: None,
};
