//! `conflicting-keys`: keys that exclude each other.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for keys that cannot stand together: a header of two kinds, a button that does two things, a text of the template's own beside `authentication`.",
    why: "Only one of them can be what the customer sees.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { image = \"4::aW1hZ2U=\", video = \"4::dmlkZW8=\" }\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { image = \"4::aW1hZ2U=\" }\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on template components: one header of one kind, one thing that a button does.",
    fix: None,
};
