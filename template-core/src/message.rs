//! A template on its way to somebody: the route, the checked values, and what goes with them.

use std::fmt;
use std::marker::PhantomData;

use crate::argument::{Argument, ArgumentError, ArgumentErrors, Arguments, BODY_LIMIT};
use crate::definition::Definition;
use crate::language::Language;
use crate::options::{ClientRefError, Options};
use crate::payload::emit::Emit;
use crate::payload::{Api, Payload, PayloadError};
use crate::phone_number::PhoneNumber;
use crate::recipient::Recipient;
use crate::render::Preview;
use crate::template::{LanguageOf, Template};

mod envelope;

use envelope::Envelope;
pub(crate) use envelope::Outgoing;

/// Who sends a message, and who gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Route {
    /// The business's number.
    pub from: PhoneNumber,
    /// The customer's number or user id.
    pub to: Recipient,
}

/// A template message whose values have been checked.
///
/// It keeps the template's type `T`; what does not depend on it is [`UntypedMessage`]'s.
pub struct Message<'a, T: Template + 'a> {
    arguments: Arguments<'a>,
    envelope: Envelope<'a>,
    template: PhantomData<&'a T>,
}

impl<'a, T: Template> Message<'a, T> {
    /// A message of `template` along `route`.
    ///
    /// # Errors
    ///
    /// Every value the platform refuses, by the name of its parameter: an empty one, one with a line break, a tab or
    /// more than four spaces in a row, a one-time password that is not 1 to 15 ASCII letters or digits; and a body of
    /// more than [`BODY_LIMIT`] characters with its values filled in.
    pub fn new(route: Route, template: &'a T) -> Result<Self, ArgumentErrors> {
        Self::with_body_limit(route, template, BODY_LIMIT)
    }

    /// The same as [`new`](Self::new), with another limit for the filled-in body, in characters.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn with_body_limit(route: Route, template: &'a T, limit: usize) -> Result<Self, ArgumentErrors> {
        let arguments = template.arguments();
        let envelope = Envelope::new(route, T::DEFINITION, T::BASE, arguments.as_ref(), limit)?;
        Ok(Self { arguments, envelope, template: PhantomData })
    }

    /// The same message in another of the template's languages.
    ///
    /// # Errors
    ///
    /// A body that is too long in that language, with its values filled in.
    pub fn language(self, language: LanguageOf<T>) -> Result<Self, ArgumentErrors> {
        let translation = T::DEFINITION.translation_at(language.index()).unwrap_or(T::DEFINITION.base());
        let envelope = self.envelope.translated(T::DEFINITION, translation, self.arguments.as_ref())?;
        Ok(Self { envelope, ..self })
    }

    /// The same message with a reference of the business's own, which comes back in its status webhooks.
    ///
    /// # Errors
    ///
    /// An empty reference, or one that no API takes: the limit is 40 characters in v0.1, 100 in v1 and 512
    /// in the Cloud API, and the beta takes none. A reference that only the API chosen later refuses is [`PayloadError`]'s.
    pub fn client_ref(mut self, client_ref: &'a str) -> Result<Self, ClientRefError> {
        self.envelope.options = self.envelope.options.client_ref(client_ref)?;
        Ok(self)
    }

    /// The same message with what goes beside its content: a reference, the message it answers, its webhooks.
    ///
    /// ```
    /// # use template_core::{Message, Options, OptionError, Template};
    /// # fn doc<'a, T: Template>(message: Message<'a, T>) -> Result<Message<'a, T>, OptionError> {
    /// let options = Options::new().reply_to("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab")?;
    /// let message = message.options(options);
    /// # Ok(message) }
    /// ```
    #[must_use]
    pub fn options(mut self, options: Options<'a>) -> Self {
        self.envelope.options = options;
        self
    }

    /// The request body for `api`.
    ///
    /// # Errors
    ///
    /// Something in the message that `api` cannot carry; the error names an API that can.
    pub fn to_json(&self, api: Api) -> Result<String, PayloadError> {
        self.outgoing().emit_string(api)
    }

    /// Appends the request body for `api` to `out`, which is left as it was where there is an error.
    ///
    /// # Errors
    ///
    /// As for [`to_json`](Self::to_json).
    pub fn write_json(&self, out: &mut Vec<u8>, api: Api) -> Result<(), PayloadError> {
        self.outgoing().emit_bytes(out, api)
    }

    /// The request body for `api` as a value that any serializer can write: for snapshots, and for other writers.
    ///
    /// # Errors
    ///
    /// As for [`to_json`](Self::to_json).
    pub fn payload(&self, api: Api) -> Result<Payload, PayloadError> {
        self.outgoing().emit_payload(api)
    }

    /// Who sends the message, and who gets it.
    #[must_use]
    pub const fn route(&self) -> Route {
        self.envelope.route
    }

    /// The same message without its type.
    #[must_use]
    pub fn untyped(&self) -> UntypedMessage<'_> {
        UntypedMessage { definition: T::DEFINITION, arguments: self.arguments.as_ref(), envelope: self.envelope }
    }

    fn outgoing(&self) -> Outgoing<'_> {
        Outgoing { definition: T::DEFINITION, arguments: self.arguments.as_ref(), envelope: &self.envelope }
    }
}

