//! A template as programs carry it: no files, no spans, only what rendering and sending need.

use std::borrow::Cow;

use crate::category::Category;
use crate::kind::Kind;
use crate::language::{Language, Tag};
use crate::text::Text;

mod cards;
mod component;
mod generated;
mod layout;
#[cfg(feature = "syntax")]
mod of_file;

pub(crate) use cards::is_spare;
pub use component::{Button, Component, Components};
pub use generated::{StaticData, static_data};
pub(crate) use layout::Number;

/// What a template is: its name, its parameters, and in each of its languages what it says.
///
/// Generated types carry one as a constant; a file read at run time becomes one with
/// `model::read(..).into_definition()`. Both are the same type and say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Every text of it, one after the other: see `layout`.
    text: Cow<'static, str>,
    /// What each part of the text is, and everything else.
    numbers: Cow<'static, [Number]>,
}

/// One parameter of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter<'d> {
    name: &'d str,
    kind: Kind,
    example: Option<&'d str>,
}

/// A template in one of its languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Translation<'d> {
    language: Language,
    /// Every text of it, one after the other.
    constant: &'d str,
    /// What each part of `constant` is: see `component`.
    numbers: &'d [Number],
    body: Text<'d>,
    /// Whether no component but the body has a value.
    is_body_alone: bool,
}

impl Definition {
    /// The platform's name of the template, without its namespace.
    #[must_use]
    pub const fn name(&self) -> &str {
        layout::slice(self.text(), self.number(layout::NAMESPACE_END), self.number(layout::NAME_END))
    }

    /// The namespace the name lives in, if it has one.
    #[must_use]
    pub const fn namespace(&self) -> Option<&str> {
        // Its end counts the colon after it.
        match self.number(layout::NAMESPACE_END).checked_sub(1) {
            Some(end) => Some(layout::slice(self.text(), 0, end)),
            None => None,
        }
    }

    /// The name as the Messages API takes it: `namespace:name`, or the name alone where there is no namespace.
    #[must_use]
    pub const fn qualified_name(&self) -> &str {
        layout::slice(self.text(), 0, self.number(layout::NAME_END))
    }

    /// What the template is for, if the file says so.
    #[must_use]
    pub const fn category(&self) -> Option<Category> {
        Category::of_number(self.number(layout::CATEGORY))
    }

    /// Whether the platform knows the parameters by name, not by number.
    #[must_use]
    pub const fn has_named_parameters(&self) -> bool {
        self.number(layout::HAS_NAMED_PARAMETERS) != 0
    }

    /// Whether JSON takes the qualified name as it stands.
    #[cfg(feature = "payload")]
    pub(crate) const fn has_plain_name(&self) -> bool {
        self.number(layout::HAS_PLAIN_NAME) != 0
    }

