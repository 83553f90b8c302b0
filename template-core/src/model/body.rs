//! Reading one template file: its keys, its components, its body, and what they make of its parameters.

use crate::category::Category;
use crate::diagnostic::{
    CONFLICTING_KEYS, DUPLICATE_PARAMETER, Diagnostic, INVALID_EXAMPLE, MIXED_PLACEHOLDERS, NO_BODY, Rule,
    UNEXPECTED_BODY, UNUSED_PARAMETER,
};
use crate::model::keys::{self, ParameterFormat};
use crate::model::reader::Reader;
use crate::model::{Card, Content, TemplateFile, bind, components, parameters};
use crate::source::{Source, Span};
use crate::syntax::{self, Document, Placeholder, PlaceholderId, Table};

/// The keys that say what the template is.
pub(super) const KEYS: &[&str] = &[
    "name",
    "namespace",
    "category",
    "language",
    "translations",
    "approved",
    "parameter_format",
    "ttl_seconds",
    "params",
    "lint",
];

/// What is known of a base file that has mistakes, for what is said of its translations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// Its components, and what stands in them.
    pub(super) content: bool,
    /// Its language.
    pub(super) language: bool,
    /// The languages it lists.
    pub(super) translations: bool,
}

/// Mistakes that leave no doubt of what the components are.
const HARMLESS: &[&Rule] = &[UNUSED_PARAMETER, DUPLICATE_PARAMETER, INVALID_EXAMPLE];

pub(super) fn read(source: &Source, found: &mut Vec<Diagnostic>) -> (TemplateFile, Known) {
    let (document, problems) = syntax::parse(source);
    found.extend(problems);
    let is_whole = !document.front_matter_is_partial;
    let empty = Table::default();
    let table = document.front_matter.as_ref().unwrap_or(&empty);
    let reader = &mut Reader { source, found };
    let has_known_keys = reader.check_keys(table, &[KEYS, components::KEYS].concat());
    let form = reader.found.len();
    let keys = keys::read(reader, table);
    let mut declared = reader.parameters(table, is_whole);

    let before = reader.found.len();
    let (mut content, card_parameters) = components::read(reader, table, document.body.clone(), is_whole);
    let has_fixed_text = content.authentication.is_some();
    check(reader, &document, has_fixed_text);
    if let (Some(authentication), Some(category)) = (&content.authentication, &keys.category)
        && category.value.replacement().unwrap_or(category.value) != Category::Authentication
    {
        let message = format!("`authentication` does not go with the category `{}`", category.value);
        let span = reader.head(authentication.span);
        reader.report(
            Diagnostic::new(CONFLICTING_KEYS, span, message)
                .also(category.span, "the category")
                .help("write `category = \"authentication\"`, or the message's own text in place of this table"),
        );
    }
    // What could not be read may have held what a declaration is for.
    let is_complete = is_whole && has_known_keys && reader.found.len() == before;
    let reading = bind::Reading { format: keys.parameter_format, is_complete };
    if keys.parameter_format == ParameterFormat::Named {
        refuse_numbers(reader, &mut content);
    }
    declared.in_cards = names_in(&mut content.cards);
    let parameters = bind::message(reader, &mut content, declared, reading);
    for (card, declared) in content.cards.iter_mut().zip(card_parameters) {
        bind::card(reader, card, declared, reading);
    }
    if let Some(card) = content.cards.iter().find(|card| !card.parameters.is_empty()) {
        parameters::field_of_cards(&parameters, reader.head(card.span), reader.found);
    }
    // What could not be read may be what a card lacks.
    if is_complete {
        reader.check_product_cards(&content.cards);
    }
    let mut doubts = reader.found[..form].iter().chain(&reader.found[before..]);
    let known = Known {
        content: is_whole && !doubts.any(|found| found.is_error() && !HARMLESS.contains(&found.rule)),
        language: is_whole && keys.language.is_some(),
        translations: is_whole && keys.translations_are_complete,
    };
    let template = TemplateFile {
        name: keys.name,
        places: keys.places,
        allowed: keys.allowed,
        namespace: keys.namespace,
        language: keys.language.unwrap_or_default(),
        category: keys.category,
        approved: keys.approved,
        parameter_format: keys.parameter_format,
        ttl_seconds: keys.ttl_seconds,
        parameters,
        content,
        translation_list: keys.translations,
        translations: Vec::new(),
    };
    (template, known)
}

/// The names in the texts of cards.
fn names_in(cards: &mut [Card]) -> Vec<String> {
    let texts = cards.iter_mut().flat_map(Card::texts_mut);
    let names = texts.flat_map(|(text, _)| {
        text.pattern().placeholders().map(|placeholder| placeholder.id.clone()).collect::<Vec<_>>()
    });
    let names = names.filter_map(|id| match id {
        PlaceholderId::Name(name) => Some(name),
        _ => None,
    });
    names.collect()
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
            Diagnostic::new(
                UNEXPECTED_BODY,
                reader.head(document.body.span),
                "the platform writes the text of this template",
            )
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

/// Reports the first number of each text where the platform is told names; addresses of buttons may have them all the
/// same.
fn refuse_numbers(reader: &mut Reader<'_>, content: &mut Content) {
    let cards = content.cards.iter_mut().flat_map(Card::texts_mut).map(|(text, button)| (text.clone(), button));
    let of_cards: Vec<_> = cards.collect();
    let own = content.texts_mut().into_iter().map(|(text, button)| (text.clone(), button));
    for (text, _) in own.chain(of_cards).filter(|(_, button)| button.is_none()) {
        let is_number = |placeholder: &&Placeholder| matches!(placeholder.id, PlaceholderId::Number(_));
        let Some(number) = text.pattern().placeholders().find(is_number) else { continue };
        reader.report(
            Diagnostic::new(MIXED_PLACEHOLDERS, number.span, "a number stands where `parameter_format` asks for names")
                .help("give every placeholder a name, or remove `parameter_format`"),
        );
    }
}
