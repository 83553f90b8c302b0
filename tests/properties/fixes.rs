//! Linting and fixing whatever a file holds: nothing panics, nothing gets worse, and safe fixes change no meaning.

use proptest::prelude::*;
use template_core::diagnostic::Safety;
use template_core::lint::{self, Family, Linter, Settings};
use template_core::model;
use template_core::report::text::{self, Style};
use template_core::source::Source;
use template_core::syntax;

use crate::families::{changed, changes};
use crate::whole::whole;
use crate::{config, strategies, whole_meaning};

/// All rules, opinions too.
fn linter() -> Linter {
    let mut settings = Settings::default();
    settings.select = vec!["all".to_owned()];
    Linter::new(settings)
}

/// Fixes a family and holds what comes out to what went in.
fn fixed(linter: &Linter, family: &Family, up_to: Safety) -> Result<Family, TestCaseError> {
    let checked = linter.check(&family.base, &family.siblings);
    for (source, found) in family.files().zip(&checked.files) {
        for found in &found.diagnostics {
            prop_assert!(source.text().get(found.primary.span.range()).is_some(), "{found:?}");
            prop_assert!(!text::draw(source, found, Style::Plain).is_empty());
        }
    }
    let mut families = [family.clone()];
    lint::fix(linter, &mut families, up_to);
    let [after] = families;
    for (before, after) in family.files().zip(after.files()) {
        let mistakes = |source: &Source| syntax::parse(source).1.len();
        prop_assert!(mistakes(after) <= mistakes(before), "{:?}\n{:?}", before.text(), after.text());
    }
    let mut again = [after.clone()];
    prop_assert_eq!(lint::fix(linter, &mut again, up_to), 0, "{:?}", after.base.text());
    for (once, twice) in after.files().zip(again[0].files()) {
        prop_assert_eq!(once.text(), twice.text());
    }
    Ok(after)
}

/// What a template means, as far as safe fixes leave it alone: they put right spaces, and characters that nobody sees or
/// that are written in two ways.
fn meaning(family: &Family) -> Option<Vec<String>> {
    let definition = model::read_family(&family.base, &family.siblings).into_definition().ok()?;
    let lines = definition.translations().flat_map(|text| whole_meaning::of_translation(&definition, text));
    // In an address, a space is written as what a browser makes of it.
    Some(lines.map(|line| letters(&line.replace("%20", " "))).collect())
}

/// The letters and digits of a quoted text, without its escapes.
fn letters(line: &str) -> String {
    let mut letters = String::new();
    let mut rest = line.chars();
    while let Some(letter) = rest.next() {
        match letter {
            '\\' if rest.next() == Some('u') => drop(rest.by_ref().find(|&letter| letter == '}')),
            _ if letter.is_ascii_alphanumeric() => letters.push(letter),
            _ => {}
        }
    }
    letters
}

proptest! {
    #![proptest_config(config(1))]

    #[test]
    fn any_bytes_are_fixed_once_and_not_made_worse(
        base in strategies::bytes(),
        sibling in prop::option::of(strategies::bytes()),
        text in strategies::file(),
        is_text in any::<bool>(),
        is_safe in any::<bool>(),
    ) {
        let base = if is_text { Source::new("a.mtm", text) } else { Source::from_bytes("a.mtm", base) };
        let siblings = sibling.into_iter().map(|bytes| Source::from_bytes("a.de.mtm", bytes)).collect();
        fixed(&linter(), &Family { base, siblings }, if is_safe { Safety::Safe } else { Safety::Unsafe })?;
    }

    #[test]
    fn whole_templates_with_slips_are_fixed_once(whole in whole(), slips in changes(), is_safe in any::<bool>()) {
        let (base, siblings) = whole.files();
        let base = Source::from_bytes(base.path(), changed(base.text().as_bytes(), &slips));
        fixed(&linter(), &Family { base, siblings }, if is_safe { Safety::Safe } else { Safety::Unsafe })?;
    }

    #[test]
    fn safe_fixes_change_nothing_of_what_is_said(whole in whole()) {
        let (base, siblings) = whole.files();
        let family = Family { base, siblings };
        let after = fixed(&linter(), &family, Safety::Safe)?;
        prop_assert_eq!(meaning(&family), meaning(&after), "{:?}\n{:?}", family.base.text(), after.base.text());
    }
}
