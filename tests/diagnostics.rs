//! What every mistake in a template file looks like when it is drawn, and that the carets stand where they should.

use std::collections::BTreeSet;

use template_core::diagnostic::{Diagnostic, TABLE};
use template_core::model;
use template_core::report::text::{self, Style};
use template_core::source::Source;

#[path = "diagnostics/buttons.rs"]
mod buttons;
#[path = "diagnostics/cards.rs"]
mod cards;
#[path = "diagnostics/components.rs"]
mod components;
#[path = "diagnostics/families.rs"]
mod families;
#[path = "diagnostics/files.rs"]
mod files;
#[path = "diagnostics/keys.rs"]
mod keys;

use families::Family;

/// What was drawn, and the rules that were broken.
type Drawn = (String, BTreeSet<&'static str>);

fn draw<'d>(found: impl Iterator<Item = (&'d Source, &'d Diagnostic)>) -> Drawn {
    let mut rules = BTreeSet::new();
    let drawn: Vec<_> = found
        .map(|(source, found)| {
            rules.insert(found.rule.slug);
            text::draw(source, found, Style::Plain)
        })
        .collect();
    (drawn.join("\n\n"), rules)
}

/// Draws everything found in `bytes`, read as the file `name.mtm`.
fn drawn(name: &str, bytes: &[u8]) -> Drawn {
    let source = Source::from_bytes(format!("templates/{name}.mtm"), bytes.to_vec());
    let found = model::read(&source).diagnostics;
    draw(found.iter().map(|found| (&source, found)))
}

/// Draws everything found in a base file and its translations.
fn drawn_family((name, base, translations): &Family) -> Drawn {
    let base = Source::new(format!("templates/{name}.mtm"), *base);
    let sibling = |(language, text): &(&str, &str)| Source::new(format!("templates/{name}.{language}.mtm"), *text);
    let siblings: Vec<_> = translations.iter().map(sibling).collect();
    let reading = model::read_family(&base, &siblings);
    let found = [&reading.diagnostics].into_iter().chain(&reading.translation_diagnostics);
    let files = [&base].into_iter().chain(&siblings).zip(found);
    draw(files.flat_map(|(source, found)| found.iter().map(move |found| (source, found))))
}

/// Every broken file that stands alone, under its name.
fn cases() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let texts = [keys::CASES, components::CASES, buttons::CASES, cards::CASES].into_iter().flatten();
    files::CASES.iter().copied().chain(texts.map(|(name, text)| (*name, text.as_bytes())))
}

/// A file of more placeholders than any message has room for, in one long line.
fn crowded() -> String {
    let pieces: Vec<_> = (0..=1000).map(|number| format!("Some words before {{{{a_long_name_{number}}}}}. ")).collect();
    pieces.concat()
}

#[test]
fn a_line_longer_than_any_message_is_named_and_not_drawn() {
    insta::assert_snapshot!(drawn("crowded", crowded().as_bytes()).0, @r"
    error[MTM034]: the template has 1001 parameters, 1000 are allowed
    --> templates/crowded.mtm:1:38909
     = help: make several of them one, or send the values in more than one message
    ");
}

#[test]
fn every_broken_file_is_explained() {
    for (name, bytes) in cases() {
        let snapshot = name.replace([' ', '-'], "_").to_lowercase();
        insta::assert_snapshot!(snapshot, drawn(name, bytes).0, &String::from_utf8_lossy(bytes));
    }
}

#[test]
fn every_broken_family_is_explained() {
    for family in families::CASES {
        let (name, base, translations) = family;
        let files: Vec<_> = translations.iter().map(|(language, text)| format!("-- {language}\n{text}")).collect();
        insta::assert_snapshot!(format!("family_{name}"), drawn_family(family).0, &[base, &*files.concat()].concat());
    }
}

#[test]
fn every_rule_has_a_file_that_breaks_it() {
    let mut broken: BTreeSet<_> = cases().flat_map(|(name, bytes)| drawn(name, bytes).1).collect();
    broken.extend(families::CASES.iter().flat_map(|family| drawn_family(family).1));
    broken.extend(drawn("crowded", crowded().as_bytes()).1);
    let rules: BTreeSet<_> = TABLE.iter().map(|rule| rule.slug).collect();
    assert_eq!(broken, rules);
}

#[test]
fn carets_stand_under_what_they_mean() {
    for text in ["a {{}}", "é {{}}", "e\u{301} {{}}", "😀 {{}}", "漢字 {{}}", "한글 {{}}", "a\tb {{}}", "ﬀ {{}}"]
    {
        let (drawn, _) = drawn("caret", text.as_bytes());
        let lines: Vec<_> = drawn.lines().collect();
        let (code, carets) = (lines[3], lines[4]);
        let before = |line: &str, pattern: &str| width(&line[..line.find(pattern).unwrap()]);
        assert_eq!(before(code, "{{}}"), before(carets, "^^^^"), "{drawn}");
    }
}

/// How many columns a terminal gives the few characters that the test uses.
fn width(text: &str) -> usize {
    text.chars()
        .map(|character| match character {
            '\u{301}' => 0,
            '😀' | '漢' | '字' | '한' | '글' => 2,
            _ => 1,
        })
        .sum()
}

#[test]
fn places_count_characters() {
    let (drawn, _) = drawn("place", "漢字😀é {{}}".as_bytes());
    assert!(drawn.contains(" --> templates/place.mtm:1:6\n"), "{drawn}");
}

#[test]
fn control_characters_cannot_disguise_the_text() {
    let (drawn, _) = drawn("bidi", "\u{202e}abc\u{200b} \u{1b}[31m{{}}".as_bytes());
    assert!(!drawn.contains(['\u{202e}', '\u{1b}']), "{drawn:?}");

    let source = Source::new("\u{1b}[31m.mtm", "{{a \u{1b} b}}");
    for found in model::read(&source).diagnostics {
        let drawn = text::draw(&source, &found, Style::Plain);
        assert!(!drawn.contains('\u{1b}'), "{drawn:?}");
    }
}
