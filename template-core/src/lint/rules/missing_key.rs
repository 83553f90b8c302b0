//! `missing-key`: a table without what it is about.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for tables without a key that they need: a button without its label, a parameter without its name.",
    why: "The platform refuses components that are not complete.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"See the order\"\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on template components, which lists what each needs.",
    fix: None,
};
