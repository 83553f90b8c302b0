//! The trait every generated type has.

use core::fmt;

use crate::argument::Argument;
use crate::definition::{Definition, StaticDefinition};
use crate::render;

/// A template with values for all of its parameters: what `template!` makes of a file.
///
/// Only the macro implements it, because only the macro knows that the arguments fit the definition: what it asks for
/// is hidden and may change at any time.
pub trait Template {
    /// The definition as generated code writes it.
    #[doc(hidden)]
    const PARTS: StaticDefinition;

    /// The arguments, in the order of the definition's parameters.
    #[doc(hidden)]
    type Arguments<'a>: AsRef<[Argument<'a>]> + Clone
    where
        Self: 'a;

    /// What the template is.
    const DEFINITION: &'static Definition = &Definition::from_static(Self::PARTS);

    /// The values, in the order of the definition's parameters.
    #[doc(hidden)]
    fn arguments(&self) -> Self::Arguments<'_>;

    /// Appends the text as its reader sees it to `out`; the same text that `Display` gives.
    fn write_text(&self, out: &mut String) {
        // Writing to a `String` cannot fail.
        let _ = render::write_text(Self::DEFINITION, self.arguments().as_ref(), out);
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
