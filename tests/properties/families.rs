//! Whole templates and their translations: what is read is what was written, and any change of a byte is survived.

use proptest::prelude::*;
use template_core::model::{self, Reading};
use template_core::source::Source;
use template_core::{Api, Language, UntypedMessage};

use crate::messages::route;
use crate::reading::{assert_content, assert_diagnostics};
use crate::whole::{Whole, whole};
use crate::{config, whole_meaning};

/// Every place that a family's reading speaks of.
fn assert_family(base: &Source, siblings: &[Source]) -> Result<Reading, TestCaseError> {
    let reading = model::read_family(base, siblings);
    assert_diagnostics(base, &reading.diagnostics)?;
    prop_assert_eq!(siblings.len(), reading.translation_diagnostics.len());
    for (sibling, found) in siblings.iter().zip(&reading.translation_diagnostics) {
        assert_diagnostics(sibling, found)?;
    }
    assert_content(base, &reading.template)?;
    // Whatever was wrong, what could be read makes a definition.
    let _ = reading.template.definition();
    Ok(reading)
}

/// A change of a file: what is done, where, and how much of it.
pub(crate) type Change = (u8, prop::sample::Index, usize, u8);

pub(crate) fn changed(file: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for &(what, at, length, byte) in changes {
        if bytes.is_empty() {
            break;
        }
        let start = at.index(bytes.len());
        let end = bytes.len().min(start + length);
        let line_start = bytes[..start].iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
        let line_end = bytes[start..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |end| start + end + 1);
        match what % 6 {
            0 => bytes[start] = byte,
            1 => bytes.insert(start, byte),
            2 => drop(bytes.drain(start..end)),
            3 => drop(bytes.drain(line_start..line_end)),
            4 => {
                let line = bytes[line_start..line_end].to_vec();
                bytes.splice(line_start..line_start, line);
            }
            _ => {
                let again = bytes[start..end].to_vec();
                bytes.splice(start..start, again);
            }
        }
    }
    bytes
}

pub(crate) fn changes() -> impl Strategy<Value = Vec<Change>> {
    let byte = prop_oneof![2 => any::<u8>(), 3 => prop::sample::select(b"{}[]\"'=\\,.#+ \n\r1a".as_slice())];
    prop::collection::vec((any::<u8>(), any::<prop::sample::Index>(), 1_usize..30, byte), 1..4)
}

/// The file with one key misspelt: that of a line, or the name of a table.
fn misspelt(file: &Source, which: prop::sample::Index) -> Source {
    let text = file.text();
    let front_matter = text.find("\n+++").unwrap_or(0);
    let lines = text[..front_matter].split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    // What follows the name of a card's table belongs to another table then, and is wrong there.
    let keys = lines.filter(|(_, line)| !line.starts_with('#') && !line.starts_with("[[cards]]"));
    let ends: Vec<_> = keys.filter_map(|(start, line)| Some(start + line.find(" =").or(line.find("]]"))?)).collect();
    let Some(end) = ends.get(which.index(ends.len().max(1))) else { return file.clone() };
    Source::new(file.path(), [&text[..*end], "_", &text[*end..]].concat())
}

proptest! {
    #![proptest_config(config(1))]

    #[test]
    fn a_misspelt_key_is_one_mistake(whole in whole(), which in any::<prop::sample::Index>(), in_sibling in any::<bool>()) {
        let (mut base, mut siblings) = whole.files();
        let file = siblings.first_mut().filter(|_| in_sibling).unwrap_or(&mut base);
        let is_changed = misspelt(file, which);
        let count = usize::from(is_changed.text() != file.text());
        *file = is_changed;
        let reading = assert_family(&base, &siblings)?;
        let found: Vec<_> = reading.all_diagnostics().map(|found| &found.message).collect();
        prop_assert_eq!(found.len(), count, "{:#?}\n{}\n{:?}", found, base.text(), siblings.first().map(Source::text));
    }

    #[test]
    fn what_is_read_is_what_was_written(whole in whole()) {
        let (base, siblings) = whole.files();
        let reading = assert_family(&base, &siblings)?;
        prop_assert!(reading.all_diagnostics().next().is_none(), "{:#?}\n{}", reading.diagnostics, base.text());
        let definition = reading.into_definition().unwrap();
        prop_assert_eq!(whole_meaning::of_translation(&definition, definition.base()), whole.meaning());
        let names: Vec<_> = definition.parameters().map(|parameter| parameter.name().to_owned()).collect();
        prop_assert_eq!(names, whole.parameter_names());
        prop_assert_eq!(definition.has_named_parameters(), whole.is_named);
        let german = definition.translation(Language::DE);
        prop_assert_eq!(german.is_some(), whole.is_translated);
        if let Some(german) = german {
            prop_assert_eq!(whole_meaning::of_translation(&definition, german), whole.german().meaning());
        }
    }

    #[test]
    fn examples_are_a_message_of_every_api(whole in whole()) {
        let (base, siblings) = whole.files();
        let definition = model::read_family(&base, &siblings).into_definition().unwrap();
        let arguments = definition.example_arguments();
        prop_assert!(arguments.is_ok(), "{arguments:?}");
        let arguments = arguments.unwrap();
        let message = UntypedMessage::new(route(), &definition, &arguments);
        prop_assert!(message.is_ok(), "{message:?}");
        for language in definition.languages() {
            let message = message.clone().unwrap().language(language).unwrap();
            prop_assert!(!message.preview().to_string().is_empty());
            for &api in Api::ALL {
                assert_json(&message, api)?;
            }
        }
    }

    #[test]
    fn any_change_of_a_file_is_read(whole in whole(), of_base in changes(), of_sibling in changes()) {
        let (base, siblings) = whole.files();
        let change = |source: &Source, changes: &[Change]| {
            Source::from_bytes(source.path(), changed(source.text().as_bytes(), changes))
        };
        let broken: Vec<_> = siblings.iter().map(|sibling| change(sibling, &of_sibling)).collect();
        assert_family(&change(&base, &of_base), &siblings)?;
        assert_family(&base, &broken)?;
        assert_family(&change(&base, &of_base), &broken)?;
    }

    #[test]
    fn a_translation_is_never_wrong_for_what_its_base_file_says_wrong(whole in whole(), of_base in changes()) {
        let whole = Whole { is_translated: true, ..whole };
        let (base, siblings) = whole.files();
        let broken = changed(base.text().as_bytes(), &of_base);
        let reading = model::read_family(&Source::from_bytes(base.path(), broken), &siblings);
        if reading.diagnostics.iter().any(|found| found.rule.slug == "invalid-toml") {
            prop_assert_eq!(&reading.translation_diagnostics, &[vec![]]);
        }
    }
}

/// The request is JSON, or the API has no place for something in it; the Cloud API has one for everything.
fn assert_json(message: &UntypedMessage<'_>, api: Api) -> Result<(), TestCaseError> {
    match message.to_json(api) {
        Ok(json) => {
            let json: serde_json::Value = serde_json::from_str(&json).unwrap();
            prop_assert!(json.is_object());
            prop_assert_eq!(serde_json::to_value(message.payload(api).unwrap()).unwrap(), json);
        }
        Err(error) => prop_assert!(api != Api::Cloud, "{error}"),
    }
    Ok(())
}