impl<T: Template> Clone for Message<'_, T> {
    fn clone(&self) -> Self {
        Self { arguments: self.arguments.clone(), template: PhantomData, ..*self }
    }
}

impl<T: Template> fmt::Debug for Message<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.untyped().fmt(f)
    }
}

/// A template message whose template is known only at run time: a definition and its arguments.
///
/// ```
/// use template_core::{Api, Route, UntypedMessage, source::Source};
///
/// let source = Source::new("greeting.mtm", "Hello {{customer}}, your order is here.");
/// let definition = template_core::model::read(&source).into_definition().unwrap();
/// let arguments = definition.named_arguments([("customer", "Ann")])?;
/// let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
/// let json = UntypedMessage::new(route, &definition, &arguments)?.to_json(Api::V1)?;
/// assert!(json.contains(r#""template":{"name":"greeting","parameters":["Ann"]}"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct UntypedMessage<'a> {
    definition: &'a Definition,
    arguments: &'a [Argument<'a>],
    envelope: Envelope<'a>,
}

impl<'a> UntypedMessage<'a> {
    /// A message of `definition` with `arguments`, in the order of its parameters, along `route`.
    ///
    /// # Errors
    ///
    /// As for [`Message::new`], and arguments that are not as many or not of the kinds the definition says.
    pub fn new(
        route: Route,
        definition: &'a Definition,
        arguments: &'a [Argument<'a>],
    ) -> Result<Self, ArgumentErrors> {
        Self::with_body_limit(route, definition, arguments, BODY_LIMIT)
    }

    /// As [`Message::with_body_limit`].
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    pub fn with_body_limit(
        route: Route,
        definition: &'a Definition,
        arguments: &'a [Argument<'a>],
        limit: usize,
    ) -> Result<Self, ArgumentErrors> {
        let envelope = Envelope::new(route, definition, definition.base(), arguments, limit)?;
        Ok(Self { definition, arguments, envelope })
    }

    /// The same message in another of the template's languages.
    ///
    /// # Errors
    ///
    /// A language the template does not have; and as for [`Message::language`].
    pub fn language(self, language: Language) -> Result<Self, ArgumentErrors> {
        let Some(translation) = self.definition.translation(language) else {
            let known = self.definition.languages().collect();
            let problem = ArgumentError::Language { given: language, known };
            return Err(ArgumentErrors::one(self.definition, problem));
        };
        let envelope = self.envelope.translated(self.definition, translation, self.arguments)?;
        Ok(Self { envelope, ..self })
    }

    /// Who sends the message, and who gets it.
    #[must_use]
    pub const fn route(&self) -> Route {
        self.envelope.route
    }

    /// The template.
    #[must_use]
    pub const fn definition(&self) -> &'a Definition {
        self.definition
    }

    /// The whole message as its reader sees it: header, body, footer, buttons and cards.
    #[must_use]
    pub fn preview(&self) -> Preview<'a> {
        Preview::new(self.definition, self.envelope.translation, self.arguments)
    }

    /// As [`Message::options`].
    #[must_use]
    pub fn options(mut self, options: Options<'a>) -> Self {
        self.envelope.options = options;
        self
    }

    /// As [`Message::client_ref`].
    ///
    /// # Errors
    ///
    /// As for [`Message::client_ref`].
    pub fn client_ref(mut self, client_ref: &'a str) -> Result<Self, ClientRefError> {
        self.envelope.options = self.envelope.options.client_ref(client_ref)?;
        Ok(self)
    }

    /// As [`Message::to_json`].
    ///
    /// # Errors
    ///
    /// As for [`Message::to_json`].
    pub fn to_json(&self, api: Api) -> Result<String, PayloadError> {
        self.outgoing().emit_string(api)
    }

    /// As [`Message::write_json`].
    ///
    /// # Errors
    ///
    /// As for [`Message::to_json`].
    pub fn write_json(&self, out: &mut Vec<u8>, api: Api) -> Result<(), PayloadError> {
        self.outgoing().emit_bytes(out, api)
    }

    /// As [`Message::payload`].
    ///
    /// # Errors
    ///
    /// As for [`Message::to_json`].
    pub fn payload(&self, api: Api) -> Result<Payload, PayloadError> {
        self.outgoing().emit_payload(api)
    }

    const fn outgoing(&self) -> Outgoing<'_> {
        Outgoing { definition: self.definition, arguments: self.arguments, envelope: &self.envelope }
    }
}
