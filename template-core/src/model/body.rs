//! Reading one template file: its keys, its components, its body, and what they make of its parameters.

use crate::diagnostic::{Diagnostic, NO_BODY, UNEXPECTED_BODY};
use crate::model::keys::{self, ParameterFormat};
use crate::model::reader::Reader;
use crate::model::{TemplateFile, bind, components};
use crate::source::{Source, Span};
use crate::syntax::{self, Document, Table};

/// The keys that say what the template is.
const KEYS: &[&str] = &[
    "name",
    "namespace",
    "category",
    "language",
    "translations",
    "approved",
    "parameter_format",
    "ttl_seconds",
    "params",
];

pub(super) fn read(source: &Source, found: &mut Vec<Diagnostic>) -> TemplateFile {
    let (document, problems) = syntax::parse(source);
    found.extend(problems);
    let is_whole = !document.front_matter_is_partial;
    let empty = Table::default();
    let table = document.front_matter.as_ref().unwrap_or(&empty);
    let reader = &mut Reader { source, found };
    reader.check_keys(table, &[KEYS, components::KEYS].concat());
    let keys = keys::read(reader, table);
    let declared = reader.parameters(table, is_whole);

    let before = reader.found.len();
    let (mut content, card_parameters) = components::read(reader, table, document.body.clone(), is_whole);
    let has_fixed_text = content.authentication.is_some();
    check(reader, &document, has_fixed_text);
    // What could not be read may have held what a declaration is for.
    let is_complete = is_whole && reader.found.len() == before;
    let reading = bind::Reading { format: keys.parameter_format, is_complete };
    if keys.parameter_format == ParameterFormat::Named {
        refuse_numbers(reader, &mut content);
    }
    let parameters = bind::message(reader, &mut content, declared, reading);
    for (card, declared) in content.cards.iter_mut().zip(card_parameters) {
        bind::card(reader, card, declared, reading);
    }
    TemplateFile {
        name: keys.name,
        namespace: keys.namespace,
        language: keys.language,
        category: keys.category,
        approved: keys.approved,
        parameter_format: keys.parameter_format,
        ttl_seconds: keys.ttl_seconds,
        parameters,
        content,
        translation_list: keys.translations,
        translations: Vec::new(),
    }
}

/// Reports a body that is missing, or that the platform has no place for.
pub(super) fn check(reader: &mut Reader<'_>, document: &Document, has_fixed_text: bool) {
    let text = reader.source.text();
    // Without an end of the front matter, or where the file is not text, there is nothing to say of the body.
    if document.body.span == Span::default() && document.front_matter_is_partial {
        return;
    }
    let is_empty = reader.source.slice(document.body.span).trim().is_empty();
    if has_fixed_text && !is_empty {
        reader.report(
            Diagnostic::new(UNEXPECTED_BODY, document.body.span, "the platform writes the text of this template")
                .help("remove the body, or the table `authentication` where the text is the template's own"),
        );
    }
    if !has_fixed_text && is_empty {
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        // Below the front matter's last line, or at the beginning where there is none.
        let fence = text[..document.body.span.start].trim_end().len();
        let start = text[..fence].rfind('\n').map_or(start, |newline| newline + 1).min(fence);
        let place = if fence > start { "below this" } else { "here" };
        reader.report(
            Diagnostic::new(NO_BODY, Span::new(start, fence.max(start)), "the template has no body")
                .label(format!("the message's text belongs {place}"))
                .help("write the text of the message below the front matter"),
        );
    }
}

/// Reports numbers where the platform is told names; addresses of buttons may have them all the same.
fn refuse_numbers(reader: &mut Reader<'_>, content: &mut crate::model::Content) {
    let texts = content.texts_mut().into_iter();
    let texts = texts.filter(|(text, button)| button.is_none() && text.is_numbered());
    let spans: Vec<_> = texts.map(|(text, _)| text.span()).collect();
    for card in &mut content.cards {
        let texts = card.texts_mut().into_iter();
        let texts = texts.filter(|(text, button)| button.is_none() && text.is_numbered());
        reader.found.extend(texts.map(|(text, _)| numbers_among_names(text.span())));
    }
    reader.found.extend(spans.into_iter().map(numbers_among_names));
}

fn numbers_among_names(span: Span) -> Diagnostic {
    Diagnostic::new(
        crate::diagnostic::MIXED_PLACEHOLDERS,
        span,
        "`parameter_format` is \"named\", and this text has numbered placeholders",
    )
    .help("give every placeholder a name, or remove `parameter_format`")
}
