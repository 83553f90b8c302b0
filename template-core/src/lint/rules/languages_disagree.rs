//! `languages-disagree`: two files of one template that are not alike.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule};
use crate::lint::account::{Found, Summary};
use crate::lint::explanation::Explanation;
use crate::lint::settings::Limits;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for files of their own that say one template in different languages, with another category, another `parameter_format` or parameters of other kinds.",
    why: "A program that sends the template in the customer's language needs the same values for each, and the price of a message depends on its category.",
    wrong: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n-- verpackt.mtm --\n+++\nname = \"packed\"\ncategory = \"marketing\"\nlanguage = \"de\"\n+++\nDeine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    right: "-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way to you.\n-- verpackt.mtm --\n+++\nname = \"packed\"\ncategory = \"utility\"\nlanguage = \"de\"\n+++\nDeine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    source: "This project: the languages of a template are sent by one program.",
    fix: None,
};

pub(in crate::lint) fn check(rule: &'static Rule, templates: &[&Summary], _: &Limits) -> Found {
    let mut first = HashMap::new();
    let mut found = Vec::new();
    for (index, template) in templates.iter().enumerate().filter(|(_, template)| !template.name.is_empty()) {
        let other: &Summary = templates[*first.entry(template.key()).or_insert(index)];
        let language = |summary: &Summary| summary.versions.first().map(|version| version.language);
        if std::ptr::eq(other, *template) || language(other) == language(template) {
            continue;
        }
        let differ = |own: bool, what: &'static str| own.then_some(what);
        let is_other = |own: Option<u64>, other: Option<u64>| own.is_some() && other.is_some() && own != other;
        let is_another_category =
            template.category.is_some() && other.category.is_some() && template.category != other.category;
        let differences = [
            differ(is_another_category, "another category"),
            differ(template.parameter_format != other.parameter_format, "another `parameter_format`"),
            differ(is_other(template.parameters, other.parameters), "parameters of other kinds"),
        ];
        let differences: Vec<_> = differences.into_iter().flatten().collect();
        if differences.is_empty() {
            continue;
        }
        let message =
            format!("the template `{}` stands in `{}` with {}", template.name, other.path, differences.join(" and "));
        let diagnostic = Diagnostic::new(rule, template.name_span, message)
            .help("make them alike, or write one of them as a translation of the other");
        found.push((index, 0, diagnostic));
    }
    found
}
