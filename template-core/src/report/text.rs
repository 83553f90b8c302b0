//! Diagnostics as text, in the look of rustc: for terminals, for logs and for compile errors.

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};
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
    let primary = &diagnostic.primary;
    let mut snippet = Snippet::source(source.text())
        .path(source.path())
        .annotation(AnnotationKind::Primary.span(primary.span.range()).label(label(&primary.text)));
    for secondary in &diagnostic.secondary {
        snippet =
            snippet.annotation(AnnotationKind::Context.span(secondary.span.range()).label(label(&secondary.text)));
    }
    let mut group = Group::with_title(title).element(snippet);
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    renderer.term_width(DEFAULT_TERM_WIDTH).render(&[group])
}

fn label(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
