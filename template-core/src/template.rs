//! The trait every generated type has.

use crate::argument::Argument;
use crate::definition::Definition;
use crate::render;

/// A template with values for all of its parameters: what `template!` makes of a file.
///
/// The trait is sealed: types get it from the macro alone, which knows that the arguments fit the definition.
pub trait Template: generated::Sealed {
    /// The arguments, in the order of the definition's parameters.
    #[doc(hidden)]
    type Arguments<'a>: AsRef<[Argument<'a>]> + Clone + core::fmt::Debug
    where
        Self: 'a;

    /// What the template is.
    const DEFINITION: &'static Definition;

    /// The values, in the order of the definition's parameters.
    #[doc(hidden)]
    fn arguments(&self) -> Self::Arguments<'_>;

    /// Appends the text as its reader sees it to `out`; the same text that `Display` gives.
    fn write_text(&self, out: &mut String) {
        // Writing to a `String` cannot fail.
        let _ = render::write_text(Self::DEFINITION, self.arguments().as_ref(), out);
    }
}

/// What only generated code names.
#[allow(missing_docs)] // hidden from the documentation, and named by the macro alone
pub(crate) mod generated {
    use super::{Template, render};

    pub trait Sealed {}

    /// The one body of every generated `Display`.
    ///
    /// # Errors
    ///
    /// Those of the formatter.
    pub fn display<T: Template>(template: &T, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        render::write_text(T::DEFINITION, template.arguments().as_ref(), f)
    }
}
