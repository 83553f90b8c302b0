//! Translations: sibling files that say in another language what their base file says.

use crate::diagnostic::{
    self, Diagnostic, MISSING_TRANSLATION, TRANSLATED_PARAMETERS, UNEQUAL_TRANSLATION, UNLISTED_TRANSLATION,
};
use crate::language::Language;
use crate::model::content::Content;
use crate::model::keys::unknown_language;
use crate::model::parameters::{ResolvedText, by_id};
use crate::model::reader::Reader;
use crate::model::text::FileText;
use crate::model::{FileParameter, Reading, TemplateFile, bind, body};
use crate::nearest::nearest;
use crate::source::{Source, Span, Spanned, translation_of};
use crate::syntax::{self, Table};

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
}

/// Examples of one card, by the names of its parameters.
pub type CardExamples = Vec<(Spanned<String>, Spanned<String>)>;

/// Reads the siblings of `base`, each checked against it.
pub(super) fn read(base: &Source, siblings: &[Source], reading: &mut Reading) {
    let mut present = Vec::new();
    let is_known = !reading.diagnostics.iter().any(|found| found.rule == crate::diagnostic::INVALID_TOML);
    for sibling in siblings {
        let mut found = Vec::new();
        let code = translation_of(sibling.path()).map_or("", |(_, code)| code);
        match Language::from_code(code) {
            None => found.push(unknown_language(code, Span::default()).label("in the file's name")),
            Some(language) => {
                present.push(language);
                let is_listed = reading.template.translation_list.iter().any(|listed| listed.value == language);
                if !is_listed && is_known {
                    found.push(unlisted(base, reading.template.language, language));
                }
                let translation = translate(&reading.template, sibling, language, &mut found);
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
    translations.sort_by_key(|translation| {
        translation_list.iter().position(|listed| listed.value == translation.language).unwrap_or(usize::MAX)
    });
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

fn translate(template: &TemplateFile, source: &Source, language: Language, found: &mut Vec<Diagnostic>) -> Translation {
    let (document, problems) = syntax::parse(source);
    let is_whole = !document.front_matter_is_partial;
    let is_readable = problems.iter().all(|problem| !problem.is_error());
    found.extend(problems);
    let empty = Table::default();
    let table = document.front_matter.as_ref().unwrap_or(&empty);
    let reader = &mut Reader { source, found };
    let has_fixed_text = template.content.authentication.is_some();
    body::check(reader, &document, has_fixed_text);
    let mut translation = Translation {
        language,
        approved: reader.boolean(table, "approved").unwrap_or(template.approved),
        content: template.content.clone(),
        examples: Vec::new(),
        card_examples: vec![Vec::new(); template.content.cards.len()],
    };
    overlay::write(reader, table, &document.body, template, &mut translation);
    if !is_whole || !is_readable || has_fixed_text {
        return translation;
    }
    let reading = bind::Reading { format: template.parameter_format, is_complete: true };
    resolve_all(
        reader,
        &template.parameters,
        template.content.clone().texts_mut(),
        translation.content.texts_mut(),
        reading,
    );
    for (base, card) in template.content.cards.iter().zip(&mut translation.content.cards) {
        resolve_all(reader, &base.parameters, base.clone().texts_mut(), card.texts_mut(), reading);
    }
    translation
}

/// Finds the base file's parameters in the texts of a translation.
fn resolve_all(
    reader: &mut Reader<'_>,
    parameters: &[FileParameter],
    base: Vec<(&mut FileText, Option<usize>)>,
    texts: Vec<(&mut FileText, Option<usize>)>,
    reading: bind::Reading,
) {
    for ((base, _), (text, button)) in base.into_iter().zip(texts) {
        // What the base file says is as it is there.
        if text.is_inherited() {
            continue;
        }
        let placeholders = reading.placeholders(text, button);
        let resolved = by_id(&placeholders, parameters);
        report(reader, parameters, base, text, &resolved, &placeholders.names());
        text.resolve(reader.source, &resolved, 0);
    }
}

/// Reports parameters that stand in one of the two texts and not in the other.
fn report(
    reader: &mut Reader<'_>,
    parameters: &[FileParameter],
    base: &FileText,
    text: &FileText,
    resolved: &ResolvedText,
    names: &[(Option<String>, Span)],
) {
    let mut is_complete = true;
    for (index, (name, span)) in resolved.placeholders.iter().zip(names) {
        let Some(name) = name else {
            is_complete = false;
            continue;
        };
        let is_here = index.is_some_and(|index| base.text().wire_order().any(|known| known == index));
        if is_here {
            continue;
        }
        let in_base = || base.text().wire_order().filter_map(|index| parameters.get(usize::from(index)));
        let known = in_base().map(|parameter| parameter.placeholder.as_str());
        let help = match nearest(name, known) {
            Some(near) => format!("did you mean `{{{{{near}}}}}`?"),
            None => "a translation has the values of its base file, each in the same component".to_owned(),
        };
        let message = format!("this text has no `{{{{{name}}}}}` in the base file");
        reader.report(Diagnostic::new(TRANSLATED_PARAMETERS, *span, message).help(help));
    }
    let missing = base.text().wire_order().filter(|index| !resolved.wire_order.contains(&u32::from(*index)));
    let missing: Vec<_> = missing.filter_map(|index| parameters.get(usize::from(index))).collect();
    if is_complete && !missing.is_empty() {
        let missing: Vec<_> = missing.iter().map(|parameter| format!("`{{{{{}}}}}`", parameter.placeholder)).collect();
        let message = format!("the text lacks {}, which the base file has", missing.join(", "));
        reader.report(
            Diagnostic::new(TRANSLATED_PARAMETERS, text.span(), message)
                .help("a translation has the values of its base file, in any order"),
        );
    }
}

/// Reports a component of a translation that is not as the base file's.
fn unequal(reader: &mut Reader<'_>, span: Span, message: impl Into<String>, help: &str) {
    reader.report(Diagnostic::new(UNEQUAL_TRANSLATION, span, message).help(help));
}
