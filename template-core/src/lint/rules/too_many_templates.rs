//! `too-many-templates`: the platform's limit for an account.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule};
use crate::lint::account::{Found, Summary};
use crate::lint::explanation::Explanation;
use crate::lint::settings::Limits;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the templates of a namespace, each language by itself, against 6,000; `[lint.limits] templates` in `mtm.toml` changes the number. It is reported once, at the first file beyond it.",
    why: "The platform creates no template beyond the limit. An account that is not verified has 250.",
    wrong: "-- mtm.toml --\n[lint.limits]\ntemplates = 2\n-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\n+++\nYour order has been packed and is on its way to you.\n-- packed.de.mtm --\nDeine Bestellung ist verpackt und auf dem Weg zu dir.\n-- ready.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order is ready at the shop, and waits for you there.\n",
    right: "-- mtm.toml --\n[lint.limits]\ntemplates = 2\n-- packed.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\ntranslations = [\"de\"]\n+++\nYour order has been packed and is on its way to you.\n-- packed.de.mtm --\nDeine Bestellung ist verpackt und auf dem Weg zu dir.\n",
    source: "The platform's overview of templates: 6,000 for a verified account, 250 for others; error 2388019.",
    fix: None,
};

pub(in crate::lint) fn check(rule: &'static Rule, templates: &[&Summary], limits: &Limits) -> Found {
    let all: usize = templates.iter().map(|template| template.versions.len()).sum();
    if all <= limits.templates {
        return Vec::new();
    }
    let namespace = |template: &Summary| template.namespace.clone();
    // How many there are, and where the first beyond the limit is.
    let mut counts: HashMap<_, (usize, Option<(usize, usize)>)> = HashMap::new();
    for (index, template) in templates.iter().enumerate() {
        let (count, beyond) = counts.entry(namespace(template)).or_default();
        for version in &template.versions {
            *count += 1;
            if *count > limits.templates {
                beyond.get_or_insert((index, version.file));
            }
        }
    }
    let beyond = counts.into_iter().filter_map(|(namespace, (count, beyond))| Some((beyond?, namespace, count)));
    let mut beyond: Vec<_> = beyond.collect();
    beyond.sort_unstable();
    let found = beyond.into_iter().map(|((index, file), namespace, count)| {
        let of = namespace.map(|namespace| format!(" of the namespace `{namespace}`")).unwrap_or_default();
        let limit = limits.templates;
        let message = format!("there are {count} templates{of}, {limit} are allowed: each language is one");
        let template = templates[index];
        let version = template.versions.iter().find(|version| version.file == file);
        let span = match version {
            Some(version) if file > 0 => version.body_span,
            _ => template.name_span,
        };
        let found = Diagnostic::new(rule, span, message).label("the first that is too many");
        (
            index,
            file,
            found.help("remove what is no longer sent, or raise `templates` in `[lint.limits]` of `mtm.toml`"),
        )
    });
    found.collect()
}
