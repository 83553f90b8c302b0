//! `misplaced-placeholder`: a placeholder where no value is filled in.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for placeholders in footers, labels of buttons, offers and examples.",
    why: "The platform fills in values in a text header, in bodies and in the addresses of buttons; elsewhere it refuses them.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nfooter = \"Yours, {{shop}}\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nfooter = \"Yours, Acme\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n",
    source: "The platform's page on template components: the footer takes no variables; error 2388073.",
    fix: None,
};
