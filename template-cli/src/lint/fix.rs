//! `mtm lint --fix` and `--diff`: what can be put right is written to the files, or shown.

use std::io::Write;

use similar::TextDiff;
use template_core::diagnostic::Safety;
use template_core::lint::{self, Family, Linter};

use super::check;
use super::families::FamilyPaths;
use crate::failure::Failure;
use crate::output::{self, count};
use crate::write;

/// The templates as they are with fixes made, and how many were made.
pub(super) struct Fixed {
    pub(super) families: Vec<Family>,
    pub(super) made: usize,
    /// Files that are others than before.
    pub(super) changed: usize,
}

/// Makes fixes: in the files, or in a comparison on standard output.
pub(super) fn run(linter: &Linter, paths: &[FamilyPaths], up_to: Safety, is_diff: bool) -> Result<Fixed, Failure> {
    let mut families = paths.iter().map(check::read).collect::<Result<Vec<_>, _>>()?;
    let before = families.clone();
    let made = lint::fix(linter, &mut families, up_to);
    let pairs = before.iter().flat_map(Family::files).zip(families.iter().flat_map(Family::files));
    let changed: Vec<_> = pairs.filter(|(before, after)| before.text() != after.text()).collect();
    if is_diff {
        let mut out = output::stdout();
        for (before, after) in &changed {
            let diff = TextDiff::from_lines(before.text(), after.text());
            let path = before.path();
            write!(out, "{}", diff.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")))?;
        }
        out.flush()?;
    } else {
        // All are written before any is put in its place: where one cannot be, none is.
        let staged = changed.iter().map(|(before, after)| write::stage(before.path().as_ref(), after.text()));
        for staged in staged.collect::<Result<Vec<_>, _>>()? {
            staged.put(true)?;
        }
    }
    let changed = changed.len();
    Ok(Fixed { families, made, changed })
}

/// What was done, in words.
pub(super) fn summary(fixed: &Fixed, is_diff: bool) -> String {
    let (made, files) = (count(fixed.made, "fix"), count(fixed.changed, "file"));
    let made = made.replace("fixs", "fixes");
    if is_diff { format!("{made} would be made in {files}") } else { format!("{made} made in {files}") }
}
