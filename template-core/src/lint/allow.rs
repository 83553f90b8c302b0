//! What files and settings ask not to hear of: `[lint] allow` in a file, `per-file` in `mtm.toml`.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};

use crate::diagnostic::{Diagnostic, Edit, Fix, Rule};
use crate::lint::Findings;
use crate::lint::entries::Entries;
use crate::lint::entry::Entry;
use crate::lint::settings::{Settings, from_root, means};
use crate::lint::table::{self, TABLE, entry_named};
use crate::nearest::nearest;
use crate::source::{Source, Spanned};

/// A rule that a file asks not to apply.
#[derive(Debug)]
pub(super) struct Allowed {
    name: Spanned<String>,
    is_used: bool,
    /// What takes the entry out of the file: whether it is used is known when the file is no longer at hand.
    removal: Option<Vec<Edit>>,
}

impl Allowed {
    /// What a file names in `[lint] allow`.
    pub(super) fn all(source: &Source, names: &[Spanned<String>]) -> Vec<Self> {
        if names.is_empty() {
            return Vec::new();
        }
        let entries = Entries::of(source);
        let allowed =
            |name: &Spanned<String>| Self { name: name.clone(), is_used: false, removal: entries.removal(name.span) };
        names.iter().map(allowed).collect()
    }

    fn quiets(&self, entry: &Entry) -> bool {
        !entry.is_of_the_build() && quiets(&self.name.value, entry.rule)
    }
}

/// Whether a file that allows `name` means the rule.
pub(super) fn quiets(name: &str, rule: &Rule) -> bool {
    rule.slug == name || rule.code == name
}

/// Leaves out what the files of a template allow: its own file for all of them, a translation for itself. What allows
/// nothing is reported.
pub(super) fn apply(files: &mut [Findings], is_wanted: impl Fn(&str) -> bool) {
    let Some((base, translations)) = files.split_first_mut() else { return };
    quiet(&mut base.diagnostics, &mut base.allowed);
    for file in translations {
        // Both are used: neither is to be removed because of the other.
        let before: Vec<_> = file.diagnostics.iter().map(|found| found.rule).collect();
        quiet(&mut file.diagnostics, &mut file.allowed);
        for allowed in &mut base.allowed {
            let quiets = |rule: &&'static Rule| table::entry_of(rule).is_some_and(|entry| allowed.quiets(entry));
            allowed.is_used |= before.iter().any(quiets);
        }
        quiet(&mut file.diagnostics, &mut base.allowed);
    }
    for file in files {
        for allowed in &file.allowed {
            let found = explain(allowed, &file.allowed, file.is_compared);
            file.diagnostics.extend(found.filter(|found| is_wanted(found.rule.slug)));
        }
    }
}

fn quiet(diagnostics: &mut Vec<Diagnostic>, allowed: &mut [Allowed]) {
    if allowed.is_empty() {
        return;
    }
    diagnostics.retain(|found| {
        let Some(entry) = table::entry_of(found.rule) else { return true };
        let mut is_quiet = false;
        for allowed in allowed.iter_mut().filter(|allowed| allowed.quiets(entry)) {
            allowed.is_used = true;
            is_quiet = true;
        }
        !is_quiet
    });
}

/// What is wrong with an entry of `allow`.
fn explain(Allowed { name, is_used, removal }: &Allowed, all: &[Allowed], is_compared: bool) -> Option<Diagnostic> {
    let said = name.value.escape_debug();
    let rule = |slug| entry_named(slug).map(|entry| entry.rule);
    let Some(entry) = entry_named(&name.value) else {
        let message = format!("there is no rule `{said}`");
        return Some(Diagnostic::new(rule("unknown-rule")?, name.span, message).help(unknown_rule_help(&name.value)));
    };
    let unused = rule("unused-allow")?;
    if entry.is_of_the_build() {
        let message = format!("`{said}` cannot be allowed: a template that breaks it cannot be built");
        let mut found = Diagnostic::new(unused, name.span, message).help("remove it, and put the finding right");
        found.fix = removal.clone().map(|edits| Fix::safe("remove the entry", edits));
        return Some(found);
    }
    let is_first = all.iter().find(|other| other.quiets(entry)).is_some_and(|first| first.name.span == name.span);
    let message = match is_used {
        true if is_first => return None,
        true => format!("`{said}` is allowed twice"),
        // Nothing was looked for that it could quiet.
        false if entry.is_of_changes() && !is_compared => return None,
        false => format!("`{said}` finds nothing to allow here"),
    };
    let mut found = Diagnostic::new(unused, name.span, message).help("remove it: what it was for has been put right");
    found.fix = removal.clone().map(|edits| Fix::safe("remove the entry", edits));
    Some(found)
}

/// What to write in place of a rule that there is not.
#[must_use]
pub fn unknown_rule_help(name: &str) -> String {
    let names = TABLE.iter().flat_map(|entry| [entry.rule.slug, entry.rule.code]);
    match nearest(name, names) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`mtm rules` lists them".to_owned(),
    }
}

/// Patterns of paths that begin in one folder.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    root: PathBuf,
    globs: Vec<GlobMatcher>,
}

impl Patterns {
    pub(super) fn new(settings: &Settings, patterns: &[String]) -> Self {
        let globs = patterns.iter().filter_map(|pattern| glob(pattern)).collect();
        Self { root: settings.root.clone().unwrap_or_default(), globs }
    }

    pub(super) fn is_match(&self, path: &Path) -> bool {
        if self.globs.is_empty() {
            return false;
        }
        let path = from_root(&self.root, path);
        self.globs.iter().any(|glob| glob.is_match(&path))
    }
}

/// The rules that do not run for some files.
#[derive(Debug, Default)]
pub(super) struct PerFile(Vec<(Patterns, Vec<String>)>);

impl PerFile {
    pub(super) fn new(settings: &Settings) -> Self {
        let patterns = |pattern: &String| Patterns::new(settings, std::slice::from_ref(pattern));
        Self(settings.per_file.iter().map(|(pattern, rules)| (patterns(pattern), rules.clone())).collect())
    }

    pub(super) fn ignores(&self, path: &Path, entry: &Entry) -> bool {
        let names = |rules: &[String]| rules.iter().any(|name| means(name, entry));
        self.0.iter().any(|(patterns, rules)| names(rules) && patterns.is_match(path))
    }
}

/// A pattern of paths: `*` stays in a folder, `**` does not.
pub(super) fn glob(pattern: &str) -> Option<GlobMatcher> {
    GlobBuilder::new(pattern).literal_separator(true).build().ok().map(|glob| glob.compile_matcher())
}
