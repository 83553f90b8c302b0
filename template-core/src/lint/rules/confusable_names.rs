//! `confusable-names`: two names that are read as one.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule};
use crate::lint::account::{Found, Summary};
use crate::lint::explanation::Explanation;
use crate::lint::settings::Limits;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for templates whose names differ only in what looks alike: `l` and `1`, `o` and `0`, `rn` and `m`, one underscore and several.",
    why: "Who types the name of one sends the other.",
    wrong: "-- parcel_1.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour parcel has been packed and is on its way to you.\n-- parcel_l.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour large parcel has left the shop, and two people bring it to you.\n",
    right: "-- parcel_1.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour parcel has been packed and is on its way to you.\n-- parcel_large.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour large parcel has left the shop, and two people bring it to you.\n",
    source: "This project: an opinion, which runs where it is selected.",
    fix: None,
};

pub(in crate::lint) fn check(rule: &'static Rule, templates: &[&Summary], _: &Limits) -> Found {
    let mut first = HashMap::new();
    let mut found = Vec::new();
    for (index, template) in templates.iter().enumerate() {
        let key = (template.namespace.as_deref(), look(&template.name));
        let other: &Summary = templates[*first.entry(key).or_insert(index)];
        if other.name == template.name {
            continue;
        }
        let message = format!("the name `{}` looks like `{}`, which `{}` has", template.name, other.name, other.path);
        let diagnostic = Diagnostic::new(rule, template.name_span, message)
            .help("give one of them a name that cannot be mistaken for the other");
        found.push((index, 0, diagnostic));
    }
    found
}

/// A name as it looks from afar.
fn look(name: &str) -> String {
    let mut look = name.replace('1', "l").replace('0', "o").replace("rn", "m");
    while look.contains("__") {
        look = look.replace("__", "_");
    }
    look
}
