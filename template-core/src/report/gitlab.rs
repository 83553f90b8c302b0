//! Findings as GitLab's code quality report, which a merge request compares with that of its target.

use std::io;

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::fingerprint::Fingerprints;
use crate::report::writer::Writer;
use crate::report::{Report, place};
use crate::source::Source;

/// Writes the report as one JSON array; files without findings are not in it.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut json = Writer::new(out);
    json.array(|json| {
        report.files.iter().try_for_each(|file| {
            let mut fingerprints = Fingerprints::new(file.source);
            file.diagnostics
                .iter()
                .try_for_each(|found| issue(json.item()?, file.source, found, &fingerprints.next(found)))
        })
    })?;
    json.finish()
}

fn issue(json: &mut Writer<'_>, source: &Source, found: &Diagnostic, fingerprint: &str) -> io::Result<()> {
    // The report has one text, which is shown on one line.
    let description = match &found.help {
        Some(help) => format!("{}; {help}", found.message),
        None => found.message.clone(),
    };
    json.object(|json| {
        json.key("description")?.text(&description)?;
        json.key("check_name")?.text(found.rule.slug)?;
        json.key("fingerprint")?.text(fingerprint)?;
        json.key("severity")?.text(match found.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
        })?;
        json.key("location")?.object(|json| {
            let span = found.primary.span;
            json.key("path")?.text(&place::path(source))?;
            json.key("lines")?.line(|json| {
                json.key("begin")?.number(source.position(span.start).line)?;
                json.key("end")?.number(place::last(source, span).line)
            })
        })
    })
}
