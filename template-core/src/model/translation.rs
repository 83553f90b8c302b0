//! Translations: sibling files that say in another language what their base file says.

use crate::diagnostic::{self, Diagnostic, MISSING_TRANSLATION, UNEQUAL_TRANSLATION, UNLISTED_TRANSLATION};
use crate::language::Language;
use crate::model::body::Known;
use crate::model::content::Content;
use crate::model::keys::unknown_language;
use crate::model::reader::Reader;
use crate::model::{Reading, TemplateFile, bind, body};
use crate::source::{Source, Span, Spanned, translation_of};
use crate::syntax::{self, Table};

mod compare;
mod overlay;

/// What a sibling file says: everything it does not say is as in the base file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Translation {
    /// Its language, which its file's name says.
    pub language: Language,
    /// Whether the platform has approved this text as it stands.
    pub approved: bool,
    /// What the message is made of.
    pub content: Content,
    /// Examples for this language, by the names of the message's parameters.
    pub examples: Vec<(Spanned<String>, Spanned<String>)>,
    /// Examples for this language, for each card.
    pub card_examples: Vec<CardExamples>,
    /// The rules that it asks the linter not to apply to it.
    pub allowed: Vec<Spanned<String>>,
}

/// Examples of one card, by the names of its parameters.
pub type CardExamples = Vec<(Spanned<String>, Spanned<String>)>;

/// Reads the siblings of `base`, each checked against it.
pub(super) fn read(base: &Source, siblings: &[Source], reading: &mut Reading) {
    let mut present = Vec::new();
    let Known { language: knows_language, translations: knows_list, .. } = reading.known;
    for sibling in siblings {
        let mut found = Vec::new();
        let code = translation_of(sibling.path()).map_or("", |(_, code)| code);
        match Language::from_code(code) {
            None => {
                // A misspelt file is not missing too.
                present.extend(Language::nearest(code));
                found.push(unknown_language(code, Span::default()).label("in the file's name"));
            }
            Some(language) => {
                present.push(language);
                let base_language = reading.template.language;
                let is_listed = reading.template.translation_list.iter().any(|listed| listed.value == language);
                if knows_language && knows_list && !is_listed {
                    found.push(unlisted(base, base_language, language));
                }
                let translation = translate(reading, sibling, language, &mut found);
                reading.template.translations.push(translation);
            }
        }
        diagnostic::sort(&mut found);
        reading.translation_diagnostics.push(found);
    }
    for listed in &reading.template.translation_list {
        if !present.contains(&listed.value) {
            let name = format!("{}.{}.{}", base.stem(), listed.value, crate::source::EXTENSION);
            reading.diagnostics.push(
                Diagnostic::new(MISSING_TRANSLATION, listed.span, format!("there is no file `{name}`"))
                    .help("write it beside this file, or remove the language from the list"),
            );
        }
    }
    diagnostic::sort(&mut reading.diagnostics);
    // In the order of the list, so that the order of the files on a disk says nothing.
    let TemplateFile { translation_list, translations, .. } = &mut reading.template;
    let mut unordered = std::mem::take(translations);
    for listed in translation_list {
        if let Some(at) = unordered.iter().position(|translation| translation.language == listed.value) {
            translations.push(unordered.remove(at));
        }
    }
    translations.append(&mut unordered);
}

fn unlisted(base: &Source, base_language: Language, language: Language) -> Diagnostic {
    let (message, help) = if language == base_language {
        let message = format!("`{language}` is the language of `{}`", base.path());
        (message, "rename this file after its language, or say the base file's in its key `language`".to_owned())
    } else {
        let message = format!("`{}` does not list `{language}` in `translations`", base.path());
        (message, format!("add it there: `translations = [\"{language}\"]`; or remove this file"))
    };
    Diagnostic::new(UNLISTED_TRANSLATION, Span::default(), message).help(help)
}

/// What a translation begins with: everything as in the base file.
fn inherited(base: &Content) -> Content {
    let mut content = base.clone();
    let mut cards = std::mem::take(&mut content.cards);
    let texts = content.texts_mut().into_iter().chain(cards.iter_mut().flat_map(crate::model::Card::texts_mut));
    texts.for_each(|(text, _)| text.inherit());
    content.cards = cards;
    content
}

fn translate(reading: &Reading, source: &Source, language: Language, found: &mut Vec<Diagnostic>) -> Translation {
    let Reading { template, known, .. } = reading;
    let (document, problems) = syntax::parse(source);
    let is_whole = !document.front_matter_is_partial;
    found.extend(problems);
    let empty = Table::default();
    let table = document.front_matter.as_ref().unwrap_or(&empty);
    let reader = &mut Reader { source, found };
    let has_fixed_text = template.content.authentication.is_some();
    // Where there may have been a table `authentication`, a body is neither missing nor too much.
    if known.content {
        body::check(reader, &document, has_fixed_text);
    }
    let mut translation = Translation {
        language,
        approved: reader.boolean(table, "approved").unwrap_or(template.approved),
        content: inherited(&template.content),
        allowed: reader.allowed(table),
        examples: Vec::new(),
        card_examples: vec![Vec::new(); template.content.cards.len()],
    };
    let before = reader.found.len();
    overlay::write(reader, table, &document.body, template, &mut translation);
    if !known.content {
        // What the base file does not say right is not what its translation says wrong.
        let is_comparison = |found: &Diagnostic| found.rule == UNEQUAL_TRANSLATION;
        let overlaid = reader.found.split_off(before);
        reader.found.extend(overlaid.into_iter().filter(|found| !is_comparison(found)));
    }
    if !is_whole || !known.content || has_fixed_text {
        return translation;
    }
    let format = bind::Reading { format: template.parameter_format, is_complete: true };
    let (mut base, own) = (template.content.clone(), &mut translation.content);
    compare::resolve(reader, &template.parameters, base.texts_mut(), own.texts_mut(), format);
    for (base, card) in base.cards.iter_mut().zip(&mut own.cards) {
        let parameters = base.parameters.clone();
        compare::resolve(reader, &parameters, base.texts_mut(), card.texts_mut(), format);
    }
    translation
}

/// Reports a component of a translation that is not as the base file's.
fn unequal(reader: &mut Reader<'_>, span: Span, message: impl Into<String>, help: &str) {
    let span = reader.head(span);
    reader.report(Diagnostic::new(UNEQUAL_TRANSLATION, span, message).help(help));
}
