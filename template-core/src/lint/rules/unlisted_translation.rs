//! `unlisted-translation`: a file that nothing names.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for files of translations that the template's own file does not list.",
    why: "The macro reads what is listed: nobody would be sent the text.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    source: "This project's file format: docs/template-file.md, \"Translations\".",
    fix: None,
};
