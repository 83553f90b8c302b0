//! A template in one of its languages, and what it says with values.

use crate::argument::{self, Argument, ArgumentErrors, BODY_LIMIT};
use crate::definition::{Definition, Translation};
use crate::given::Given;
use crate::language::Language;
use crate::message::{Route, UntypedMessage};
use crate::payload::Api;
use crate::registry::RegistryError;
use crate::render::{Preview, write_filled};

/// A template in one of its languages: what [`Registry::get`](super::Registry::get) finds.
///
/// Values are given by name, as pairs, or in the order of the generated type's fields: see [`Given`].
#[derive(Debug, Clone, Copy)]
pub struct Entry<'r> {
    definition: &'r Definition,
    /// Its translation is found when it is needed: a look-up reads nothing of the definition.
    language: Language,
}

impl<'r> Entry<'r> {
    #[inline]
    pub(super) fn new(definition: &'r Definition, language: Language) -> Self {
        Self { definition, language }
    }

    /// A template in each of its languages.
    pub(super) fn all_of(definition: &'r Definition) -> impl Iterator<Item = Self> {
        definition.languages().map(move |language| Self { definition, language })
    }

    /// The template.
    #[must_use]
    pub fn definition(self) -> &'r Definition {
        self.definition
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// The template in that language.
    #[must_use]
    pub fn translation(self) -> Translation<'r> {
        self.definition.translation(self.language).unwrap_or(self.definition.base())
    }

    fn is_base(self) -> bool {
        self.language == self.definition.language()
    }

    /// A message in that language, with arguments in the order of the template's parameters: for what
    /// [`to_json`](Self::to_json) leaves out, such as a reference.
    ///
    /// # Errors
    ///
    /// As for [`UntypedMessage::new`] and [`UntypedMessage::language`].
    ///
    /// ```
    /// # use template_core::{Api, Language, Registry, Route, model, source::Source};
    /// # let source = Source::new("greeting.mtm", "Hello {{customer}}.");
    /// # let registry = Registry::new([model::read(&source).into_definition().unwrap()])?;
    /// # let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
    /// let greeting = registry.find("greeting", Language::EN)?;
    /// let arguments = greeting.definition().arguments([("customer", "Ann")])?;
    /// let message = greeting.message(route, &arguments)?.client_ref("order 7")?;
    /// assert!(message.to_json(Api::V1)?.contains(r#""client_ref":"order 7""#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn message<'m>(self, route: Route, arguments: &'m [Argument<'m>]) -> Result<UntypedMessage<'m>, ArgumentErrors>
    where
        'r: 'm,
    {
        let message = UntypedMessage::new(route, self.definition, arguments)?;
        if self.is_base() { Ok(message) } else { message.language(self.language) }
    }

    /// The request body for `api`: what [`Message::to_json`](crate::Message::to_json) gives of a generated type.
    ///
    /// # Errors
    ///
    /// Values that the template does not take or the platform refuses, all of them; and what `api` cannot carry.
    pub fn to_json<'a, G: Given<'a>>(
        self,
        route: Route,
        values: impl IntoIterator<Item = G>,
        api: Api,
    ) -> Result<String, RegistryError> {
        let arguments = self.definition.arguments(values)?;
        Ok(self.message(route, &arguments)?.to_json(api)?)
    }

    /// Appends the request body for `api` to `out`, which is left as it was where there is an error.
    ///
    /// # Errors
    ///
    /// As for [`to_json`](Self::to_json).
    pub fn write_json<'a, G: Given<'a>>(
        self,
        out: &mut Vec<u8>,
        route: Route,
        values: impl IntoIterator<Item = G>,
        api: Api,
    ) -> Result<(), RegistryError> {
        let arguments = self.definition.arguments(values)?;
        Ok(self.message(route, &arguments)?.write_json(out, api)?)
    }

    /// The body as its reader sees it, formatting marks as they are.
    ///
    /// # Errors
    ///
    /// Values that the template does not take or the platform refuses, all of them.
    pub fn render<'a, G: Given<'a>>(self, values: impl IntoIterator<Item = G>) -> Result<String, ArgumentErrors> {
        let mut text = String::new();
        self.write_text(&mut text, values)?;
        Ok(text)
    }

    /// Appends the body as its reader sees it to `out`, which is left as it was where there is an error.
    ///
    /// # Errors
    ///
    /// As for [`render`](Self::render).
    pub fn write_text<'a, G: Given<'a>>(
        self,
        out: &mut String,
        values: impl IntoIterator<Item = G>,
    ) -> Result<(), ArgumentErrors> {
        let arguments = self.checked(values)?;
        // Writing to a `String` cannot fail.
        let _ = write_filled(self.definition, self.translation().body(), &arguments, out);
        Ok(())
    }

    /// The whole message as its reader sees it: header, body, footer, buttons and cards.
    ///
    /// # Errors
    ///
    /// As for [`render`](Self::render).
    pub fn preview<'a, G: Given<'a>>(self, values: impl IntoIterator<Item = G>) -> Result<String, ArgumentErrors> {
        let arguments = self.checked(values)?;
        Ok(Preview::new(self.definition, self.translation(), &arguments).to_string())
    }

    /// The arguments, checked as those of a message are.
    fn checked<'a, G: Given<'a>>(
        self,
        values: impl IntoIterator<Item = G>,
    ) -> Result<Vec<Argument<'a>>, ArgumentErrors> {
        let arguments = self.definition.arguments(values)?;
        argument::check(self.definition, self.definition.body(), &arguments, BODY_LIMIT)?;
        if !self.is_base() {
            argument::check_length(self.definition, self.translation().body(), &arguments, BODY_LIMIT)?;
        }
        Ok(arguments)
    }
}

impl PartialEq for Entry<'_> {
    /// Whether both say the same in the same language.
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language && self.definition == other.definition
    }
}

impl Eq for Entry<'_> {}