    /// The base language: the one messages are in unless they say otherwise.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.base().language()
    }

    /// Every language the template has, the base one first.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.translations().map(|translation| translation.language())
    }

    /// The template in its base language.
    #[must_use]
    pub const fn base(&self) -> Translation<'_> {
        match self.translation_at(0) {
            Some(translation) => translation,
            None => Translation {
                language: Language::EN,
                constant: "",
                numbers: &[],
                body: Text::new("", &[], &[]),
                is_body_alone: true,
            },
        }
    }

    /// The template in that language, if it has it.
    #[must_use]
    pub fn translation(&self, language: Language) -> Option<Translation<'_>> {
        self.translations().find(|translation| translation.language() == language)
    }

    /// The template in each of its languages, the base one first.
    pub fn translations(&self) -> impl Iterator<Item = Translation<'_>> {
        (0..).map_while(|index| self.translation_at(index))
    }

    pub(crate) const fn translation_at(&self, index: usize) -> Option<Translation<'_>> {
        if index >= self.number(layout::TRANSLATIONS) {
            return None;
        }
        let at = layout::HEAD + layout::PARAMETER * self.parameter_count() + layout::TRANSLATION * index;
        let constant = layout::slice(self.text(), self.number(at + 1), self.number(at + 2));
        let numbers = layout::part(self.numbers(), self.number(at + 3), self.number(at + 4));
        Some(Translation {
            language: Language::of_number(self.number(at)),
            constant,
            numbers,
            body: component::body(constant, numbers, self.number(at + 5), self.number(at + 6)),
            is_body_alone: self.number(at + 7) != 0,
        })
    }

    /// The language of the template that suits a reader of `tag` best: that language, else the same in the same script,
    /// else the same without its region, else the same of another region, else the base one. Tags are written `de-AT`,
    /// `de_AT` or `zh-Hant-TW`.
    ///
    /// ```
    /// use template_core::{Language, source::Source};
    ///
    /// let source = Source::new("a.mtm", "+++\nlanguage = \"de\"\n+++\nHallo.");
    /// let definition = template_core::model::read(&source).into_definition().unwrap();
    /// assert_eq!(definition.best_language("de-AT"), Language::DE);
    /// assert_eq!(definition.best_language("fr"), Language::DE);
    /// ```
    #[must_use]
    pub fn best_language(&self, tag: &str) -> Language {
        self.translation_at(self.best_translation(tag)).map_or(self.language(), |translation| translation.language)
    }

    /// The index of the translation in the [best language](Self::best_language).
    pub(crate) fn best_translation(&self, tag: &str) -> usize {
        let wanted = Tag::of(tag);
        let quality = |language: Language| wanted.quality(language);
        let qualities = self.languages().map(quality).enumerate();
        // Where two suit as well, the first: the base one before the others.
        let best = qualities.reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map_or(0, |(index, _)| index)
    }

    /// How many parameters there are.
    #[must_use]
    pub const fn parameter_count(&self) -> usize {
        self.number(layout::PARAMETERS)
    }

    /// The parameter with that index: those of the message in the order of the generated type's fields, then those of
    /// each card.
    #[must_use]
    pub fn parameter(&self, index: usize) -> Option<Parameter<'_>> {
        let kind = self.kind(index)?;
        let at = layout::HEAD + layout::PARAMETER * index;
        let name = layout::slice(self.text(), self.number(at + 1), self.number(at + 2));
        let example = layout::slice(self.text(), self.number(at + 2), self.number(at + 3));
        // An example is never empty: such a value could not be sent.
        Some(Parameter { name, kind, example: (!example.is_empty()).then_some(example) })
    }

    /// The kind of the parameter with that index.
    pub(crate) fn kind(&self, index: usize) -> Option<Kind> {
        (index < self.parameter_count()).then(|| Kind::of_number(self.number(layout::HEAD + layout::PARAMETER * index)))
    }

    /// The parameters, in the order of [`parameter`](Self::parameter).
    pub fn parameters(&self) -> impl Iterator<Item = Parameter<'_>> {
        (0..self.parameter_count()).filter_map(|index| self.parameter(index))
    }

    /// The body, in the base language.
    #[must_use]
    pub const fn body(&self) -> Text<'_> {
        self.base().body()
    }

    const fn text(&self) -> &str {
        match &self.text {
            Cow::Borrowed(text) => text,
            Cow::Owned(text) => text.as_str(),
        }
    }

    const fn numbers(&self) -> &[Number] {
        match &self.numbers {
            Cow::Borrowed(numbers) => numbers,
            Cow::Owned(numbers) => numbers.as_slice(),
        }
    }

    /// The number at that place, and 0 beyond the last one.
    const fn number(&self, at: usize) -> usize {
        layout::number(self.numbers(), at)
    }
}

impl<'d> Parameter<'d> {
    /// Its name as the file writes it; for what a component needs, the field's, and in a card after `cards[0].`.
    #[must_use]
    pub const fn name(&self) -> &'d str {
        self.name
    }

    /// What values it takes.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The example the file gives, if it gives one.
    #[must_use]
    pub const fn example(&self) -> Option<&'d str> {
        self.example
    }
}

impl<'d> Translation<'d> {
    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Everything the template is made of, in order: what stands in a card follows the [`Component::Card`] it is of.
    #[must_use]
    pub const fn components(&self) -> Components<'d> {
        Components::new(self.constant, self.numbers)
    }

    /// The body of the message.
    #[must_use]
    pub const fn body(&self) -> Text<'d> {
        self.body
    }

    /// Whether no component but the body has a value.
    #[cfg(feature = "payload")]
    pub(crate) const fn is_body_alone(&self) -> bool {
        self.is_body_alone
    }
}
