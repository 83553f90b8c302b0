//! `mtm preview`: a page that shows templates as customers see them.

use std::io::Write as _;
use std::path::PathBuf;

use message_view::{Bubble, Counter, Gallery, GalleryFinding, GalleryTemplate, GalleryVersion};
use template_core::diagnostic::Diagnostic;
use template_core::lint::{Checked, Linter, Settings};
use template_core::model;
use template_core::source::Source;
use template_core::{Argument, BODY_LIMIT, Definition, Kind, Translation};

use crate::args::PreviewArgs;
use crate::failure::Failure;
use crate::lint::{check, families, settings};
use crate::{Outcome, output, write};

mod serve;

pub(crate) fn run(args: &PreviewArgs) -> Result<Outcome, Failure> {
    if let Some(folder) = &args.out {
        std::fs::create_dir_all(folder).map_err(|error| Failure::Write { path: folder.clone(), error })?;
        let path = folder.join("index.html");
        write::stage(&path, &gallery(&args.paths)?.html(false))?.put(true)?;
        let mut out = output::stdout();
        writeln!(out, "{}", path.display())?;
        out.flush()?;
    }
    if args.serve { serve::run(&args.paths, args.port) } else { Ok(Outcome::Clean) }
}

/// Reads and checks the templates that paths name or hold.
fn gallery(paths: &[PathBuf]) -> Result<Gallery, Failure> {
    let settings = match settings::find(paths)? {
        Some(path) => settings::read(&path)?,
        None => Settings::default(),
    };
    let linter = Linter::new(settings);
    let mut all = Vec::new();
    for paths in families::find(paths, &linter)? {
        let family = check::read(&paths)?;
        let checked = linter.check(&family.base, &family.siblings);
        let definition = model::read_family(&family.base, &family.siblings).into_definition().ok();
        let sources: Vec<_> = std::iter::once(family.base).chain(family.siblings).collect();
        all.push((sources, definition, checked));
    }
    let (rest, mut checked): (Vec<_>, Vec<_>) =
        all.into_iter().map(|(sources, definition, checked)| ((sources, definition), checked)).unzip();
    linter.check_account(&mut checked);
    for checked in &mut checked {
        linter.settle(checked);
    }
    let templates = rest.iter().zip(&checked);
    let templates = templates.map(|((sources, definition), checked)| template(sources, definition.as_ref(), checked));
    Ok(Gallery { templates: templates.collect() })
}

fn template(sources: &[Source], definition: Option<&Definition>, checked: &Checked) -> GalleryTemplate {
    let file = sources.first().map_or("", Source::path);
    let stem = sources.first().map_or("", Source::stem);
    let found = sources.iter().zip(&checked.files);
    let findings = found.flat_map(|(source, found)| found.diagnostics.iter().map(|found| finding(source, found)));
    GalleryTemplate {
        name: definition.map_or(stem, Definition::name).to_owned(),
        category: definition.and_then(Definition::category).map_or_else(String::new, |it| it.name().to_lowercase()),
        file: file.to_owned(),
        versions: definition.map_or_else(Vec::new, versions),
        findings: findings.collect(),
    }
}

fn finding(source: &Source, found: &Diagnostic) -> GalleryFinding {
    let position = source.position(found.primary.span.start);
    GalleryFinding {
        is_error: found.is_error(),
        rule: format!("{} {}", found.rule.code, found.rule.slug),
        place: format!("{}:{}:{}", source.path(), position.line, position.column),
        message: found.message.clone(),
        help: found.help.clone(),
    }
}

fn versions(definition: &Definition) -> Vec<GalleryVersion> {
    let values = values(definition);
    let arguments: Vec<_> =
        values.iter().map(|value| value.as_deref().map_or(Argument::Absent, Argument::Text)).collect();
    definition.translations().map(|translation| version(definition, translation, &arguments)).collect()
}

/// The examples of the file, and where there is none, the placeholder as it is written.
fn values(definition: &Definition) -> Vec<Option<String>> {
    let value = |parameter: template_core::Parameter<'_>| {
        let example = parameter.example().or(parameter.kind().example()).map(str::to_owned);
        let is_text = Kind::IN_TEXTS.contains(&parameter.kind());
        example.or_else(|| is_text.then(|| format!("{{{{{}}}}}", parameter.name())))
    };
    definition.parameters().map(value).collect()
}

fn version(definition: &Definition, translation: Translation<'_>, arguments: &[Argument<'_>]) -> GalleryVersion {
    let bubble = Bubble::of_template(definition, translation, arguments);
    GalleryVersion {
        language: translation.language().code().to_owned(),
        language_name: translation.language().name().to_owned(),
        counters: counters(&bubble),
        bubble,
    }
}

/// What the platform lets a header, a footer and the label of a button have; of a carousel's card, its text.
const HEADER_LIMIT: usize = 60;
const FOOTER_LIMIT: usize = 60;
const LABEL_LIMIT: usize = 25;
const CARD_LIMIT: usize = 160;

fn counters(bubble: &Bubble) -> Vec<Counter> {
    let mut counters = Vec::new();
    if let Some(message_view::Header::Text(text)) = &bubble.header {
        counters.push(Counter::of("Header", text, HEADER_LIMIT));
    }
    counters.push(Counter::of("Body", &bubble.body, BODY_LIMIT));
    if let Some(footer) = &bubble.footer {
        counters.push(Counter::of("Footer", footer, FOOTER_LIMIT));
    }
    let label =
        |button: &message_view::Button| Counter::of(format!("Button “{}”", button.label), &button.label, LABEL_LIMIT);
    counters.extend(bubble.buttons.iter().map(label));
    for (index, card) in bubble.cards.iter().enumerate() {
        if !card.body.is_empty() {
            counters.push(Counter::of(format!("Card {}", index + 1), &card.body, CARD_LIMIT));
        }
    }
    counters
}

/// The page as it is served; what cannot be read is said in its place.
fn page(paths: &[PathBuf]) -> Result<String, String> {
    gallery(paths).map(|gallery| gallery.html(true)).map_err(|failure| failure.to_string())
}
