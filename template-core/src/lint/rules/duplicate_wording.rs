//! `duplicate-wording`: the same message under two names.

use std::collections::HashMap;

use crate::category::Category;
use crate::diagnostic::{Diagnostic, Rule};
use crate::lint::account::{Found, Summary};
use crate::lint::explanation::Explanation;
use crate::lint::settings::Limits;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for templates whose body and footer say the same in the same language as those of another template, whatever their placeholders are called. Texts of one or two words are left out, and templates that the platform has approved both.",
    why: "The platform rejects the second in review, unless it is for one-time passwords.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- sent.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"name\", example = \"Bob\" }]\n+++\nDear {{name}}, your order has been packed and is on its way to you.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n-- sent.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"name\", example = \"Bob\" }]\n+++\nDear {{name}}, your parcel has left our shop and will be with you soon.\n",
    source: "The platform's page on template review: a template that duplicates another, with the same wording in body and footer.",
    fix: None,
};

pub(in crate::lint) fn check(rule: &'static Rule, templates: &[&Summary], _: &Limits) -> Found {
    let mut first = HashMap::new();
    let mut found = Vec::new();
    for (index, template) in templates.iter().enumerate() {
        if template.category == Some(Category::Authentication) {
            continue;
        }
        for (at, version) in template.versions.iter().enumerate() {
            let Some(wording) = version.wording else { continue };
            let key = (template.namespace.as_deref(), version.language, wording);
            let (other, other_at) = *first.entry(key).or_insert((index, at));
            // What is one template twice, another rule says.
            if other == index || templates[other].key() == template.key() {
                continue;
            }
            let before = &templates[other].versions[other_at];
            // What is approved stays: the other is the one to be changed.
            let (changed, changed_version, same) = match (version.is_approved, before.is_approved) {
                (true, true) => continue,
                (true, false) => {
                    first.insert(key, (index, at));
                    (other, before, *template)
                }
                (false, _) => (index, version, templates[other]),
            };
            let message = format!("the template says the same as `{}` in `{}`", same.name, same.path);
            let diagnostic = Diagnostic::new(rule, changed_version.body_span, message)
                .help("say what is different about it, or send the other template in its place");
            found.push((changed, changed_version.file, diagnostic));
        }
    }
    found
}
