//! Definitions as generated code writes them: one text and one string of bytes for as many as there are.

use std::borrow::Cow;

use super::Definition;
use super::layout::{Number, number, part, slice};

/// The texts of definitions, one after the other, and their numbers: how many definitions there are; for each of them,
/// and for the end of the last, where its text and its numbers begin; and those numbers.
#[doc(hidden)]
pub type StaticData = (&'static str, &'static [u8]);

/// How many numbers stand before those of the definitions' places.
const HEAD: usize = 1;

impl Definition {
    /// The definition of that index in what generated code says.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_static((text, bytes): StaticData, index: usize) -> Self {
        let numbers: &[Number] = bytes.as_chunks().0;
        let at = HEAD + 2 * index;
        Self {
            text: Cow::Borrowed(slice(text, number(numbers, at), number(numbers, at + 2))),
            numbers: Cow::Borrowed(part(numbers, number(numbers, at + 1), number(numbers, at + 3))),
        }
    }

    /// How many definitions there are in what generated code says.
    #[doc(hidden)]
    #[must_use]
    pub const fn count_static((_, bytes): StaticData) -> usize {
        number(bytes.as_chunks().0, 0)
    }
}

/// What generated code says of these definitions: as [`StaticData`] has it.
#[doc(hidden)]
#[must_use]
pub fn static_data<'d>(definitions: impl IntoIterator<Item = &'d Definition, IntoIter: Clone>) -> (String, Vec<u8>) {
    let definitions = definitions.into_iter();
    let count = definitions.clone().count();
    let (mut text, mut places, mut numbers) = (String::new(), vec![count], Vec::new());
    let first = HEAD + 2 * (count + 1);
    for definition in definitions {
        places.extend([text.len(), first + numbers.len()]);
        text.push_str(definition.text());
        numbers.extend_from_slice(definition.numbers());
    }
    places.extend([text.len(), first + numbers.len()]);
    let places = places.into_iter().map(|place| u32::try_from(place).unwrap_or(u32::MAX).to_le_bytes());
    (text, places.chain(numbers).flatten().collect())
}

#[cfg(all(test, feature = "syntax"))]
mod tests {
    use super::*;
    use crate::category::Category;
    use crate::model;
    use crate::source::Source;

    #[test]
    fn definitions_are_read_back_as_they_were_written() {
        let texts = [
            "+++\nnamespace = \"a:b\"\ncategory = \"ticket_update\"\nlanguage = \"zh_CN\"\n+++\nHi {{name}}, é.",
            "No parameters.",
            "+++\nparams = [{ name = \"x\", kind = \"integer\", example = \"7\" }]\nfooter = \"🙂\"\n+++\n{{1}} left.",
        ];
        let definitions: Vec<_> =
            texts.iter().map(|text| model::read(&Source::new("a.mtm", *text)).into_definition().unwrap()).collect();
        let (text, numbers) = static_data(&definitions);
        let data: StaticData = (text.leak(), numbers.leak());
        assert_eq!(Definition::count_static(data), 3);
        for (index, definition) in definitions.iter().enumerate() {
            let read = Definition::from_static(data, index);
            assert_eq!(&read, definition);
            assert_eq!(read.qualified_name(), definition.qualified_name());
            assert!(read.parameters().eq(definition.parameters()));
            assert_eq!(read.category(), definition.category());
            assert_eq!(read.base(), definition.base());
        }
        assert_eq!(definitions[0].category().map(Category::name), Some("ticket_update"));
        assert_eq!((definitions[0].namespace(), definitions[0].name()), (Some("a:b"), "a"));
        assert_eq!(definitions[0].language().code(), "zh_CN");
        assert_eq!(definitions[2].parameter(0).and_then(|parameter| parameter.example()), Some("7"));
        // What is not there is empty, and nothing panics.
        assert_eq!(Definition::from_static(data, 3).qualified_name(), "");
        assert_eq!(Definition::from_static(("", &[1, 2]), usize::MAX / 4).base().language().code(), "en");
    }
}
