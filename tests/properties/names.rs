//! Parameters' names: each becomes an identifier of Rust, and an identifier stays what it is.

use proptest::prelude::*;
use template_core::model::{self, field_name};
use template_core::source::Source;

use crate::{config, strategies};

/// The keywords of the Rust reference, strict and reserved, up to edition 2024, that may be raw identifiers.
const RAW: &str = "as async await break const continue dyn else enum extern false fn for gen if impl in let loop match \
                   mod move mut pub ref return static struct trait true type unsafe use where while \
                   abstract become box do final macro override priv try typeof unsized virtual yield";

/// The keywords that may not, and the one that is no identifier at all.
const NEVER: &str = "crate self super Self _";

/// Whether `text`, written as Rust writes it, is an identifier.
fn is_identifier(text: &str, is_raw: bool) -> bool {
    let mut characters = text.chars();
    let begins = characters.next().is_some_and(|first| first == '_' || first.is_ascii_alphabetic());
    let goes_on = characters.all(|character| character == '_' || character.is_ascii_alphanumeric());
    let is_never = NEVER.split(' ').any(|word| word == text);
    let needs_raw = RAW.split_whitespace().any(|word| word == text);
    begins && goes_on && !is_never && needs_raw == is_raw
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn every_name_becomes_an_identifier(name in strategies::name()) {
        let field = field_name(&name);
        prop_assert!(is_identifier(field.as_str(), field.is_raw()), "{name}: {field:?}");
        prop_assert!(!field.as_str().contains(|character: char| character.is_ascii_uppercase()), "{name}: {field:?}");
        prop_assert_eq!(field_name(field.as_str()), field);
    }

    #[test]
    fn every_name_can_stand_in_a_file(name in strategies::name()) {
        let file = format!("+++\nparams = [\"{name}\"]\n+++\nHello {{{{{name}}}}}.\n");
        let reading = model::read(&Source::new("a.mtm", file));
        prop_assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
        prop_assert_eq!(&reading.template.parameters[0].field, &field_name(&name));
    }

    #[test]
    fn no_text_is_too_much(text in any::<String>()) {
        let field = field_name(&text);
        prop_assert_eq!(field_name(field.as_str()), field);
    }
}

#[test]
fn every_keyword_becomes_an_identifier() {
    for word in RAW.split_whitespace().chain(NEVER.split(' ')) {
        for name in [word.to_owned(), word.to_uppercase()] {
            let field = field_name(&name);
            assert!(is_identifier(field.as_str(), field.is_raw()), "{name}: {field:?}");
        }
    }
}
