//! What rules about all templates of an account need to know of each: little, so that a hundred thousand fit in memory.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::category::Category;
use crate::diagnostic::{Diagnostic, Rule};
use crate::language::Language;
use crate::lint::settings::Limits;
use crate::lint::version::Version;
use crate::model::{ParameterFormat, TemplateFile};
use crate::source::Span;

/// Findings of a rule about all templates: the index of the template, that of its file, and what was found.
pub(crate) type Found = Vec<(usize, usize, Diagnostic)>;

/// A rule about all templates.
pub(crate) type CheckAccount = fn(&'static Rule, &[&Summary], &Limits) -> Found;

/// The fewest words that are a wording: `Hello {{1}}!` is what everybody says.
pub(crate) const WORDS_OF_A_WORDING: usize = 3;

/// What a template is, in short.
#[derive(Debug)]
pub struct Summary {
    /// Its name; empty where the file says none that could be read.
    pub(crate) name: String,
    pub(crate) namespace: Option<String>,
    /// Where the file says its name.
    pub(crate) name_span: Span,
    pub(crate) category: Option<Category>,
    pub(crate) parameter_format: ParameterFormat,
    /// The kinds of its parameters, with their names where the platform knows them; nothing where a file is not right.
    pub(crate) parameters: Option<u64>,
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
    /// The first line of its body.
    pub(crate) body_span: Span,
    pub(crate) is_approved: bool,
    /// Body and footer, placeholders by their order; nothing where the platform writes the text, or where it is short.
    pub(crate) wording: Option<u64>,
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
            parameter_format: base.template.parameter_format,
            parameters: base.is_sound.then(|| parameters(base.template)),
            path: base.source.path().to_owned(),
            versions: std::iter::once(VersionSummary::of(0, base)).chain(others).collect(),
        }
    }

    /// What another file of the same template has too: the account it is in, and its name.
    pub(crate) fn key(&self) -> (Option<&str>, &str) {
        (self.namespace.as_deref(), &self.name)
    }
}

impl VersionSummary {
    fn of(file: usize, version: &Version<'_>) -> Self {
        Self {
            file,
            language: version.language,
            body_span: version.source.head(version.content.body.span()),
            is_approved: version.is_approved,
            wording: wording(version),
        }
    }
}

/// Whether `text` has that many words.
pub(crate) fn has_words(text: &str, count: usize) -> bool {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).take(count).count() == count
}

fn wording(version: &Version<'_>) -> Option<u64> {
    let text = version.content.body.text();
    let is_own = version.content.authentication.is_none() && version.is_sound;
    if !is_own || !has_words(text.constant(), WORDS_OF_A_WORDING) {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    text.constant().hash(&mut hasher);
    let mut order: Vec<u16> = Vec::new();
    for (at, index) in text.slots() {
        let number = order.iter().position(|known| *known == index).unwrap_or_else(|| {
            order.push(index);
            order.len() - 1
        });
        (at, number).hash(&mut hasher);
    }
    version.content.footer.as_ref().map(|footer| footer.value.as_str()).hash(&mut hasher);
    Some(hasher.finish())
}

/// The parameters of the message and of each card: their order is each file's own.
fn parameters(template: &TemplateFile) -> u64 {
    let is_named = template.parameter_format == ParameterFormat::Named;
    let mut hasher = DefaultHasher::new();
    let cards = template.content.cards.iter().map(|card| &card.parameters);
    for parameters in std::iter::once(&template.parameters).chain(cards) {
        let known = parameters.iter().map(|one| (if is_named { one.name.value.as_str() } else { "" }, one.kind.name()));
        let mut parameters: Vec<_> = known.collect();
        parameters.sort_unstable();
        parameters.hash(&mut hasher);
    }
    hasher.finish()
}
