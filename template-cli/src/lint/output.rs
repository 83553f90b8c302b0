//! What a run prints and writes: findings in each format that was asked for, and a line about them all.

use std::io::Write;
use std::path::PathBuf;

use template_core::diagnostic::{Safety, Severity};
use template_core::report::text::Style;
use template_core::report::{FileReport, Format, Report};

use super::check::File;
use crate::failure::Failure;
use crate::output::{self, count};
use crate::write;

/// What was found, counted.
#[derive(Default)]
pub(super) struct Counts {
    files: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    fixable: usize,
    unsafely_fixable: usize,
}

impl Counts {
    pub(super) fn of(files: &[File]) -> Self {
        let mut counts = Self { files: files.len(), ..Self::default() };
        for found in files.iter().flat_map(|file| &file.diagnostics) {
            match found.severity {
                Severity::Error => counts.errors += 1,
                _ => counts.warnings += 1,
            }
            match found.fix.as_ref().map(|fix| fix.safety) {
                Some(Safety::Safe) => counts.fixable += 1,
                Some(_) => counts.unsafely_fixable += 1,
                None => {}
            }
        }
        counts
    }

    /// `2 errors and 1 warning in 5 template files`.
    fn sentence(&self) -> String {
        let files = count(self.files, "template file");
        let errors = (self.errors > 0).then(|| count(self.errors, "error"));
        let warnings = (self.warnings > 0).then(|| count(self.warnings, "warning"));
        let found: Vec<_> = errors.into_iter().chain(warnings).collect();
        if found.is_empty() { format!("{files}, nothing wrong") } else { format!("{} in {files}", found.join(" and ")) }
    }

    /// What `--fix` would do.
    fn fixes(&self) -> Option<String> {
        let Self { fixable, unsafely_fixable, .. } = *self;
        match (fixable, unsafely_fixable) {
            (0, 0) => None,
            (safe, 0) => Some(format!("{safe} can be put right with `--fix`")),
            (0, rest) => Some(format!("{rest} can be put right with `--unsafe-fixes`")),
            (safe, rest) => Some(format!("{safe} can be put right with `--fix`, {rest} more with `--unsafe-fixes`")),
        }
    }
}

/// Prints the findings, and writes them to the files of `--output`.
pub(super) fn write(
    files: &[File],
    format: Format,
    outputs: &[(Format, PathBuf)],
    is_quiet: bool,
) -> Result<Counts, Failure> {
    let reports: Vec<_> =
        files.iter().map(|file| FileReport { source: &file.source, diagnostics: &file.diagnostics }).collect();
    let report = Report { files: &reports };
    let counts = Counts::of(files);
    let mut out = output::stdout();
    format.write(&report, Style::Coloured, &mut out)?;
    if !is_quiet {
        // Another program reads the other formats: what is said to people is not part of them.
        let mut say = |line: &str| match format {
            Format::Text => writeln!(out, "{line}"),
            _ => writeln!(output::stderr(), "{line}"),
        };
        if files.is_empty() {
            output::note("warning", "there is no template file here");
        } else {
            say(&counts.sentence())?;
            counts.fixes().map_or(Ok(()), |fixes| say(&fixes))?;
        }
    }
    out.flush()?;
    for (format, path) in outputs {
        let mut text = Vec::new();
        format.write(&report, Style::Plain, &mut text)?;
        write::stage(path, &String::from_utf8_lossy(&text))?.put(true)?;
    }
    Ok(counts)
}
