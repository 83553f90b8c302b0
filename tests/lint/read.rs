//! What puts right what reading finds: which fix each finding has, and which have none.

use template_core::diagnostic::{Diagnostic, Safety};
use template_core::lint::{Linter, Settings, apply};
use template_core::source::Source;

/// What is found in a file, of one rule.
fn found(file: &Source, slug: &str) -> Vec<Diagnostic> {
    let checked = Linter::new(Settings::default()).check_all([(file, [].as_slice())]);
    let found = checked.into_iter().flat_map(|checked| checked.files).flat_map(|file| file.diagnostics);
    let found: Vec<_> = found.filter(|found| found.rule.slug == slug).collect();
    assert!(!found.is_empty(), "{slug} finds nothing in {:?}", file.text());
    found
}

/// The file with the fixes of that rule, and whether all of them are safe; nothing where it has none.
fn fixed(slug: &str, text: &str) -> Option<(String, Safety)> {
    let file = Source::new("example.mtm", text);
    let found = found(&file, slug);
    let safety = found.iter().filter_map(|found| found.fix.as_ref()).map(|fix| fix.safety).max()?;
    apply(&file, &found, Safety::Unsafe).map(|(text, _)| (text, safety))
}

#[track_caller]
fn assert_safe(slug: &str, text: &str, right: &str) {
    assert_eq!(fixed(slug, text), Some((right.to_owned(), Safety::Safe)));
}

#[track_caller]
fn assert_unsafe(slug: &str, text: &str, right: &str) {
    assert_eq!(fixed(slug, text), Some((right.to_owned(), Safety::Unsafe)));
}

#[track_caller]
fn assert_none(slug: &str, text: &str) {
    assert_eq!(fixed(slug, text), None);
}

#[test]
fn what_stands_above_the_front_matter() {
    assert_safe("byte-order-mark", "\u{feff}Hello.\n", "Hello.\n");
    assert_safe("misplaced-front-matter", "\r\n \t+++\n+++\nHello.\n", "+++\n+++\nHello.\n");
    assert_safe("misplaced-front-matter", "\u{feff}\n+++\n+++\nHello.\n", "\u{feff}+++\n+++\nHello.\n");
    assert_none("misplaced-front-matter", "---\na: 1\n---\nHello.\n");
    assert_none("misplaced-front-matter", "+++ toml\n+++\nHello.\n");
    assert_none("misplaced-front-matter", "# a remark\n+++\n+++\nHello.\n");
}

#[test]
fn words_that_are_nearly_right() {
    assert_unsafe("unknown-key", "+++\nlangauge = 'en'\n+++\nHello.\n", "+++\nlanguage = 'en'\n+++\nHello.\n");
    assert_none("unknown-key", "+++\n\"langauge\" = 'en'\n+++\nHello.\n");
    assert_none("unknown-key", "+++\ncolour = 'en'\n+++\nHello.\n");
    // There would be two.
    assert_none("unknown-key", "+++\nlangauge = 'en'\nlanguage = 'en'\n+++\nHello.\n");
    assert_safe("unknown-language", "+++\nlanguage = 'PT-br'\n+++\nOlá.\n", "+++\nlanguage = 'pt_BR'\n+++\nOlá.\n");
    assert_unsafe(
        "unknown-language",
        "+++\nlanguage = \"de_DE\"\n+++\nHallo.\n",
        "+++\nlanguage = \"de\"\n+++\nHallo.\n",
    );
    assert_none("unknown-language", "+++\nlanguage = \"\"\"de_DE\"\"\"\n+++\nHallo.\n");
    assert_none("unknown-language", "+++\nlanguage = \"klingon\"\n+++\nnuqneH.\n");
    assert_unsafe(
        "unknown-category",
        "+++\ncategory = 'utilty'\n+++\nHello.\n",
        "+++\ncategory = 'utility'\n+++\nHello.\n",
    );
    assert_none("unknown-category", "+++\ncategory = 'shop'\n+++\nHello.\n");
    assert_unsafe(
        "legacy-category",
        "+++\ncategory = 'otp'\n+++\nHi.\n",
        "+++\ncategory = 'authentication'\n+++\nHi.\n",
    );
    assert_none("unknown-kind", "+++\nparams = [{ name = 'a', kind = 'colour' }]\n+++\nHello {{a}}.\n");
    assert_unsafe("invalid-name", "+++\nname = 'Our.New Offer'\n+++\nHi.\n", "+++\nname = 'our_new_offer'\n+++\nHi.\n");
    assert_none("invalid-name", "+++\nname = 'größe'\n+++\nHi.\n");
    assert_none("invalid-name", "+++\nname = ''\n+++\nHi.\n");
    assert_none("invalid-value", "+++\nparameter_format = 'x'\n+++\nHi.\n");
}

#[test]
fn names_of_files_are_not_changed() {
    let file = Source::new("Hello World.mtm", "Hello.\n");
    assert_eq!(found(&file, "invalid-name")[0].fix, None);
}

