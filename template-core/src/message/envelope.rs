//! Everything about a checked message but its template and its values, and the view of all of it that is written.

use crate::argument::{self, Argument, ArgumentErrors, Plain};
use crate::definition::{Definition, Translation};
use crate::message::Route;
use crate::options::Options;
use crate::payload::Shape;

/// What goes with the template and its values, and what was found out when they were checked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Envelope<'a> {
    pub(crate) route: Route,
    pub(crate) options: Options<'a>,
    pub(crate) translation: Translation<'a>,
    pub(crate) shape: Shape,
    pub(crate) plain: Plain,
    body_limit: usize,
}

impl<'a> Envelope<'a> {
    /// The envelope of a message in that language, whose values are checked.
    #[inline]
    pub(super) fn new(
        route: Route,
        definition: &'a Definition,
        translation: Translation<'a>,
        arguments: &[Argument<'_>],
        body_limit: usize,
    ) -> Result<Self, ArgumentErrors> {
        // What is checked is handed back in a few bytes: the envelope is built where it stays.
        let plain = argument::check(definition, translation.body(), arguments, body_limit)?;
        let shape = Shape::of(definition, &translation, arguments);
        Ok(Self { route, options: Options::new(), translation, shape, plain, body_limit })
    }

    /// The same in another language, in which the body is measured.
    pub(super) fn translated(
        self,
        definition: &Definition,
        translation: Translation<'a>,
        arguments: &[Argument<'_>],
    ) -> Result<Self, ArgumentErrors> {
        let body = translation.body();
        argument::check_length(definition, body, arguments, self.body_limit)?;
        let shape = Shape::of(definition, &translation, arguments);
        Ok(Self { translation, shape, ..self })
    }
}

/// A message as it is written: references alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outgoing<'m> {
    pub(crate) definition: &'m Definition,
    pub(crate) arguments: &'m [Argument<'m>],
    pub(crate) envelope: &'m Envelope<'m>,
}
