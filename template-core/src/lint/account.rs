//! What rules about all templates of an account need to know of each: little, so that a hundred thousand fit in memory.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::category::Category;
use crate::diagnostic::{Diagnostic, Rule};
use crate::language::Language;
use crate::lint::settings::Limits;
use crate::lint::version::Version;
use crate::source::Span;

/// Findings of a rule about all templates: the index of the template, that of its file, and what was found.
pub(crate) type Found = Vec<(usize, usize, Diagnostic)>;

/// A rule about all templates.
pub(crate) type CheckAccount = fn(&'static Rule, &[&Summary], &Limits) -> Found;

/// What a template is, in short.
#[derive(Debug)]
pub struct Summary {
    pub(crate) name: String,
    pub(crate) namespace: Option<String>,
    /// Where the file says its name.
    pub(crate) name_span: Span,
    pub(crate) category: Option<Category>,
    /// The path of the template's own file.
    pub(crate) path: String,
    /// Its languages, its own first.
    pub(crate) versions: Vec<VersionSummary>,
}

/// What one language of a template is, in short.
#[derive(Debug)]
pub(crate) struct VersionSummary {
    /// The index of its file.
    pub(crate) file: usize,
    pub(crate) language: Language,
    /// Where the file says its language.
    pub(crate) language_span: Span,
    pub(crate) body_span: Span,
    pub(crate) is_approved: bool,
    /// Body and footer, placeholders by their numbers; nothing where the platform writes the text.
    pub(crate) wording: Option<u64>,
    /// How many words the body has beside its placeholders.
    pub(crate) words: usize,
}

impl Summary {
    /// `base` is the template's own file; the others are with the indices of their files.
    pub(super) fn of(base: &Version<'_>, translations: &[(usize, Version<'_>)]) -> Self {
        let others = translations.iter().map(|(file, version)| VersionSummary::of(*file, version));
        Self {
            name: base.template.name.clone(),
            namespace: base.template.namespace.clone(),
            name_span: base.template.places.name.unwrap_or_default(),
            category: base.category(),
            path: base.source.path().to_owned(),
            versions: std::iter::once(VersionSummary::of(0, base)).chain(others).collect(),
        }
    }
}

impl VersionSummary {
    fn of(file: usize, version: &Version<'_>) -> Self {
        let body = version.body().filter(|body| !body.value.trim().is_empty());
        let wording = body.map(|body| {
            let mut hasher = DefaultHasher::new();
            let mut names: Vec<&str> = Vec::new();
            let mut at = 0;
            for (range, _) in &body.placeholders {
                let name = &body.value[range.clone()];
                let number = names.iter().position(|known| *known == name).unwrap_or_else(|| {
                    names.push(name);
                    names.len() - 1
                });
                body.value[at..range.start].hash(&mut hasher);
                number.hash(&mut hasher);
                at = range.end;
            }
            body.value[at..].hash(&mut hasher);
            version.content.footer.as_ref().map(|footer| footer.value.as_str()).hash(&mut hasher);
            hasher.finish()
        });
        let words = body.map_or(0, |body| {
            body.constants()
                .map(|(_, text)| text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count())
                .sum()
        });
        Self {
            file,
            language: version.language,
            language_span: version
                .template
                .places
                .language
                .filter(|_| version.translation.is_none())
                .unwrap_or_default(),
            body_span: version.content.body.span(),
            is_approved: version.is_approved,
            wording,
            words,
        }
    }
}
