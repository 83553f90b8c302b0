//! `duplicate-template`: one name, one language, two files.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule};
use crate::lint::account::{Found, Summary};
use crate::lint::explanation::Explanation;
use crate::lint::settings::Limits;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for two files that say the same template in the same language: the same name, namespace and language.",
    why: "The platform keeps one text for a name and a language, and refuses the second.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n-- parcel.mtm --\n+++\nname = \"packed\"\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour parcel has been packed.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour parcel has been packed.\n",
    source: "The platform's answer to a second template of a name and a language: error 2388024.",
    fix: None,
};

pub(in crate::lint) fn check(rule: &'static Rule, templates: &[&Summary], _: &Limits) -> Found {
    let mut first = HashMap::new();
    let mut found = Vec::new();
    for (index, template) in templates.iter().enumerate().filter(|(_, template)| !template.name.is_empty()) {
        for version in &template.versions {
            let other = *first.entry((template.key(), version.language)).or_insert(index);
            if other == index {
                continue;
            }
            let message = format!(
                "the template `{}` in `{}` stands in `{}` already",
                template.name, version.language, templates[other].path
            );
            let span = if version.file == 0 { template.name_span } else { version.body_span };
            let diagnostic = Diagnostic::new(rule, span, message).help("give one of them another name, or remove it");
            found.push((index, version.file, diagnostic));
        }
    }
    found
}
