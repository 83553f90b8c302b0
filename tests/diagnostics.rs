//! What every mistake in a template file looks like when it is drawn, and that the carets stand where they should.

use std::collections::BTreeSet;

use template_core::diagnostic::TABLE;
use template_core::model;
use template_core::report::text::{self, Style};
use template_core::source::Source;

/// Draws everything found in `text`, read as the file `name.mtm`.
fn drawn(name: &str, bytes: &[u8]) -> (String, BTreeSet<&'static str>) {
    let source = Source::from_bytes(format!("templates/{name}.mtm"), bytes.to_vec());
    let found = model::read(&source).diagnostics;
    let drawn: Vec<_> = found.iter().map(|found| text::draw(&source, found, Style::Plain)).collect();
    (drawn.join("\n\n"), found.iter().map(|found| found.rule.slug).collect())
}

/// One file for each rule, and some for the ways a rule can be broken.
const BROKEN: &[(&str, &[u8])] = &[
    ("not_utf8", b"Your code is \xff\xfe {{1}}.\n"),
    ("byte_order_mark", b"\xef\xbb\xbfYour code is {{1}}.\n"),
    ("unclosed_front_matter", b"+++\nlanguage = \"en\"\nYour code is {{1}}.\n"),
    ("misplaced_front_matter", b"\n+++\nlanguage = \"en\"\n+++\nYour code is {{1}}.\n"),
    ("no_body", b"+++\nlanguage = \"en\"\n+++\n"),
    ("no_body_at_all", b""),
    ("invalid_toml", b"+++\nlanguage = en\nparams = [\n  { name = \"code\", example = }\n]\n+++\nYour code is {{1}}.\n"),
    ("unknown_key", b"+++\nlangauge = \"en\"\ncolour = \"red\"\nparams = [{ name = \"code\", exmple = \"1\" }]\n+++\nYour code is {{1}}.\n"),
    ("wrong_type", b"+++\nlanguage = 5\napproved = \"yes\"\nparams = [1, { name = \"b\", example = 10 }]\n+++\n{{1}} and {{2}}.\n"),
    ("wrong_type_of_params", b"+++\nparams = \"code\"\n+++\nYour code is {{1}}.\n"),
    ("missing_key", b"+++\nparams = [{ kind = \"integer\" }]\n+++\nYour code is {{1}}.\n"),
    ("invalid_name", b"+++\nname = \"Order-Shipped\"\n+++\nYour order is on its way.\n"),
    ("Invalid File-Name", b"Your order is on its way.\n"),
    ("invalid_namespace", b"+++\nnamespace = \"my space\"\n+++\nYour order is on its way.\n"),
    ("unknown_language", b"+++\nlanguage = \"en-GB\"\n+++\nYour order is on its way.\n"),
    ("unknown_language_of_no_likeness", b"+++\nlanguage = \"klingon\"\n+++\nYour order is on its way.\n"),
    ("unknown_kind", b"+++\nparams = [{ name = \"n\", kind = \"interger\" }]\n+++\nYou have {{1}} points.\n"),
    ("unclosed_placeholder", b"Your code is {{1}. It ends at {{end\nand {{\n"),
    ("stray_braces", b"Your code is 1}}, and {{{2}}} is not {{1}}.\n"),
    ("empty_placeholder", b"Your code is {{}}, or {{ }}.\n"),
    ("space_in_placeholder", b"Your code is {{ code }}, {{order id}}.\n"),
    ("invalid_placeholder_number", b"Codes {{0}}, {{1}}, {{02}} and {{99999999999999999999}}.\n"),
    ("placeholder_gap", b"Codes {{2}}, {{4}} and {{9}}.\n"),
    ("mixed_placeholders", b"Codes {{1}}, {{code}} and {{2}}.\n"),
    ("invalid_placeholder_name", "Codes {{1st}}, {{größe}} and {{a.b}}.\n".as_bytes()),
    ("invalid_parameter_name", b"+++\nparams = [\"1st\", \"order id\"]\n+++\nCodes {{1}} and {{2}}.\n"),
    ("duplicate_parameter", b"+++\nparams = [\"code\", \"order-id\"]\n+++\n{{code}}: {{order-id}}, {{orderId}}.\n"),
    ("declared_twice", b"+++\nparams = [\"code\", \"code\"]\n+++\nCodes {{1}} and {{2}}.\n"),
    ("unused_parameter", b"+++\nparams = [\"code\", \"custmer\", \"date\"]\n+++\nYour {{code}}, {{customer}}.\n"),
    ("unused_number", b"+++\nparams = [\"code\", \"customer\"]\n+++\nYour code is {{1}}.\n"),
    ("invalid_example", b"+++\nparams = [\n  { name = \"n\", kind = \"integer\", example = \"ten\" },\n  { name = \"c\", kind = \"code\", example = \"12 34\" },\n  { name = \"d\", kind = \"code\", example = \"1234567890123456\" },\n]\n+++\n{{1}}, {{2}} and {{3}}.\n"),
    ("two_words_in_a_placeholder", "Codes {{1 2}} and {{é b}}.\n".as_bytes()),
    ("everything_at_once", b"\xef\xbb\xbf+++\nlangauge = \"en\"\napproved = 1\n+++\r\nYour code is {{1}, {{ 2 }} and 3}}.\r\n"),
];

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
    ");
}

#[test]
fn every_broken_file_is_explained() {
    for (name, bytes) in BROKEN {
        let snapshot = name.replace([' ', '-'], "_").to_lowercase();
        insta::assert_snapshot!(snapshot, drawn(name, bytes).0, &String::from_utf8_lossy(bytes));
    }
}

#[test]
fn every_rule_has_a_file_that_breaks_it() {
    let mut broken: BTreeSet<_> = BROKEN.iter().flat_map(|(name, bytes)| drawn(name, bytes).1).collect();
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
