//! Findings for programs: one JSON object, each field in `docs/lint-output.md`.

use std::io;

use crate::diagnostic::{Diagnostic, Fix, Label, Safety};
use crate::report::Report;
use crate::report::writer::Writer;
use crate::source::{Source, Span};

/// Raised when a field is removed or changes its meaning; new fields do not count.
const VERSION: usize = 1;

/// Writes the report as one JSON object.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut json = Writer::new(out);
    json.object(|json| {
        json.key("version")?.number(VERSION)?;
        json.key("diagnostics")?
            .array(|json| report.findings().try_for_each(|(source, found)| diagnostic(json.item()?, source, found)))?;
        json.key("summary")?.object(|json| summary(json, report))
    })?;
    json.finish()
}

fn summary(json: &mut Writer<'_>, report: &Report<'_>) -> io::Result<()> {
    let counts = report.counts();
    json.key("files")?.number(counts.files)?;
    json.key("files_with_findings")?.number(counts.files_with_findings)?;
    json.key("errors")?.number(counts.errors)?;
    json.key("warnings")?.number(counts.warnings)?;
    json.key("safe_fixes")?.number(counts.safe_fixes)?;
    json.key("unsafe_fixes")?.number(counts.unsafe_fixes)
}

fn diagnostic(json: &mut Writer<'_>, source: &Source, found: &Diagnostic) -> io::Result<()> {
    json.object(|json| {
        json.key("path")?.text(source.path())?;
        json.key("code")?.text(found.rule.code)?;
        json.key("rule")?.text(found.rule.slug)?;
        json.key("severity")?.text(&found.severity.to_string())?;
        json.key("message")?.text(&found.message)?;
        json.key("help")?.optional(found.help.as_deref())?;
        span(json.key("span")?, source, found.primary.span)?;
        let text = Some(found.primary.text.as_str()).filter(|text| !text.is_empty());
        json.key("label")?.optional(text)?;
        json.key("related")?.array(|json| {
            found.secondary.iter().try_for_each(|Label { span: at, text }| {
                json.item()?.object(|json| {
                    span(json.key("span")?, source, *at)?;
                    json.key("text")?.text(text)
                })
            })
        })?;
        match &found.fix {
            Some(found) => fix(json.key("fix")?, source, found),
            None => json.key("fix")?.null(),
        }
    })
}

fn fix(json: &mut Writer<'_>, source: &Source, fix: &Fix) -> io::Result<()> {
    json.object(|json| {
        json.key("message")?.text(&fix.message)?;
        json.key("safety")?.text(match fix.safety {
            Safety::Safe => "safe",
            Safety::Unsafe => "unsafe",
        })?;
        json.key("edits")?.array(|json| {
            fix.edits.iter().try_for_each(|edit| {
                json.item()?.object(|json| {
                    span(json.key("span")?, source, edit.span)?;
                    json.key("replacement")?.text(&edit.replacement)
                })
            })
        })
    })
}

fn span(json: &mut Writer<'_>, source: &Source, span: Span) -> io::Result<()> {
    json.object(|json| {
        position(json.key("start")?, source, span.start)?;
        position(json.key("end")?, source, span.end)
    })
}

fn position(json: &mut Writer<'_>, source: &Source, offset: usize) -> io::Result<()> {
    let position = source.position(offset);
    json.line(|json| {
        json.key("line")?.number(position.line)?;
        json.key("column")?.number(position.column)?;
        json.key("offset")?.number(offset)
    })
}
