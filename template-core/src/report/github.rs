//! Findings as annotations of GitHub's workflows: a line each, shown beside the changed lines of a pull request.
//!
//! GitHub shows ten errors and ten warnings of a step; the log has all of them.

use std::fmt::Write as _;
use std::io;

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::{Report, place};
use crate::source::Source;

/// Writes a workflow command for each finding; of files without any nothing is said.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    report.findings().try_for_each(|(source, found)| out.write_all(command(source, found).as_bytes()))
}

fn command(source: &Source, found: &Diagnostic) -> String {
    let level = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let span = found.primary.span;
    let (start, last) = (source.position(span.start), place::last(source, span));
    let path = place::path(source);
    let mut command = format!("::{level} file={},line={},endLine={}", property(&path), start.line, last.line);
    // Columns are taken only where the place is within one line.
    if start.line == last.line {
        let end = last.column + usize::from(span.end > span.start);
        // Writing into a string does not fail.
        let _ = write!(command, ",col={},endColumn={end}", start.column);
    }
    let title = format!("{} {}", found.rule.code, found.rule.slug);
    // The log shows the message alone, so that says the place as well.
    let mut message = format!("{path}:{}:{}: {}", start.line, start.column, found.message);
    if let Some(help) = &found.help {
        message.push_str("\nhelp: ");
        message.push_str(help);
    }
    let _ = writeln!(command, ",title={}::{}", property(&title), data(&message));
    command
}

/// Escapes what would end a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes what would end a command, or a property of it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
