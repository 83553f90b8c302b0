//! `unequal-translation`: a translation made of other parts.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for translations with components that their base file does not have, or of another kind.",
    why: "Programs give the same values for every language: what one language has, all have.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\n+++\nfooter = \"Dein Laden\"\n+++\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\nfooter = \"Your shop\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- packed.de.mtm --\n+++\nfooter = \"Dein Laden\"\n+++\nGuten Tag {{customer}}, deine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    source: "This project's file format: docs/template-file.md, \"Translations\".",
    fix: None,
};