#[test]
fn values_of_another_type() {
    let wrong = "wrong-type";
    assert_safe(
        wrong,
        "+++\nnamespace = 0042\n+++\nHi.\n".replace("0042", "42").as_str(),
        "+++\nnamespace = \"42\"\n+++\nHi.\n",
    );
    assert_safe(
        wrong,
        "+++\n[[buttons]]\nphone = +4477\ntext = 'Call'\n+++\nHi.\n",
        "+++\n[[buttons]]\nphone = \"+4477\"\ntext = 'Call'\n+++\nHi.\n",
    );
    assert_none(wrong, "+++\nnamespace = 0x10\n+++\nHi.\n");
    assert_none(wrong, "+++\nnamespace = 1_000\n+++\nHi.\n");
    assert_none(wrong, "+++\nnamespace = 1.5\n+++\nHi.\n");
    assert_safe(wrong, "+++\napproved = \"true\"\n+++\nHi.\n", "+++\napproved = true\n+++\nHi.\n");
    assert_none(wrong, "+++\napproved = \"yes\"\n+++\nHi.\n");
    assert_safe(wrong, "+++\nttl_seconds = '600'\n+++\nHi.\n", "+++\nttl_seconds = 600\n+++\nHi.\n");
    assert_none(wrong, "+++\nttl_seconds = '0600'\n+++\nHi.\n");
    assert_none(wrong, "+++\ntranslations = 'de'\n+++\nHi.\n");
}

#[test]
fn placeholders() {
    assert_unsafe("unclosed-placeholder", "Hi {{ ann }, and {{1 .\n", "Hi {{ann}}, and {{1}} .\n");
    assert_none("unclosed-placeholder", "Hi {{ é.\n");
    assert_unsafe("stray-braces", "Hi {{{ann}}}, and}}.\n", "Hi {{ann}}}, and.\n");
    assert_unsafe("stray-braces", "Hi {{ann}}}, and}}.\n", "Hi {{ann}}, and.\n");
    assert_safe("invalid-placeholder-number", "Hi {{007}}.\n", "Hi {{7}}.\n");
    assert_none("invalid-placeholder-number", "Hi {{0}}.\n");
    assert_none("invalid-placeholder-number", "Hi {{070000}}.\n");
    assert_none("invalid-placeholder-number", "+++\nheader = \"\\u007b{01}} \"\n+++\nHi.\n");
}

#[test]
fn numbers_are_renumbered_by_what_they_are() {
    let gap = "placeholder-gap";
    let two = "+++\nparams = ['a', 'b']\n+++\n";
    assert_safe(
        gap,
        &format!("{two}Hi {{{{5}}}}, é {{{{2}}}} {{{{5}}}}.\n"),
        &format!("{two}Hi {{{{2}}}}, é {{{{1}}}} {{{{2}}}}.\n"),
    );
    assert_unsafe(gap, "Hi {{2}} and {{4}}.\n", "Hi {{1}} and {{2}}.\n");
    assert_none(gap, "Hi {{2}} and {{ 4 }}.\n");
    let header = |number: u8| format!("+++\nheader = \"A \\\"{{{{{number}}}}}\\\"\"\nparams = ['a']\n+++\nHi.\n");
    assert_safe(gap, &header(3), &header(1));
    let cards = |number: u8| {
        let card = "[[cards]]\nbody = 'A fern'\n";
        format!("+++\n{card}{card}params = ['a']\n[cards.x]\n+++\nHi.\n").replace("[cards.x]\n", "").replacen(
            "A fern'\nparams",
            &format!("A fern for {{{{{number}}}}}'\nparams"),
            1,
        )
    };
    assert_safe(gap, &cards(2), &cards(1));
    let translated = |number: u8| format!("+++\ntranslations = ['de']\nparams = ['a']\n+++\nHi {{{{{number}}}}}.\n");
    assert_unsafe(gap, &translated(2), &translated(1));
}

#[test]
fn parameters_that_no_text_has() {
    let unused = "unused-parameter";
    assert_unsafe(unused, "+++\nparams = ['a', 'customer']\n+++\nHi {{a}}.\n", "+++\nparams = ['a']\n+++\nHi {{a}}.\n");
    assert_unsafe(
        unused,
        "+++\nparams = ['custmer']\n+++\nHi {{customer}}.\n",
        "+++\nparams = ['customer']\n+++\nHi {{customer}}.\n",
    );
    assert_unsafe(
        unused,
        "+++\n[[params]]\nname = 'a'\nexample = 'b'\n\n[[params]]\nname = 'c'\n+++\nHi {{c}}.\n",
        "+++\n[[params]]\nname = 'c'\n+++\nHi {{c}}.\n",
    );
    assert_unsafe(unused, "+++\nparams = ['a']\n+++\nHi.\n", "+++\n+++\nHi.\n");
    assert_safe(
        "invalid-example",
        "+++\nparams = [{ name = 'a', kind = 'integer', example = '-007' }]\n+++\nHi {{a}}.\n",
        "+++\nparams = [{ name = 'a', kind = 'integer', example = '-7' }]\n+++\nHi {{a}}.\n",
    );
    assert_none("invalid-example", "+++\nparams = [{ name = 'a', kind = 'code', example = '+7' }]\n+++\nHi {{a}}.\n");
}

#[test]
fn entries_of_lists() {
    let base = Source::new(
        "a.mtm",
        "+++\ntranslations = [\n  \"fr\", # later\n  \"de\",\n  \"de\",\n]\n\n[lint]\nallow = [\"no-body\", \"body-too-long\", \"MTM401\"]\n+++\nHello.\n",
    );
    let german = Source::new("a.de.mtm", "Hallo.\n");
    let checked = Linter::new(Settings::default()).check_all([(&base, [german].as_slice())]);
    let found = &checked[0].files[0].diagnostics;
    let (text, made) = apply(&base, found, Safety::Unsafe).unwrap();
    assert_eq!(
        (made, text.as_str()),
        (4, "+++\ntranslations = [\n  \"de\",\n]\n\n[lint]\nallow = [\"MTM401\"]\n+++\nHello.\n")
    );
}
