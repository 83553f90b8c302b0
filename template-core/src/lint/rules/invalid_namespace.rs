//! `invalid-namespace`: a namespace that is none.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for namespaces that hold anything but ASCII letters, digits, `_`, `-`, `.` and `:`.",
    why: "A namespace comes from the provider: one with other characters was not copied whole, and no template is found in it.",
    wrong: "+++\nnamespace = \"acme shop\"\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\nnamespace = \"acme_shop\"\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The namespaces in providers' documents: letters, digits and these signs only.",
    fix: None,
};
