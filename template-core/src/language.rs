//! The platform's languages: the codes a template may be written in.

use std::fmt;
use std::str::FromStr;

use crate::nearest::nearest;

mod codes;
mod tag;

use codes::TABLE;
pub(crate) use tag::Tag;

/// A language the platform takes templates in, by its exact code: `en`, `en_GB`, `zh_CN`, `fil`.
///
/// The codes are those of the platform's page "Supported languages" (111 of them, 2026). `en` and `en_US` are
/// different languages: a template approved in one is not found in the other.
///
/// ```
/// use template_core::Language;
///
/// let language = Language::from_code("en_GB").unwrap();
/// assert_eq!(language, Language::EN_GB);
/// assert_eq!(language.tag().to_string(), "en-GB");
/// assert_eq!(language.name(), "English (UK)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(u8);

impl Language {
    /// Every language, sorted by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).take(TABLE.len()).map(Self)
    }

    /// The language of exactly that code, letter case and underscore included.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let index = TABLE.binary_search_by_key(&code, |&(code, _)| code).ok()?;
        u8::try_from(index).ok().map(Self)
    }

    /// The language that `text` probably means, if it means one: the same in another spelling, one that is spelt nearly
    /// so, or the same without a region that the platform does not tell apart.
    ///
    /// ```
    /// use template_core::Language;
    ///
    /// assert_eq!(Language::nearest("EN-gb"), Some(Language::EN_GB));
    /// assert_eq!(Language::nearest("de_DE"), Some(Language::DE));
    /// ```
    #[must_use]
    pub fn nearest(text: &str) -> Option<Self> {
        let code = text.replace('-', "_");
        let near = nearest(&code, Self::all().map(Self::code)).and_then(Self::from_code);
        near.or_else(|| Self::from_code(code.split('_').next()?))
    }

    /// The number that stands for it in a definition and in an index.
    pub(crate) const fn number(self) -> u8 {
        self.0
    }

    /// The language of a number in a definition.
    pub(crate) const fn of_number(number: usize) -> Self {
        #[allow(clippy::cast_possible_truncation)] // the table has 111 rows
        if number < TABLE.len() { Self(number as u8) } else { Self::EN }
    }

    /// The platform's code, with an underscore: `en_GB`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.entry().0
    }

    /// The name in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().1
    }

    /// The same code as the web writes it, with a hyphen: `en-GB`.
    #[must_use]
    pub fn tag(self) -> LanguageTag {
        LanguageTag(self)
    }

    fn entry(self) -> (&'static str, &'static str) {
        TABLE.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    /// Reads the platform's code, `en_US`, and the form with a hyphen, `en-US`.
    fn from_str(text: &str) -> Result<Self, LanguageError> {
        let language = Self::from_code(text).or_else(|| Self::from_code(&text.replace('-', "_")));
        language.ok_or_else(|| LanguageError { given: text.to_owned(), nearest: Self::nearest(text) })
    }
}

/// A text that is none of the platform's language codes.
///
/// ```
/// use template_core::Language;
///
/// assert_eq!("prs-AF".parse(), Ok(Language::PRS_AF));
/// assert_eq!(
///     "fill".parse::<Language>().unwrap_err().to_string(),
///     "`fill` is not one of the platform's language codes (did you mean `fil`?)"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageError {
    given: String,
    nearest: Option<Language>,
}

impl LanguageError {
    /// The language that was probably meant.
    #[must_use]
    pub fn nearest(&self) -> Option<Language> {
        self.nearest
    }
}

impl fmt::Display for LanguageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not one of the platform's language codes", self.given.escape_debug())?;
        self.nearest.map_or(Ok(()), |nearest| write!(f, " (did you mean `{nearest}`?)"))
    }
}

impl std::error::Error for LanguageError {}

impl Default for Language {
    fn default() -> Self {
        Self::EN
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.code())
    }
}

/// A [`Language`] written with a hyphen, as BCP 47 has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LanguageTag(Language);

impl LanguageTag {
    /// The language alone and, where the code has one, the region: `("en", Some("GB"))`.
    #[must_use]
    pub fn parts(self) -> (&'static str, Option<&'static str>) {
        let code = self.0.code();
        code.split_once('_').map_or((code, None), |(language, region)| (language, Some(region)))
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (language, Some(region)) => write!(f, "{language}-{region}"),
            (language, None) => f.write_str(language),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_code_finds_itself() {
        assert!(TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(Language::all().count(), 111);
        for language in Language::all() {
            assert_eq!(Language::from_code(language.code()), Some(language));
            assert_eq!(Language::of_number(usize::from(language.number())), language);
        }
    }

    #[test]
    fn codes_are_exact() {
        for code in ["EN", "en-GB", "en_gb", "english", ""] {
            assert_eq!(Language::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn tags_have_hyphens() {
        assert_eq!(Language::PRS_AF.tag().to_string(), "prs-AF");
        assert_eq!(Language::FIL.tag().to_string(), "fil");
    }
}
