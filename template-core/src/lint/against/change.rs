//! A template as it was and as it is, side by side.

use crate::lint::Family;
use crate::lint::against::fields::{self, FieldChange};
use crate::lint::version::Version;
use crate::model::TemplateFile;
use crate::source::{Source, Span, translation_of};

/// A template as it was and as it is.
pub(crate) struct Change<'a> {
    /// Its own file as it was.
    pub(crate) old: &'a Version<'a>,
    /// Its own file as it is.
    pub(crate) new: &'a Version<'a>,
    /// What became of the fields of its type.
    pub(crate) fields: Vec<FieldChange<'a>>,
}

/// One language of a template as it was and as it is.
pub(crate) struct Pair<'a> {
    /// The index of the file that says it now.
    pub(crate) file: usize,
    pub(crate) old: Version<'a>,
    pub(crate) new: Version<'a>,
}

impl<'a> Change<'a> {
    pub(super) fn new(old: &'a Version<'a>, new: &'a Version<'a>) -> Self {
        Self { old, new, fields: fields::changes(old.template, new.template) }
    }

    /// Whether the platform knows it by the name it had: what was approved of another template says nothing of this.
    pub(crate) fn has_same_name(&self) -> bool {
        let (old, new) = (self.old.template, self.new.template);
        old.name == new.name && old.namespace == new.namespace
    }

    /// Where that card begins; the beginning of the file for the message itself.
    pub(crate) fn card(&self, card: Option<usize>) -> Span {
        let card = card.and_then(|card| self.new.content.cards.get(card));
        card.map_or_else(Span::default, |card| self.head(card.span))
    }

    /// The first line of what stands at `span` of the template's own file: the whole may be long.
    pub(crate) fn head(&self, span: Span) -> Span {
        self.new.source.head(span)
    }
}

impl Pair<'_> {
    /// Whether the platform had approved it and is said to have approved it as it is now.
    pub(crate) fn is_approved(&self) -> bool {
        self.old.is_approved && self.new.is_approved
    }
}

/// Every language that the template had and has.
pub(super) fn pairs<'a>(
    old_family: &'a Family,
    old: &Version<'a>,
    new_family: &'a Family,
    new: &Version<'a>,
) -> Vec<Pair<'a>> {
    let old: Vec<_> = versions(old_family, old.template).into_iter().flatten().collect();
    let mut old: Vec<_> = old.into_iter().map(Some).collect();
    let mut pairs = Vec::new();
    for (file, new) in versions(new_family, new.template).into_iter().enumerate() {
        let Some(new) = new else { continue };
        let same = old.iter_mut().find(|old| old.as_ref().is_some_and(|old| old.language == new.language));
        pairs.extend(same.and_then(Option::take).map(|old| Pair { file, old, new }));
    }
    pairs
}

/// What each file of a template says.
fn versions<'a>(family: &'a Family, template: &'a TemplateFile) -> Vec<Option<Version<'a>>> {
    let translation = |source: &'a Source| {
        let (_, code) = translation_of(source.path())?;
        let mut all = template.translations.iter();
        let translation = all.find(|translation| translation.language.code() == code)?;
        Some(Version::translation(source, template, translation, true))
    };
    let base = Some(Version::base(&family.base, template, true));
    [base].into_iter().chain(family.siblings.iter().map(translation)).collect()
}
