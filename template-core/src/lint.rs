//! What the platform would refuse and what readers stumble over, found in the files: one table of rules, one file each.
//!
//! Reading a template ([`model`]) finds what makes it unusable; these rules find the rest. The macro runs
//! none of them.

use std::path::Path;

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::model::{self, Reading};
use crate::source::Source;

mod account;
mod against;
mod allow;
mod baseline;
mod buttons;
pub mod config;
pub mod docs;
mod emoji;
mod entries;
mod entry;
mod explanation;
mod fix;
mod folder;
mod formatting;
mod header_examples;
mod hosts;
mod repair;
mod report;
mod rules;
mod scripts;
mod sent_names;
mod settings;
mod signs;
mod table;
mod version;
mod words;
mod written;

pub use account::Summary;
pub use against::Revision;
pub use allow::unknown_rule_help;
pub use baseline::{Baseline, BaselineError};
pub use entry::{Entry, Stage};
pub use explanation::{Example, Explanation};
pub use fix::{Family, apply, fix};
pub use folder::{FolderError, Linted, check_folder};
pub use settings::{Limits, Settings, is_rule_name};
pub use table::{TABLE, entry_named};

use allow::Allowed;
use entry::Check;
use report::Report;
use version::Version;

/// Checks templates, one after another or in several threads at once, and then all of them together.
///
/// ```
/// use template_core::lint::{Linter, Settings};
/// use template_core::source::Source;
///
/// let linter = Linter::new(Settings::default());
/// let source = Source::new("hello.mtm", "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nHello {{1}}{{2}}!\n");
/// let mut checked = linter.check(&source, &[]);
/// linter.settle(&mut checked);
/// assert!(checked.files[0].diagnostics.iter().any(|found| found.rule.slug == "adjacent-placeholders"));
/// ```
#[derive(Debug)]
pub struct Linter {
    settings: Settings,
    /// The rules that look at one language, and at the template's own file.
    of_versions: Vec<&'static Entry>,
    /// The rules that look at all templates.
    of_accounts: Vec<&'static Entry>,
    /// The rules that compare a template with what it was.
    of_changes: Vec<&'static Entry>,
    per_file: allow::PerFile,
    exclude: allow::Patterns,
}

/// What was found in the files of one template.
#[derive(Debug)]
#[non_exhaustive]
pub struct Checked {
    /// The template's own file, then those of its translations, in the order they were given.
    pub files: Vec<Findings>,
    /// What the template is, for rules about all templates.
    pub summary: Summary,
}

/// What was found in one file.
#[derive(Debug)]
#[non_exhaustive]
pub struct Findings {
    /// The file, as its source names it.
    pub path: String,
    /// The findings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// The rules that the file asks not to apply.
    allowed: Vec<Allowed>,
    /// It was compared with what it was.
    is_compared: bool,
}

