//! Findings as SARIF 2.1.0, for code scanning and for editors.

use std::collections::BTreeMap;
use std::io;

use crate::diagnostic::{Diagnostic, Edit, Fix, Label, Rule, Safety, Severity};
use crate::lint::{docs, entry_named};
use crate::report::fingerprint::{Fingerprints, line_hashes};
use crate::report::writer::Writer;
use crate::report::{FileReport, Report, place};
use crate::source::{Source, Span};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

/// Code scanning refuses a file with more results than this.
const MOST_RESULTS: usize = 25_000;

/// The rules that found something, by code, each with its place in the list.
type Fired = BTreeMap<&'static str, (usize, &'static Rule)>;

/// Writes the report as a SARIF log of one run, with the rules that found something.
///
/// Of more than 25,000 findings, the first so many are written, errors before warnings, and a notification says how
/// many are left out: code scanning would refuse the whole file.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut fired: Fired = report.findings().map(|(_, found)| (found.rule.code, (0, found.rule))).collect();
    fired.values_mut().enumerate().for_each(|(index, rule)| rule.0 = index);
    let counts = report.counts();
    let mut room = Room {
        errors: counts.errors.min(MOST_RESULTS),
        warnings: counts.warnings.min(MOST_RESULTS.saturating_sub(counts.errors)),
    };
    let left_out = (counts.errors + counts.warnings).saturating_sub(MOST_RESULTS);
    let mut json = Writer::new(out);
    json.object(|json| {
        json.key("$schema")?.text(SCHEMA)?;
        json.key("version")?.text("2.1.0")?;
        json.key("runs")?.array(|json| {
            json.item()?.object(|json| {
                json.key("tool")?.object(|json| json.key("driver")?.object(|json| driver(json, &fired)))?;
                json.key("invocations")?.array(|json| json.item()?.object(|json| invocation(json, left_out)))?;
                json.key("columnKind")?.text("unicodeCodePoints")?;
                json.key("results")?
                    .array(|json| report.files.iter().try_for_each(|file| results(json, file, &fired, &mut room)))
            })
        })
    })?;
    json.finish()
}

/// How many results may still be written.
struct Room {
    errors: usize,
    warnings: usize,
}

impl Room {
    fn take(&mut self, severity: Severity) -> bool {
        let room = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        let is_taken = *room > 0;
        *room = room.saturating_sub(1);
        is_taken
    }
}

fn driver(json: &mut Writer<'_>, fired: &Fired) -> io::Result<()> {
    json.key("name")?.text("mtm")?;
    json.key("semanticVersion")?.text(env!("CARGO_PKG_VERSION"))?;
    let home = env!("CARGO_PKG_REPOSITORY");
    if !home.is_empty() {
        json.key("informationUri")?.text(home)?;
    }
    json.key("rules")?.array(|json| fired.values().try_for_each(|(_, rule)| descriptor(json.item()?, rule)))
}

fn descriptor(json: &mut Writer<'_>, rule: &Rule) -> io::Result<()> {
    let entry = entry_named(rule.code);
    json.object(|json| {
        json.key("id")?.text(rule.code)?;
        json.key("name")?.text(&pascal_case(rule.slug))?;
        message(json.key("shortDescription")?, rule.summary)?;
        if let Some(entry) = entry {
            let explanation = entry.explanation;
            message(json.key("fullDescription")?, &format!("{} {}", explanation.what, explanation.why))?;
            json.key("help")?.object(|json| {
                json.key("text")?.text(&docs::explain(entry))?;
                json.key("markdown")?.text(&docs::rule_as_markdown(entry))
            })?;
        }
        json.key("defaultConfiguration")?.line(|json| json.key("level")?.text(&rule.severity.to_string()))?;
        json.key("properties")?.object(|json| {
            json.key("tags")?.array(|json| {
                json.item()?.text("whatsapp")?;
                json.item()?.text(docs::section(rule.code))
            })?;
            json.key("problem.severity")?.text(&rule.severity.to_string())
        })
    })
}

