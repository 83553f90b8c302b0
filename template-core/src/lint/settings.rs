//! Which rules run, how bad each is, and the limits that may change.

use std::path::{Path, PathBuf};

use crate::diagnostic::Severity;
use crate::lint::entry::Entry;
use crate::lint::table::TABLE;

/// What a project asks of the linter: [`Settings::default`] is what holds without `mtm.toml`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Settings {
    /// The folder that patterns of paths begin in: that of `mtm.toml`.
    pub root: Option<PathBuf>,
    /// The rules that run, by code, name, `default` or `all`; `["default"]` where it is empty.
    pub select: Vec<String>,
    /// The rules that do not run, by code, name or the beginning of codes.
    pub ignore: Vec<String>,
    /// Rules that are worse or less bad than they are by themselves, by code or name.
    pub severity: Vec<(String, Severity)>,
    /// Rules that do not run for some files: a pattern of paths, and rules as in `ignore`.
    pub per_file: Vec<(String, Vec<String>)>,
    /// Patterns of paths that are not looked at.
    pub exclude: Vec<String>,
    /// Limits that may change.
    pub limits: Limits,
    /// A file of findings that are known, from the root.
    pub baseline: Option<PathBuf>,
}

/// Limits of the platform's that it has changed before, or that differ between accounts; all count characters but for
/// the last three.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The body of a message. 1,024.
    pub body: usize,
    /// The body of a marketing template. 550.
    pub marketing_body: usize,
    /// The body of a card. 160.
    pub card_body: usize,
    /// A text header. 60.
    pub header: usize,
    /// The footer. 60.
    pub footer: usize,
    /// The label of a button. 25.
    pub label: usize,
    /// The address of a button. 2,000.
    pub url: usize,
    /// Emoji in a body: 10 of them.
    pub emoji: usize,
    /// Templates of an account, each language by itself: 6,000 of them; an account that is not verified has 250.
    pub templates: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 1024,
            marketing_body: 550,
            card_body: 160,
            header: 60,
            footer: 60,
            label: 25,
            url: 2000,
            emoji: 10,
            templates: 6000,
        }
    }
}

/// Whether `name` means `entry`: by its code or the beginning of it, its name, or a group.
pub(super) fn means(name: &str, entry: &Entry) -> bool {
    match name {
        "all" => true,
        "default" => entry.is_default,
        _ if name.starts_with("MTM") => entry.rule.code.starts_with(name),
        _ => entry.rule.slug == name,
    }
}

/// Whether `name` means any rule at all: by its code or the beginning of codes, its name, `default` or `all`.
#[must_use]
pub fn is_rule_name(name: &str) -> bool {
    TABLE.iter().any(|entry| means(name, entry))
}

impl Settings {
    /// A path as it is from the folder that patterns begin in.
    #[must_use]
    pub fn path_from_root(&self, path: &Path) -> PathBuf {
        from_root(self.root.as_deref().unwrap_or(Path::new("")), path)
    }

    /// How bad a finding of the rule is; nothing where the rule does not run.
    #[must_use]
    pub fn severity_of(&self, entry: &Entry) -> Option<Severity> {
        let severity = self.severity.iter().rev().find(|(name, _)| means(name, entry));
        let severity = severity.map_or(entry.rule.severity, |(_, severity)| *severity);
        // What keeps a template from being built cannot be wished away.
        if entry.is_of_the_build() {
            return Some(entry.rule.severity);
        }
        let is_selected =
            if self.select.is_empty() { entry.is_default } else { self.select.iter().any(|name| means(name, entry)) };
        let is_ignored = self.ignore.iter().any(|name| means(name, entry));
        (is_selected && !is_ignored).then_some(severity)
    }
}

/// The path as patterns see it: from the folder of `mtm.toml`.
pub(super) fn from_root(root: &Path, path: &Path) -> PathBuf {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let path = whole(path);
    let root = if root.as_os_str().is_empty() { whole(Path::new(".")) } else { whole(root) };
    path.strip_prefix(&root).map(Path::to_path_buf).unwrap_or(path)
}