impl Linter {
    /// A linter with these settings.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let runs = |entry: &&'static Entry| settings.severity_of(entry).is_some();
        let of_versions = |entry: &&Entry| matches!(entry.check, Check::Version(_) | Check::Template(_));
        let of_accounts = |entry: &&Entry| matches!(entry.check, Check::Account(_));
        Self {
            of_versions: TABLE.iter().filter(runs).filter(of_versions).collect(),
            of_accounts: TABLE.iter().filter(runs).filter(of_accounts).collect(),
            of_changes: TABLE.iter().filter(runs).filter(|entry| entry.is_of_changes()).collect(),
            per_file: allow::PerFile::new(&settings),
            exclude: allow::Patterns::new(&settings, &settings.exclude),
            settings,
        }
    }

    /// What the linter was made with.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Everything found in the files of one template by themselves; [`settle`](Self::settle) it in the end.
    #[must_use]
    pub fn check(&self, base: &Source, siblings: &[Source]) -> Checked {
        let reading = model::read_family(base, siblings);
        self.check_reading(base, siblings, reading)
    }

    /// As [`check`](Self::check), of what was read already.
    #[must_use]
    pub fn check_reading(&self, base: &Source, siblings: &[Source], reading: Reading) -> Checked {
        let Reading { template, diagnostics, translation_diagnostics, .. } = reading;
        let is_sound = |found: &[Diagnostic]| !found.iter().any(Diagnostic::is_error);
        let base_is_sound = is_sound(&diagnostics);
        let mut files = Vec::with_capacity(1 + siblings.len());
        let own = Version::base(base, &template, base_is_sound);
        files.push(self.run(&own, diagnostics, &template.allowed));
        let mut translations = Vec::with_capacity(siblings.len());
        for (sibling, found) in siblings.iter().zip(translation_diagnostics) {
            let code = crate::source::translation_of(sibling.path()).map_or("", |(_, code)| code);
            let translation = template.translations.iter().find(|translation| translation.language.code() == code);
            let Some(translation) = translation else {
                files.push(Findings::new(sibling, found, &[]));
                continue;
            };
            let version = Version::translation(sibling, &template, translation, base_is_sound && is_sound(&found));
            files.push(self.run(&version, found, &translation.allowed));
            translations.push((files.len() - 1, version));
        }
        let summary = Summary::of(&own, &translations);
        Checked { files, summary }
    }

    /// Runs the rules that look at one language.
    fn run(
        &self,
        version: &Version<'_>,
        mut found: Vec<Diagnostic>,
        allowed: &[crate::source::Spanned<String>],
    ) -> Findings {
        for reading in &mut found {
            if let Some(Check::Repaired(repair)) = table::entry_of(reading.rule).map(|entry| entry.check) {
                reading.fix = repair(version, reading);
            }
        }
        for entry in &self.of_versions {
            if version.is_approved && entry.stage == Stage::Creation {
                continue;
            }
            let mut report = Report { rule: entry.rule, found: &mut found, limits: &self.settings.limits };
            match entry.check {
                Check::Version(check) => check(&mut report, version),
                Check::Template(check) if version.translation.is_none() => check(&mut report, version),
                _ => {}
            }
        }
        Findings::new(version.source, found, allowed)
    }

    /// Runs the rules that look at all templates, given in an order that does not change: that of their paths.
    pub fn check_account(&self, templates: &mut [Checked]) {
        for entry in &self.of_accounts {
            let Check::Account(check) = entry.check else { continue };
            let summaries: Vec<_> = templates.iter().map(|checked| &checked.summary).collect();
            let found = check(entry.rule, &summaries, &self.settings.limits);
            for (template, file, diagnostic) in found {
                let file = templates.get_mut(template).and_then(|checked| checked.files.get_mut(file));
                if let Some(file) = file {
                    file.diagnostics.push(diagnostic);
                }
            }
        }
    }

    /// Leaves out what the settings and the files ask not to hear of, and puts the rest in order.
    pub fn settle(&self, checked: &mut Checked) {
        for file in &mut checked.files {
            let path = &file.path;
            file.diagnostics.retain_mut(|found| {
                let Some(entry) = table::entry_of(found.rule) else { return true };
                let Some(severity) = self.settings.severity_of(entry) else { return false };
                found.severity = severity;
                entry.is_of_the_build() || !self.per_file.ignores(Path::new(path), entry)
            });
        }
        let is_wanted = |slug: &str| entry_named(slug).is_some_and(|entry| self.settings.severity_of(entry).is_some());
        allow::apply(&mut checked.files, is_wanted);
        for file in &mut checked.files {
            diagnostic::sort(&mut file.diagnostics);
        }
    }

    /// Whether the settings exclude the file: its path as it is named from where the command runs.
    #[must_use]
    pub fn excludes(&self, path: &Path) -> bool {
        self.exclude.is_match(path)
    }

    /// Everything wrong with these templates, each with its translations, in the order they are given.
    #[must_use]
    pub fn check_all<'s>(&self, templates: impl IntoIterator<Item = (&'s Source, &'s [Source])>) -> Vec<Checked> {
        let mut checked: Vec<_> = templates.into_iter().map(|(base, siblings)| self.check(base, siblings)).collect();
        self.check_account(&mut checked);
        for checked in &mut checked {
            self.settle(checked);
        }
        checked
    }
}

impl Findings {
    fn new(source: &Source, diagnostics: Vec<Diagnostic>, allowed: &[crate::source::Spanned<String>]) -> Self {
        Self { path: source.path().to_owned(), diagnostics, allowed: Allowed::all(source, allowed), is_compared: false }
    }

    /// Whether nothing is to be said of the file, now or later.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty() && self.allowed.is_empty()
    }

    /// How many findings of that severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|found| found.severity == severity).count()
    }
}
