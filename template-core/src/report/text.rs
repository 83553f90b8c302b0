//! Diagnostics as text, in the look of rustc: for terminals, for logs and for compile errors.

use std::ops::Range;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use crate::diagnostic::{Diagnostic, Label, Safety, Severity};
use crate::source::Source;

/// How the text is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without colours: for files and pipes.
    Plain,
    /// With ANSI colours: for terminals.
    Coloured,
}

/// Draws one finding, its first line the severity, the code and the message, its second `--> path:line:column`.
///
/// ```
/// use template_core::{model, report::text, source::Source};
///
/// let source = Source::new("greeting.mtm", "Hello {{customer}, welcome.");
/// let reading = model::read(&source);
/// let drawn = text::draw(&source, &reading.diagnostics[0], text::Style::Plain);
/// assert!(drawn.starts_with("error[MTM020]: the placeholder is never closed\n --> greeting.mtm:1:7\n"));
/// ```
#[must_use]
pub fn draw(source: &Source, diagnostic: &Diagnostic, style: Style) -> String {
    draw_with(source, diagnostic, style, true)
}

/// Draws one finding for a place that says `error: ` itself, as `compile_error!` does.
#[must_use]
pub fn draw_for_compile_error(source: &Source, diagnostic: &Diagnostic) -> String {
    draw_with(source, diagnostic, Style::Plain, false)
}

/// Draws every finding, each with an empty line after it.
///
/// # Errors
///
/// Those of `out`.
#[cfg(feature = "reports")]
pub fn write(report: &super::Report<'_>, style: Style, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    for (source, found) in report.findings() {
        writeln!(out, "{}\n", draw(source, found, style))?;
    }
    Ok(())
}

fn draw_with(source: &Source, diagnostic: &Diagnostic, style: Style, with_level: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = if with_level {
        level.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.code)
    } else {
        level.no_name().primary_title(format!("{} [{}]", diagnostic.message, diagnostic.rule.code))
    };
    let path = normalize_untrusted_str(source.path());
    let mut group = Group::with_title(title);
    let lines = lines(source, diagnostic);
    group = if lines.len() > LONGEST_DRAWN {
        let place = source.position(diagnostic.primary.span.start);
        group.element(Origin::path(path).line(place.line).char_column(place.column))
    } else {
        group.element(snippet(source, diagnostic, lines).path(path))
    };
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(normalize_untrusted_str(help)));
    }
    if let Some(fix) = &diagnostic.fix {
        let flag = match fix.safety {
            Safety::Safe => "--fix",
            Safety::Unsafe => "--unsafe-fixes",
        };
        let message = format!("{} (`{flag}`)", fix.message);
        group = group.element(Level::HELP.with_name("fix").message(normalize_untrusted_str(&message)));
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    renderer.term_width(DEFAULT_TERM_WIDTH).render(&[group])
}

/// Lines longer than any message are named and not drawn.
const LONGEST_DRAWN: usize = 20_000;

/// The bytes of the lines that a finding is about.
fn lines(source: &Source, diagnostic: &Diagnostic) -> Range<usize> {
    let text = source.text();
    let start = labels(diagnostic).map(|label| label.span.start).min().unwrap_or(0);
    let end = labels(diagnostic).map(|label| label.span.end).max().unwrap_or(0);
    let start = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let end = text.get(end..).and_then(|after| after.find('\n')).map_or(text.len(), |newline| end + newline + 1);
    start..end
}

/// Those lines with their labels. Only they are handed over, so that the cost does not grow with the file.
fn snippet<'s>(source: &'s Source, diagnostic: &'s Diagnostic, lines: Range<usize>) -> Snippet<'s, Annotation<'s>> {
    let start = lines.start;
    let annotations = labels(diagnostic).enumerate().map(|(index, Label { span, text })| {
        let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let range = span.start.saturating_sub(start)..span.end.saturating_sub(start);
        kind.span(range).label((!text.is_empty()).then_some(text.as_str()))
    });
    Snippet::source(source.text().get(lines).unwrap_or_default())
        .line_start(source.position(start).line)
        .annotations(annotations)
}

fn labels(diagnostic: &Diagnostic) -> impl Iterator<Item = &Label> {
    std::iter::once(&diagnostic.primary).chain(&diagnostic.secondary)
}
