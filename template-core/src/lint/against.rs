//! What a template was in an older version, and what became of it: for rules about changes.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Diagnostic;
use crate::lint::allow::quiets;
use crate::lint::entry::{Check, Entry};
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::{Checked, Family, Findings, Linter, Summary};
use crate::model::{self, Reading};
use crate::source::{Source, translation_of};

mod buttons;
mod change;
mod fields;
mod wording;

pub(crate) use buttons::{Difference as ButtonDifference, difference as button_difference};
pub(crate) use change::{Change, Pair};
pub(crate) use fields::{FieldChange, What, fields};
pub(crate) use wording::{Difference, differences};

/// The templates of an older version.
///
/// ```
/// use template_core::lint::{Family, Linter, Revision, Settings};
/// use template_core::source::Source;
///
/// let family = |text: &str| Family { base: Source::new("hello.mtm", text), siblings: Vec::new() };
/// let before = Revision::new([family("Hello {{customer}}, welcome.\n")]);
/// let now = family("Hello {{name}}, welcome.\n");
/// let linter = Linter::new(Settings::default());
/// let mut checked = vec![linter.check(&now.base, &now.siblings)];
/// linter.check_changes(&before, &mut checked, |path| (path == "hello.mtm").then(|| now.clone()));
/// assert!(checked[0].files[0].diagnostics.iter().any(|found| found.rule.slug == "parameter-renamed"));
/// ```
#[derive(Debug, Default)]
pub struct Revision {
    templates: Vec<Former>,
    /// The templates of a namespace and a name.
    by_name: HashMap<(Option<String>, String), Vec<usize>>,
    /// The template whose own file has that path.
    by_path: HashMap<String, usize>,
}

/// A template as it was.
#[derive(Debug)]
struct Former {
    family: Family,
    reading: Reading,
}

impl Former {
    /// The template's own file.
    fn base(&self) -> Version<'_> {
        Version::base(&self.family.base, &self.reading.template, !self.reading.has_errors())
    }
}

impl Revision {
    /// Reads the files of an older version; their paths are those that files of today have in the same places.
    #[must_use]
    pub fn new(families: impl IntoIterator<Item = Family>) -> Self {
        let mut revision = Self::default();
        for family in families {
            let reading = model::read_family(&family.base, &family.siblings);
            let index = revision.templates.len();
            let name = (reading.template.namespace.clone(), reading.template.name.clone());
            revision.by_name.entry(name).or_default().push(index);
            revision.by_path.insert(family.base.path().to_owned(), index);
            revision.templates.push(Former { family, reading });
        }
        revision
    }

    /// The template's own file that had that path: findings of templates that are no more are drawn in it.
    #[must_use]
    pub fn source(&self, path: &str) -> Option<&Source> {
        self.by_path.get(path).map(|&index| &self.templates[index].family.base)
    }

    /// What each template was: one of the same name, or else the one that had its path.
    fn formers(&self, checked: &[Checked]) -> Vec<Option<usize>> {
        let mut taken = HashSet::new();
        let of_path = |summary: &Summary| self.by_path.get(&summary.path).copied();
        let mut formers: Vec<_> = checked
            .iter()
            .map(|Checked { summary, .. }| {
                let named = self.by_name.get(&(summary.namespace.clone(), summary.name.clone()))?;
                let same_file = of_path(summary).filter(|index| named.contains(index));
                let former = same_file.or_else(|| named.iter().copied().find(|index| !taken.contains(index)))?;
                taken.insert(former).then_some(former)
            })
            .collect();
        for (former, Checked { summary, .. }) in formers.iter_mut().zip(checked) {
            if former.is_none() {
                *former = of_path(summary).filter(|index| taken.insert(*index));
            }
        }
        formers
    }
}

impl Linter {
    /// Finds what changed since `before` that breaks programs or the approved text: of what [`check`](Self::check)
    /// found, all templates at once and before they are [settled](Self::settle).
    ///
    /// `now` gives the files of the template whose own file has a path, nothing where no such file is. A template that
    /// is no more is added at the end, under the path it had: [`Revision::source`] has its text.
    pub fn check_changes(
        &self,
        before: &Revision,
        checked: &mut Vec<Checked>,
        mut now: impl FnMut(&str) -> Option<Family>,
    ) {
        let formers = before.formers(checked);
        let paths: HashSet<_> = checked.iter().map(|checked| checked.summary.path.clone()).collect();
        for (checked, former) in checked.iter_mut().zip(&formers) {
            let Some(former) = former.map(|index| &before.templates[index]) else { continue };
            for file in &mut checked.files {
                file.is_compared = true;
            }
            let Some(family) = now(&checked.summary.path) else { continue };
            if !are_equal(&former.family, &family) {
                self.compare(former, &family, checked);
            }
        }
        let kept: HashSet<_> = formers.into_iter().flatten().collect();
        for (index, former) in before.templates.iter().enumerate() {
            let path = former.family.base.path();
            // What could not be read was no template, and what is there is only not looked at.
            let is_gone = !kept.contains(&index)
                && !former.reading.has_errors()
                && !self.excludes(path.as_ref())
                && (paths.contains(path) || now(path).is_none());
            if is_gone {
                checked.extend(self.removed(former));
            }
        }
    }

    /// What is said of a template that is no more.
    fn removed(&self, former: &Former) -> Option<Checked> {
        let version = former.base();
        let mut found = Vec::new();
        for entry in &self.of_changes {
            if let Check::Removal(check) = entry.check {
                check(&mut self.report(entry, &mut found), &version);
            }
        }
        // Its own file said beforehand that it may go.
        let is_allowed =
            |found: &Diagnostic| version.template.allowed.iter().any(|name| quiets(&name.value, found.rule));
        found.retain(|found| !is_allowed(found));
        let files = vec![Findings::new(version.source, found, &[])];
        (!files[0].is_clean()).then(|| Checked { files, summary: Summary::of(&version, &[]) })
    }

    /// What is said of a template that is another now.
    fn compare(&self, former: &Former, family: &Family, checked: &mut Checked) {
        let reading = model::read_family(&family.base, &family.siblings);
        // Where something could not be read, a change may be that.
        if former.reading.has_errors() || reading.has_errors() {
            return;
        }
        let old = former.base();
        let new = Version::base(&family.base, &reading.template, true);
        let change = Change::new(&old, &new);
        let pairs = change::pairs(&former.family, &old, family, &new);
        for entry in &self.of_changes {
            match entry.check {
                Check::Change(check) => {
                    if let Some(file) = checked.files.first_mut() {
                        check(&mut self.report(entry, &mut file.diagnostics), &change);
                    }
                }
                Check::Rewording(check) => {
                    for pair in &pairs {
                        if let Some(file) = checked.files.get_mut(pair.file) {
                            check(&mut self.report(entry, &mut file.diagnostics), &change, pair);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn report<'r>(&'r self, entry: &Entry, found: &'r mut Vec<Diagnostic>) -> Report<'r> {
        Report { rule: entry.rule, found, limits: &self.settings.limits }
    }
}

/// Whether the files say the same, byte for byte.
fn are_equal(old: &Family, new: &Family) -> bool {
    let code = |source: &Source| translation_of(source.path()).map(|(_, code)| code.to_owned());
    old.siblings.len() == new.siblings.len()
        && old.files().zip(new.files()).all(|(old, new)| old.text() == new.text() && code(old) == code(new))
}
