//! The trait every generated type has.

use core::fmt;
use core::marker::PhantomData;

use crate::argument::Arguments;
use crate::definition::{Definition, StaticData, Translation};
use crate::language::Language;
use crate::render;
use crate::render::Preview;

/// A template with values for all of its parameters: what `template!` makes of a file.
///
/// Only the macro implements it, because only the macro knows that the arguments fit the definition: what it asks for
/// is hidden and may change at any time.
pub trait Template {
    /// What says what the template is.
    #[doc(hidden)]
    type Generated: Generated;

    /// Which of its definitions is the template's.
    #[doc(hidden)]
    const INDEX: usize;

    /// What the template is.
    const DEFINITION: &'static Definition = &Definition::from_static(Self::Generated::DATA, Self::INDEX);

    /// The template in its base language, found out when the program is compiled.
    #[doc(hidden)]
    const BASE: Translation<'static> = Self::DEFINITION.base();

    /// The values, in the order of the definition's parameters.
    #[doc(hidden)]
    fn arguments(&self) -> Arguments<'_>;

    /// Appends the body as its reader sees it to `out`; the same text that `Display` gives.
    fn write_text(&self, out: &mut String) {
        render::push_text(Self::DEFINITION, Self::BASE.body(), self.arguments().as_ref(), out);
    }

    /// The whole message as its reader sees it: header, body, footer, buttons and cards, in the base language.
    fn preview(&self) -> String {
        self.preview_in(LanguageOf::BASE)
    }

    /// The whole message as its reader sees it, in one of the template's languages.
    fn preview_in(&self, language: LanguageOf<Self>) -> String {
        let definition = Self::DEFINITION;
        let translation = definition.translation_at(language.index()).unwrap_or(definition.base());
        Preview::new(definition, translation, self.arguments().as_ref()).to_string()
    }
}

/// What generated code knows of templates: one for a whole folder of them.
#[doc(hidden)]
pub trait Generated {
    /// The definitions.
    const DATA: StaticData;
}

/// One of the languages of the template `T`, and of no other.
///
/// A generated type has a constant for each of its languages, such as `OrderShipped::DE`.
pub struct LanguageOf<T: ?Sized> {
    index: u16,
    template: PhantomData<fn() -> PhantomData<T>>,
}

impl<T: ?Sized> LanguageOf<T> {
    /// The language that messages are in unless they say otherwise.
    pub const BASE: Self = Self::of(0);

    /// The language with that index: what generated code says.
    #[doc(hidden)]
    #[must_use]
    pub const fn of(index: u16) -> Self {
        Self { index, template: PhantomData }
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.index)
    }
}

impl<T: Template> LanguageOf<T> {
    /// The language of the template that suits a reader of `tag` best: see [`Definition::best_language`].
    #[must_use]
    pub fn best(tag: &str) -> Self {
        Self::of(u16::try_from(T::DEFINITION.best_translation(tag)).unwrap_or(0))
    }

    /// Which language it is.
    #[must_use]
    pub fn language(self) -> Language {
        let translation = T::DEFINITION.translation_at(self.index());
        translation.map_or(T::DEFINITION.language(), |translation| translation.language())
    }
}

impl<T: ?Sized> Clone for LanguageOf<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for LanguageOf<T> {}

impl<T: ?Sized> PartialEq for LanguageOf<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T: ?Sized> Eq for LanguageOf<T> {}

impl<T: Template> fmt::Debug for LanguageOf<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LanguageOf({})", self.language())
    }
}

/// The one body of every generated `Display`.
///
/// # Errors
///
/// Those of the formatter.
#[doc(hidden)]
pub fn display<T: Template>(template: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    render::write_text(T::DEFINITION, template.arguments().as_ref(), f)
}
