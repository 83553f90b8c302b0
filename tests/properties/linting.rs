//! Linting any text: nothing panics, places are places, and fixes come to an end and leave files no worse.

use proptest::prelude::*;
use template_core::diagnostic::Safety;
use template_core::lint::{self, Checked, Family, Linter, Settings};
use template_core::model;
use template_core::source::Source;
use template_core::syntax;

use crate::families::{Change, changed, changes};
use crate::reading::assert_diagnostics;
use crate::whole::whole;
use crate::{config, strategies};

/// Every rule runs, with limits that a short text breaks.
fn linter() -> Linter {
    let mut settings = Settings::default();
    settings.select = vec!["all".to_owned()];
    settings.limits.body = 60;
    settings.limits.emoji = 1;
    settings.limits.templates = 2;
    Linter::new(settings)
}

/// The places of everything that is found, and of the changes that would put it right.
fn assert_checked(families: &[Family], checked: &[Checked]) -> Result<(), TestCaseError> {
    prop_assert_eq!(families.len(), checked.len());
    for (family, checked) in families.iter().zip(checked) {
        for (source, findings) in family.files().zip(&checked.files) {
            assert_diagnostics(source, &findings.diagnostics)?;
            for fix in findings.diagnostics.iter().filter_map(|found| found.fix.as_ref()) {
                prop_assert!(!fix.edits.is_empty(), "{fix:?}");
                let spans: Vec<_> = fix.edits.iter().map(|edit| edit.span).collect();
                prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{fix:?}");
                prop_assert!(spans.iter().all(|span| source.text().get(span.range()).is_some()), "{fix:?}");
            }
        }
    }
    Ok(())
}

fn check(families: &[Family]) -> Result<(), TestCaseError> {
    let linter = linter();
    let checked = linter.check_all(families.iter().map(|family| (&family.base, family.siblings.as_slice())));
    assert_checked(families, &checked)?;
    let form = |family: &Family| family.files().map(|file| syntax::parse(file).1.len()).sum::<usize>();
    for up_to in [Safety::Safe, Safety::Unsafe] {
        let mut fixed = families.to_vec();
        lint::fix(&linter, &mut fixed, up_to);
        for (before, after) in families.iter().zip(&fixed) {
            prop_assert!(form(after) <= form(before), "{:?}", after.base.text());
        }
        let mut again = fixed.clone();
        prop_assert_eq!(lint::fix(&linter, &mut again, up_to), 0, "{:?}", again[0].base.text());
    }
    Ok(())
}

fn family(base: Source, siblings: Vec<Source>) -> Family {
    Family { base, siblings }
}

/// A list in the front matter, with spaces, line ends and remarks wherever they may stand.
fn list() -> impl Strategy<Value = String> {
    let space = || prop::sample::select(["", " ", "\t", "\n", "\n  ", "  \r\n", " # é, ]\n", "\n\n"].as_slice());
    let word = prop::sample::select(
        ["\"no-body\"", "'body-too-long'", "\"MTM401\"", "\"\"\"\nunused-allow\"\"\"", "\"é\""].as_slice(),
    );
    let item = (space(), word, space()).prop_map(|(before, word, after)| [before, word, after].concat());
    let items = (prop::collection::vec(item, 1..6), any::<bool>(), space());
    items.prop_map(|(items, is_trailing, end)| {
        let comma = if is_trailing { "," } else { "" };
        format!("[{}{comma}{end}]", items.join(","))
    })
}

/// A list as the value of a key, among what may stand around it.
fn allowing() -> impl Strategy<Value = String> {
    let around = prop::sample::select(
        [
            "[lint]\nallow = LIST\n",
            "footer = \"Bye\"\n\n[lint] # why\nallow = LIST # because\n",
            "lint.allow = LIST\nfooter = \"Bye\"\n",
            "lint = { allow = LIST }\nfooter = \"Bye\"\n",
            "footer = \"Bye\"\n\n[lint]\n\n# a remark\nallow = LIST\n\n[[buttons]]\nquick_reply = \"Yes\"\n",
        ]
        .as_slice(),
    );
    (around, list()).prop_map(|(around, list)| around.replace("LIST", &list))
}

proptest! {
    #![proptest_config(config(1))]

    #[test]
    fn any_text_is_linted(file in strategies::file(), sibling in strategies::file()) {
        let sibling = Source::new("any.de.mtm", sibling);
        check(&[family(Source::new("templates/any.mtm", file), vec![sibling])])?;
    }

    #[test]
    fn any_bytes_are_linted(bytes in strategies::bytes(), path in strategies::text()) {
        check(&[family(Source::from_bytes(path, bytes), Vec::new())])?;
    }

    #[test]
    fn any_change_of_a_file_is_linted(whole in whole(), of_base in changes(), of_sibling in changes()) {
        let (base, siblings) = whole.files();
        let change = |source: &Source, changes: &[Change]| {
            Source::from_bytes(source.path(), changed(source.text().as_bytes(), changes))
        };
        let broken: Vec<_> = siblings.iter().map(|sibling| change(sibling, &of_sibling)).collect();
        let other = Source::new("other.mtm", base.text());
        check(&[family(change(&base, &of_base), siblings), family(other, Vec::new()), family(base, broken)])?;
    }

    #[test]
    fn what_is_right_stays_right(whole in whole()) {
        let (base, siblings) = whole.files();
        let meaning = |family: &Family| -> Result<Vec<_>, TestCaseError> {
            let reading = model::read_family(&family.base, &family.siblings);
            prop_assert!(!reading.has_errors(), "{:?}\n{}", reading.diagnostics, family.base.text());
            let definition = reading.into_definition().unwrap();
            Ok(definition.parameters().map(|parameter| (parameter.name().to_owned(), parameter.kind())).collect())
        };
        let mut families = [family(base, siblings)];
        let before = meaning(&families[0])?;
        lint::fix(&linter(), &mut families, Safety::Safe);
        prop_assert_eq!(meaning(&families[0])?, before);
        lint::fix(&linter(), &mut families, Safety::Unsafe);
        meaning(&families[0])?;
    }

    #[test]
    fn lists_are_emptied(front_matter in allowing()) {
        let text = format!("+++\n{front_matter}+++\nHello to all of you.\n");
        let before = Source::new("a.mtm", text.as_str());
        prop_assert!(syntax::parse(&before).1.is_empty(), "{}", text);
        let mut settings = Settings::default();
        settings.select = vec!["unused-allow".to_owned()];
        let linter = Linter::new(settings);
        let mut families = [family(before, Vec::new())];
        lint::fix(&linter, &mut families, Safety::Safe);
        let checked = linter.check_all([(&families[0].base, [].as_slice())]);
        let left = families[0].base.text();
        prop_assert!(checked[0].files[0].diagnostics.is_empty(), "{}\n->\n{}", text, left);
        let reading = model::read(&families[0].base);
        prop_assert!(!reading.has_errors(), "{}\n->\n{}", text, left);
        // What names no rule stays: it may be one of a later version.
        let unknown = text.matches("\"é\"").count();
        prop_assert_eq!(reading.template.allowed.len(), unknown, "{}\n->\n{}", text, left);
        prop_assert_eq!(reading.template.content.footer.is_some(), text.contains("footer"), "{}\n->\n{}", text, left);
        prop_assert!(left.ends_with("+++\nHello to all of you.\n"), "{}", left);
    }
}