/// `BodyTooLong` for `body-too-long`.
fn pascal_case(slug: &str) -> String {
    let mut name = String::with_capacity(slug.len());
    for word in slug.split('-') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

fn invocation(json: &mut Writer<'_>, left_out: usize) -> io::Result<()> {
    json.key("executionSuccessful")?.boolean(true)?;
    if left_out > 0 {
        let text = format!("{left_out} findings are left out: code scanning takes {MOST_RESULTS}");
        json.key("toolExecutionNotifications")?.array(|json| {
            json.item()?.object(|json| {
                json.key("level")?.text("warning")?;
                message(json.key("message")?, &text)
            })
        })?;
    }
    Ok(())
}

fn results(json: &mut Writer<'_>, file: &FileReport<'_>, fired: &Fired, room: &mut Room) -> io::Result<()> {
    if file.diagnostics.is_empty() {
        return Ok(());
    }
    let mut fingerprints = Fingerprints::new(file.source);
    let hashes = line_hashes(file.source.text());
    file.diagnostics.iter().try_for_each(|found| {
        let fingerprint = fingerprints.next(found);
        if !room.take(found.severity) {
            return Ok(());
        }
        json.item()?.object(|json| {
            result(json, file.source, found, fired)?;
            json.key("partialFingerprints")?.object(|json| {
                let line = file.source.position(found.primary.span.start).line;
                // A carriage return by itself is a line to GitHub, but not here: its lines have other numbers then.
                if let Some(hash) = hashes.get(line - 1) {
                    json.key("primaryLocationLineHash")?.text(hash)?;
                }
                json.key("mtm/v1")?.text(&fingerprint)
            })
        })
    })
}

fn result(json: &mut Writer<'_>, source: &Source, found: &Diagnostic, fired: &Fired) -> io::Result<()> {
    json.key("ruleId")?.text(found.rule.code)?;
    if let Some((index, _)) = fired.get(found.rule.code) {
        json.key("ruleIndex")?.number(*index)?;
    }
    json.key("level")?.text(&found.severity.to_string())?;
    let text = match &found.help {
        Some(help) => format!("{}\nhelp: {help}", found.message),
        None => found.message.clone(),
    };
    message(json.key("message")?, &text)?;
    json.key("locations")?.array(|json| location(json.item()?, source, &found.primary))?;
    if !found.secondary.is_empty() {
        json.key("relatedLocations")?
            .array(|json| found.secondary.iter().try_for_each(|label| location(json.item()?, source, label)))?;
    }
    if let Some(found) = &found.fix {
        json.key("fixes")?.array(|json| fix(json.item()?, source, found))?;
    }
    Ok(())
}

fn message(json: &mut Writer<'_>, text: &str) -> io::Result<()> {
    json.object(|json| json.key("text")?.text(text))
}

fn location(json: &mut Writer<'_>, source: &Source, label: &Label) -> io::Result<()> {
    json.object(|json| {
        json.key("physicalLocation")?.object(|json| {
            artifact(json.key("artifactLocation")?, source)?;
            region(json.key("region")?, source, label.span)
        })?;
        if !label.text.is_empty() {
            message(json.key("message")?, &label.text)?;
        }
        Ok(())
    })
}

fn artifact(json: &mut Writer<'_>, source: &Source) -> io::Result<()> {
    let (uri, is_relative) = place::uri(source);
    json.line(|json| {
        json.key("uri")?.text(&uri)?;
        if is_relative {
            json.key("uriBaseId")?.text("%SRCROOT%")?;
        }
        Ok(())
    })
}

fn region(json: &mut Writer<'_>, source: &Source, span: Span) -> io::Result<()> {
    let (start, end) = (source.position(span.start), source.position(span.end.max(span.start)));
    json.line(|json| {
        json.key("startLine")?.number(start.line)?;
        json.key("startColumn")?.number(start.column)?;
        json.key("endLine")?.number(end.line)?;
        json.key("endColumn")?.number(end.column)?;
        // Where bytes were replaced to be shown, those that follow stand elsewhere in the file.
        if source.invalid_utf8().is_none() {
            json.key("byteOffset")?.number(span.start)?;
            json.key("byteLength")?.number(span.end.saturating_sub(span.start))?;
        }
        Ok(())
    })
}

fn fix(json: &mut Writer<'_>, source: &Source, fix: &Fix) -> io::Result<()> {
    json.object(|json| {
        message(json.key("description")?, &fix.message)?;
        json.key("artifactChanges")?.array(|json| {
            json.item()?.object(|json| {
                artifact(json.key("artifactLocation")?, source)?;
                json.key("replacements")?.array(|json| {
                    fix.edits.iter().try_for_each(|Edit { span, replacement }| {
                        json.item()?.object(|json| {
                            region(json.key("deletedRegion")?, source, *span)?;
                            message(json.key("insertedContent")?, replacement)
                        })
                    })
                })
            })
        })?;
        json.key("properties")?.line(|json| {
            json.key("safety")?.text(match fix.safety {
                Safety::Safe => "safe",
                Safety::Unsafe => "unsafe",
            })
        })
    })
}
