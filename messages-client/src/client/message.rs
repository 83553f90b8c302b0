//! The messages that may be sent at any time: those of templates.

use templates::{Api, Definition, Message, PayloadError, Route, Template, UntypedMessage};

/// A message of a template, typed or not: what [`Client::send`](crate::Client::send) takes.
///
/// Free-form messages are none; they need an open customer care window, and go through
/// [`Client::reply`](crate::Client::reply). The trait cannot be implemented elsewhere.
pub trait TemplateMessage: sealed::Sealed + Sync {
    /// Who sends it, and who gets it.
    fn route(&self) -> Route;

    /// The template.
    fn definition(&self) -> &Definition;

    /// Appends the request body for `api`.
    ///
    /// # Errors
    ///
    /// As for [`Message::write_json`].
    fn write_json(&self, out: &mut Vec<u8>, api: Api) -> Result<(), PayloadError>;
}

mod sealed {
    pub trait Sealed {}

    impl<T: templates::Template> Sealed for templates::Message<'_, T> {}
    impl Sealed for templates::UntypedMessage<'_> {}
}

impl<T: Template + Sync> TemplateMessage for Message<'_, T> {
    fn route(&self) -> Route {
        self.route()
    }

    fn definition(&self) -> &Definition {
        T::DEFINITION
    }

    fn write_json(&self, out: &mut Vec<u8>, api: Api) -> Result<(), PayloadError> {
        self.write_json(out, api)
    }
}

impl TemplateMessage for UntypedMessage<'_> {
    fn route(&self) -> Route {
        self.route()
    }

    fn definition(&self) -> &Definition {
        self.definition()
    }

    fn write_json(&self, out: &mut Vec<u8>, api: Api) -> Result<(), PayloadError> {
        self.write_json(out, api)
    }
}
