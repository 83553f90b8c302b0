//! What a run prints and writes: findings in each format that was asked for, and a line about them all.

use std::io::{BufWriter, Write};
use std::path::PathBuf;

use template_core::report::text::Style;
use template_core::report::{Counts, FileReport, Format, Report};

use super::check::File;
use crate::failure::Failure;
use crate::output::{self, count};
use crate::write;

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
    let counts = report.counts();
    let mut out = BufWriter::new(output::stdout());
    format.write(&report, Style::Coloured, &mut out)?;
    if !is_quiet && format == Format::Text && !files.is_empty() {
        writeln!(out, "{}", summary(&counts))?;
    }
    out.flush()?;
    drop(out);
    // Another program reads the other formats: what is said to people is not part of them.
    if files.is_empty() {
        output::note("warning", "there is no template file here");
    } else if !is_quiet && format != Format::Text {
        output::note("note", &summary(&counts));
    }
    for (format, path) in outputs {
        let mut text = Vec::new();
        format.write(&report, Style::Plain, &mut text)?;
        write::stage(path, &String::from_utf8_lossy(&text))?.put(true)?;
    }
    Ok(counts)
}

/// `2 errors and 1 warning in 5 template files`, and what can be done about them.
fn summary(counts: &Counts) -> String {
    let files = count(counts.files, "template file");
    let errors = (counts.errors > 0).then(|| count(counts.errors, "error"));
    let warnings = (counts.warnings > 0).then(|| count(counts.warnings, "warning"));
    let found: Vec<_> = errors.into_iter().chain(warnings).collect();
    if found.is_empty() {
        return format!("{files}, nothing wrong");
    }
    let remedy = match (counts.safe_fixes, counts.unsafe_fixes) {
        (0, 0) => String::new(),
        (safe, 0) => format!("\n{safe} can be put right with `--fix`"),
        (0, rest) => format!("\n{rest} can be put right with `--unsafe-fixes`"),
        (safe, rest) => format!("\n{safe} can be put right with `--fix`, {rest} more with `--unsafe-fixes`"),
    };
    format!("{} in {files}{remedy}", found.join(" and "))
}
