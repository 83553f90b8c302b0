//! Reading and checking all templates, in as many threads as the machine has.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use template_core::diagnostic::Diagnostic;
use template_core::lint::{Checked, Family, Linter, Revision};
use template_core::source::Source;

use super::against;
use super::families::FamilyPaths;
use super::progress::Progress;
use crate::failure::Failure;
use crate::files;

/// A file and what was found in it. The text of one without findings is not kept.
pub(super) struct File {
    pub(super) source: Source,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What is left of a template when it was checked: the sources of its files where something was found.
struct Done {
    index: usize,
    checked: Checked,
    sources: Vec<Source>,
}

/// Templates are handed out in bunches: asking for each one costs more than a small one takes.
const BUNCH: usize = 16;

/// Reads and checks templates; a file that cannot be read is a failure beside what was found in the others.
pub(super) fn read_and_check(
    linter: &Linter,
    families: &[FamilyPaths],
) -> (Vec<Checked>, Vec<Vec<Source>>, Option<Failure>) {
    let next = AtomicUsize::new(0);
    let progress = Progress::new(families.len());
    let work = || {
        let mut done = Vec::with_capacity(families.len() / 2);
        let mut failed = None;
        loop {
            let start = next.fetch_add(BUNCH, Ordering::Relaxed);
            let Some(rest) = families.get(start..).filter(|rest| !rest.is_empty()) else { return (done, failed) };
            for (index, family) in (start..).zip(rest.iter().take(BUNCH)) {
                match read(family) {
                    Ok(family) => done.push(check(linter, index, family)),
                    // The other files are worth reading all the same.
                    Err(failure) => drop(failed.get_or_insert((index, failure))),
                }
            }
            progress.advance(BUNCH.min(rest.len()));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(families.len().div_ceil(BUNCH));
    let results = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let own = work();
        let others = others.into_iter().filter_map(|thread| thread.join().ok());
        std::iter::once(own).chain(others).collect::<Vec<_>>()
    });
    let mut all = Vec::with_capacity(families.len());
    let mut failed: Option<(usize, Failure)> = None;
    for (done, failure) in results {
        all.extend(done);
        failed = [failed, failure].into_iter().flatten().min_by_key(|(index, _)| *index);
    }
    all.sort_unstable_by_key(|done| done.index);
    let (checked, sources) = all.into_iter().map(|done| (done.checked, done.sources)).unzip();
    (checked, sources, failed.map(|(_, failure)| failure))
}

fn check(linter: &Linter, index: usize, Family { base, siblings }: Family) -> Done {
    let checked = linter.check(&base, &siblings);
    let sources = std::iter::once(base).chain(siblings).zip(&checked.files);
    let kept = |(source, findings): (Source, &template_core::lint::Findings)| {
        if findings.is_clean() { Source::new(source.path(), "") } else { source }
    };
    let sources = sources.map(kept).collect();
    Done { index, checked, sources }
}

/// Reads the files of a template.
pub(crate) fn read(paths: &FamilyPaths) -> Result<Family, Failure> {
    let siblings = paths.siblings.iter().map(|path| files::read(path));
    Ok(Family { base: files::read(&paths.base)?, siblings: siblings.collect::<Result<_, _>>()? })
}

/// Checks all templates together, and against what they were where there is something to compare with; leaves out what
/// nobody wants to hear of.
pub(super) fn settle(
    linter: &Linter,
    mut checked: Vec<Checked>,
    mut sources: Vec<Vec<Source>>,
    before: Option<&Revision>,
    paths: &[FamilyPaths],
) -> Vec<File> {
    linter.check_account(&mut checked);
    if let Some(before) = before {
        against::compare(linter, before, paths, &mut checked, &mut sources);
    }
    for checked in &mut checked {
        linter.settle(checked);
    }
    files(checked, sources)
}

/// Every file with what is to be said of it, in the order of their paths.
fn files(checked: Vec<Checked>, sources: Vec<Vec<Source>>) -> Vec<File> {
    let mut all = Vec::with_capacity(checked.len());
    for (checked, sources) in checked.into_iter().zip(sources) {
        for (source, findings) in sources.into_iter().zip(checked.files) {
            // What was found later, among all templates, is drawn in a text that was not kept.
            let is_kept = !source.text().is_empty() || findings.diagnostics.is_empty();
            let source = if is_kept { source } else { reread(source) };
            all.push(File { source, diagnostics: findings.diagnostics });
        }
    }
    all.sort_by(|left, right| left.source.path().cmp(right.source.path()));
    all
}

fn reread(source: Source) -> Source {
    files::read(source.path().as_ref()).unwrap_or(source)
}
