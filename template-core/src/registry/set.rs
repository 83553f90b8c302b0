//! The registry itself: definitions in order, and the index that finds them.

use std::borrow::Cow;
use std::slice;
use std::sync::OnceLock;

use super::entry::Entry;
use super::error::{Clash, Clashes, LookupError};
use super::index::Layout;
use super::lookup::{Index, Rows};
use super::origins::Origins;
use super::{registry_clashes, registry_index, registry_sort};
use crate::definition::{Definition, StaticData};
use crate::language::{Language, Tag};
use crate::nearest::nearest;

/// Templates by name and language.
///
/// A registry is one that a macro wrote, which costs nothing to build, or one made at run time; both are this type. A
/// name is a template's own, or `namespace:name`. Two templates may have one name in different namespaces, and then only
/// the whole name finds them; and two files may define one template, each in languages of its own.
///
/// ```
/// use template_core::{Api, Language, Registry, Route, model, source::Source};
///
/// let source = Source::new("greeting.mtm", "Hello {{customer}}, your order {{order}} is here.");
/// let registry = Registry::new([model::read(&source).into_definition().unwrap()])?;
///
/// let greeting = registry.find("greeting", Language::EN)?;
/// assert_eq!(greeting.render([("customer", "Ann"), ("order", "A-1")])?, "Hello Ann, your order A-1 is here.");
///
/// let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
/// let json = greeting.to_json(route, ["Ann", "A-1"], Api::V1)?;
/// assert!(json.contains(r#""parameters":["Ann","A-1"]"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Registry {
    definitions: Definitions,
    index: Cow<'static, [u8]>,
    layout: Layout,
    origins: Origins,
}

#[derive(Debug, Clone)]
enum Definitions {
    /// As generated code has them, and what they are, found out when the first is asked for.
    Static(StaticData, OnceLock<Box<[Definition]>>),
    Owned(Vec<Definition>),
}

