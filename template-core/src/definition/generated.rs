//! A definition as generated code writes it: literals alone, in which the compiler has nothing to look up. Two hundred
//! templates written as calls of constant functions cost `cargo check` 0.2 seconds more.

use std::borrow::Cow;

use super::{Definition, Parameters, Translations};

/// Name, namespace or nothing, category or nothing, whether the platform knows the parameters by name, parameters,
/// translations. Beside that the bytes of the files, for the compiler to watch.
#[doc(hidden)]
pub type StaticDefinition = (
    (&'static str, &'static str, &'static str, bool, &'static [StaticParameter], &'static [StaticTranslation]),
    &'static [&'static [u8]],
);

/// Name, the kind's letter, the example or nothing.
#[doc(hidden)]
pub type StaticParameter = (&'static str, char, &'static str);

/// Language, every text one after the other, and what each is.
#[doc(hidden)]
pub type StaticTranslation = (&'static str, &'static str, &'static [u32]);

impl Definition {
    /// What generated code says.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_static(parts: StaticDefinition) -> Self {
        let ((name, namespace, category, has_named_parameters, parameters, translations), _) = parts;
        Self {
            name: Cow::Borrowed(name),
            namespace: Cow::Borrowed(namespace),
            category: Cow::Borrowed(category),
            has_named_parameters,
            parameters: Parameters::Static(parameters),
            translations: Translations::Static(translations),
        }
    }
}
