//! What changed since an older version: what is found, what is not, and where git has it from.

use template_core::lint::{Family, Linter, Revision, Settings};
use template_core::source::{Source, translation_of};

#[path = "against/approved.rs"]
mod approved;
#[path = "mtm.rs"]
mod command;
#[path = "against/fields.rs"]
mod fields;
#[path = "against/git.rs"]
mod git;
#[path = "against/templates.rs"]
mod templates;

type Files<'f> = &'f [(&'f str, &'f str)];

/// The templates that files make, each with its translations.
fn families(files: Files<'_>) -> Vec<Family> {
    let source = |(path, text): &(&str, &str)| Source::new(*path, *text);
    let is_base = |path: &str| translation_of(path).is_none();
    let bases = files.iter().filter(|(path, _)| is_base(path)).map(source);
    let family = |base: Source| {
        let stem = base.path().strip_suffix(".mtm").unwrap_or_default().to_owned();
        let is_sibling = |(path, _): &&(&str, &str)| path.strip_prefix(&stem).is_some_and(|rest| rest.starts_with('.'));
        let siblings = files.iter().filter(is_sibling).filter(|(path, _)| !is_base(path)).map(source).collect();
        Family { base, siblings }
    };
    bases.map(family).collect()
}

/// Everything that is said of a change, in the settings that hold without `mtm.toml`: file, line, rule, message, and
/// what stands at the caret.
fn changes_with(settings: Settings, old: Files<'_>, new: Files<'_>) -> Vec<String> {
    let (before, now) = (Revision::new(families(old)), families(new));
    let linter = Linter::new(settings);
    let mut checked: Vec<_> = now.iter().map(|family| linter.check(&family.base, &family.siblings)).collect();
    linter.check_changes(&before, &mut checked, |path| now.iter().find(|family| family.base.path() == path).cloned());
    for checked in &mut checked {
        linter.settle(checked);
    }
    let sources: Vec<_> = now.iter().flat_map(Family::files).collect();
    let mut said = Vec::new();
    for file in checked.iter().flat_map(|checked| &checked.files) {
        let source = sources.iter().copied().find(|source| source.path() == file.path);
        let source = source.or_else(|| before.source(&file.path)).unwrap();
        for found in &file.diagnostics {
            let line = source.position(found.primary.span.start).line;
            let mut text = format!("{}:{line} {}: {}", file.path, found.rule.slug, found.message);
            let labels = std::iter::once(&found.primary).chain(&found.secondary);
            for label in labels.filter(|label| !label.text.is_empty()) {
                let place = source.slice(label.span);
                text = format!("{text} [{place}: {}]", label.text);
            }
            said.push(text);
        }
    }
    said
}

/// What the rules about changes say, and those about what is allowed.
fn changes(old: Files<'_>, new: Files<'_>) -> Vec<String> {
    let mut settings = Settings::default();
    settings.select = ["MTM95", "MTM96", "unused-allow"].map(str::to_owned).into();
    changes_with(settings, old, new)
}

/// As [`changes`], of one file.
fn changes_of(old: &str, new: &str) -> Vec<String> {
    let said = changes(&[("a.mtm", old)], &[("a.mtm", new)]);
    said.into_iter().map(|said| said.strip_prefix("a.mtm:").unwrap_or(&said).to_owned()).collect()
}

/// A file with that front matter and that body.
fn file(front: &str, body: &str) -> String {
    format!("+++\n{front}\n+++\n{body}\n")
}