impl Registry {
    /// What generated code says: definitions in the order of `registry_sort`, what `registry_index` makes of them, and
    /// where they come from, a line for each or one for all.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_static(data: StaticData, index: &'static [u8], origins: &'static str) -> Self {
        Self {
            definitions: Definitions::Static(data, OnceLock::new()),
            index: Cow::Borrowed(index),
            layout: Layout::of(index),
            origins: Origins::Static(origins),
        }
    }

    /// A registry of these definitions.
    ///
    /// # Errors
    ///
    /// Every template that is there twice in one language.
    pub fn new(definitions: impl IntoIterator<Item = Definition>) -> Result<Self, Clashes> {
        Self::of(definitions.into_iter().map(|definition| (definition, None)).collect())
    }

    /// The templates of all these registries in one, such as those of libraries beside one's own.
    ///
    /// # Errors
    ///
    /// Every template that two of them have in one language, with where both come from.
    ///
    /// ```
    /// use template_core::{Registry, model, source::Source};
    ///
    /// let registry = |path: &str| {
    ///     let read = model::read(&Source::new(path, "Hello."));
    ///     Registry::new([read.into_definition().unwrap()]).unwrap().with_origin(path)
    /// };
    /// let all = Registry::merge([&registry("ours/hello.mtm"), &registry("theirs/goodbye.mtm")]).unwrap();
    /// assert_eq!(all.len(), 2);
    ///
    /// let clashes = Registry::merge([&registry("ours/hello.mtm"), &registry("theirs/hello.mtm")]).unwrap_err();
    /// assert_eq!(
    ///     clashes.to_string(),
    ///     "the template `hello` is there twice in `en`: in ours/hello.mtm and in theirs/hello.mtm; give one of them \
    ///     another name, namespace or language, or leave one out"
    /// );
    /// ```
    pub fn merge<'r>(registries: impl IntoIterator<Item = &'r Self>) -> Result<Self, Clashes> {
        let entries = registries.into_iter().flat_map(|registry| {
            let with_origin = |(at, definition): (usize, &Definition)| {
                (definition.clone(), registry.origins.get(at, registry.len()).map(str::to_owned))
            };
            registry.iter().enumerate().map(with_origin).collect::<Vec<_>>()
        });
        Self::of(entries.collect())
    }

    /// The same registry, with where its templates come from, which the errors of [`merge`](Self::merge) name: the
    /// name of a crate or a service, the path of a folder.
    #[must_use]
    pub fn with_origin(self, origin: impl Into<String>) -> Self {
        Self { origins: Origins::Owned(vec![origin.into()]), ..self }
    }

    /// A registry of definitions, each with where it comes from if that is known.
    pub(super) fn of(mut entries: Vec<(Definition, Option<String>)>) -> Result<Self, Clashes> {
        registry_sort(&mut entries, |(definition, _)| definition);
        let definitions: Vec<_> = entries.iter().map(|(definition, _)| definition).collect();
        let clashes = registry_clashes(&definitions);
        if !clashes.is_empty() {
            let clash = |(first, second, language): (usize, usize, Language)| {
                let origin = |at: usize| entries.get(at).and_then(|(_, origin)| origin.clone());
                let template = definitions.get(first).map(|definition| definition.qualified_name().to_owned());
                Clash { template: template.unwrap_or_default(), language, first: origin(first), second: origin(second) }
            };
            return Err(Clashes(clashes.into_iter().map(clash).collect()));
        }
        let index = registry_index(definitions);
        let (definitions, origins): (Vec<_>, Vec<_>) = entries.into_iter().unzip();
        let origins = if origins.iter().any(Option::is_some) {
            Origins::Owned(origins.into_iter().map(Option::unwrap_or_default).collect())
        } else {
            Origins::unknown()
        };
        let layout = Layout::of(&index);
        Ok(Self { definitions: Definitions::Owned(definitions), index: Cow::Owned(index), layout, origins })
    }

    /// The template of that name in that language, if it is there.
    #[inline]
    #[must_use]
    pub fn get(&self, name: &str, language: Language) -> Option<Entry<'_>> {
        let position = self.index().position(name, language)?;
        Some(Entry::new(self.definitions().get(position)?, language))
    }

    /// The same as [`get`](Self::get), with an error that says what there is instead.
    ///
    /// # Errors
    ///
    /// A name that is no template's, with the nearest one; one of several namespaces, with each whole name; a language
    /// that the template does not have, with those it has.
    ///
    /// ```
    /// use template_core::{Language, Registry, model, source::Source};
    ///
    /// let source = Source::new("greeting.mtm", "Hello.");
    /// let registry = Registry::new([model::read(&source).into_definition().unwrap()]).unwrap();
    /// assert_eq!(
    ///     registry.find("greting", Language::EN).unwrap_err().to_string(),
    ///     "there is no template `greting` (did you mean `greeting`?)"
    /// );
    /// assert_eq!(
    ///     registry.find("greeting", Language::DE).unwrap_err().to_string(),
    ///     "there is no template `greeting` in `de`: it is in `en` alone"
    /// );
    /// ```
    #[inline]
    pub fn find(&self, name: &str, language: Language) -> Result<Entry<'_>, LookupError> {
        match self.get(name, language) {
            Some(entry) => Ok(entry),
            None => Err(self.why_not(name, Some(language))),
        }
    }

    /// The template of that name in the language that suits a reader of `tag` best, such as `de-AT`: as
    /// [`Definition::best_language`] says, and where no language suits, the base one of what
    /// [`template`](Self::template) gives.
    ///
    /// # Errors
    ///
    /// As for [`find`](Self::find), but that a language is missing.
    ///
    /// ```
    /// use template_core::{Language, Registry, model, source::Source};
    ///
    /// let read = |text: &str| model::read(&Source::new("hello.mtm", text)).into_definition().unwrap();
    /// let registry = Registry::new([read("Hello."), read("+++\nlanguage = \"de\"\n+++\nHallo.")]).unwrap();
    /// assert_eq!(registry.best("hello", "de-AT")?.language(), Language::DE);
    /// assert_eq!(registry.best("hello", "en-GB")?.language(), Language::EN);
    /// # Ok::<(), template_core::LookupError>(())
    /// ```
    pub fn best(&self, name: &str, tag: &str) -> Result<Entry<'_>, LookupError> {
        let wanted = Tag::of(tag);
        let entries = self.definitions_of(name).flat_map(Entry::all_of);
        // Where two suit as well, the first, as in a definition.
        let best = entries
            .map(|entry| (wanted.quality(entry.language()), entry))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map(|(_, entry)| entry).ok_or_else(|| self.why_not(name, None))
    }

    /// The template of that name; where several files define it, each in languages of its own, the one whose base
    /// language's code comes first.
    #[must_use]
    pub fn template(&self, name: &str) -> Option<&Definition> {
        self.definitions_of(name).next()
    }

    /// The templates: sorted by qualified name, then by base language.
    pub fn iter(&self) -> slice::Iter<'_, Definition> {
        self.definitions().iter()
    }

    /// Every template in each of its languages, in the order of [`iter`](Self::iter).
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.iter().flat_map(Entry::all_of)
    }

    /// How many templates there are; one that several files define counts as often.
    #[must_use]
    pub fn len(&self) -> usize {
        self.definitions().len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline]
    fn definitions(&self) -> &[Definition] {
        match &self.definitions {
            Definitions::Static(data, definitions) => definitions.get_or_init(|| {
                let all = 0..Definition::count_static(*data);
                all.map(|index| Definition::from_static(*data, index)).collect()
            }),
            Definitions::Owned(definitions) => definitions,
        }
    }

    #[inline]
    fn index(&self) -> Index<'_> {
        Index::new(&self.index, &self.layout)
    }

    /// Every definition that a name finds, whatever its language.
    fn definitions_of(&self, name: &str) -> impl Iterator<Item = &Definition> {
        let positions = self.index().find(name).into_iter().flat_map(Rows::positions);
        positions.filter_map(|position| self.definitions().get(position))
    }

    /// What there is in place of what was not found.
    #[cold]
    fn why_not(&self, name: &str, language: Option<Language>) -> LookupError {
        let mut known: Vec<_> = self.definitions_of(name).flat_map(Definition::languages).collect();
        if let Some(given) = language
            && !known.is_empty()
        {
            known.sort_unstable();
            return LookupError::Language { template: name.to_owned(), given, known };
        }
        if self.is_empty() {
            return LookupError::Empty { name: name.to_owned() };
        }
        let own = name.rsplit_once(':').map_or(name, |(_, own)| own);
        let of_name = self.iter().filter(|found| found.name() == own);
        let mut of_name: Vec<_> = of_name.map(|found| found.qualified_name().to_owned()).collect();
        of_name.dedup();
        if own == name && of_name.len() > 1 {
            return LookupError::Ambiguous { name: name.to_owned(), qualified: of_name };
        }
        let names = self.iter().map(if own == name { Definition::name } else { Definition::qualified_name });
        // At last, the same name in a namespace that is quite another.
        let nearest = nearest(name, names).map(str::to_owned).or_else(|| of_name.into_iter().next());
        LookupError::Unknown { name: name.to_owned(), nearest }
    }
}

impl Default for Definitions {
    fn default() -> Self {
        Self::Owned(Vec::new())
    }
}

impl<'r> IntoIterator for &'r Registry {
    type Item = &'r Definition;
    type IntoIter = slice::Iter<'r, Definition>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
