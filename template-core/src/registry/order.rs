//! The order of a registry, and what cannot be in it twice.

use crate::definition::Definition;
use crate::language::Language;

/// Puts definitions in the order that a registry has them in: by qualified name, then by base language.
#[doc(hidden)]
pub fn registry_sort<T>(items: &mut [T], definition: impl Fn(&T) -> &Definition) {
    fn key(definition: &Definition) -> (&str, Language) {
        (definition.qualified_name(), definition.language())
    }

    items.sort_by(|left, right| key(definition(left)).cmp(&key(definition(right))));
}

/// Where two definitions are of one template in one language: the positions of both, and the language.
#[doc(hidden)]
#[must_use]
pub fn registry_clashes(definitions: &[&Definition]) -> Vec<(usize, usize, Language)> {
    let mut entries: Vec<_> = (0..)
        .zip(definitions)
        .flat_map(|(position, definition)| definition.languages().map(move |language| (language, position)))
        .map(|(language, position)| {
            let definition = definitions[position];
            ((definition.qualified_name(), language), position)
        })
        .collect();
    entries.sort_unstable();
    let of_one = entries.chunk_by(|left, right| left.0 == right.0);
    let mut clashes: Vec<_> = of_one
        .flat_map(|entries| {
            let (first, others) = entries.split_first().map_or((0, [].as_slice()), |(first, others)| (first.1, others));
            others.iter().map(move |&((_, language), other)| (first, other, language))
        })
        .collect();
    clashes.sort_unstable();
    clashes
}
