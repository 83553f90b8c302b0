//! Rules about the template as a whole, its header and its footer: what is exactly at their limits, and one beyond.

use template_core::diagnostic::Safety;
use template_core::lint::{self, Family, Linter, Settings};
use template_core::source::Source;

use crate::lint;

/// What stands where the rule finds something, each with the file's name; the rule alone runs.
pub(crate) fn places(slug: &str, files: &[(&str, &str)]) -> Vec<String> {
    let mut settings = Settings::default();
    settings.select = vec![slug.to_owned()];
    let files: Vec<_> = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let found = lint(settings, &files).into_iter().flat_map(|(source, findings)| {
        let of_rule = findings.diagnostics.into_iter().filter(|found| found.rule.slug == slug);
        of_rule.map(move |found| format!("{}: {}", source.path(), source.slice(found.primary.span))).collect::<Vec<_>>()
    });
    found.collect()
}

/// What stands where the rule finds something in one file with this front matter and this body.
pub(crate) fn of(slug: &str, front_matter: &str, body: &str) -> Vec<String> {
    let places = places(slug, &[("a.mtm", &format!("+++\n{front_matter}\n+++\n{body}"))]);
    places.into_iter().map(|place| place["a.mtm: ".len()..].to_owned()).collect()
}

/// The first file with the fixes of the rule made, in rounds as tools make them; the others are its translations.
pub(crate) fn fixed(slug: &str, files: &[&str]) -> String {
    let mut settings = Settings::default();
    settings.select = vec![slug.to_owned()];
    let siblings = files.iter().skip(1).map(|text| Source::new("a.de.mtm", *text)).collect();
    let mut families = [Family { base: Source::new("a.mtm", files[0]), siblings }];
    lint::fix(&Linter::new(settings), &mut families, Safety::Unsafe);
    families[0].base.text().to_owned()
}

pub(crate) const NOTHING: [&str; 0] = [];

#[test]
fn names_that_begin_as_samples_do_are_not_samples() {
    for (name, is_sample) in
        [("hello_world", true), ("sample_issue_resolution", true), ("sample_box_is_ready", false), ("hello_you", false)]
    {
        let named = of("default-sample-name", &format!("name = \"{name}\""), "Hi.");
        assert_eq!(!named.is_empty(), is_sample, "{name}");
        let file = format!("{name}.mtm");
        assert_eq!(places("default-sample-name", &[(&file, "Hi.")]).len(), usize::from(is_sample), "{name}");
        let approved = of("default-sample-name", &format!("name = \"{name}\"\napproved = true"), "Hi.");
        assert_eq!(approved, NOTHING, "{name}");
    }
}

#[test]
fn a_language_is_missed_only_where_nothing_else_is_wrong() {
    assert_eq!(places("missing-language", &[("a.mtm", "Hi.")]).len(), 1);
    assert_eq!(of("missing-language", "language = \"de\"", "Hi."), NOTHING);
    assert_eq!(of("missing-language", "language = \"xx\"", "Hi."), NOTHING);
    assert_eq!(of("missing-language", "langauge = \"de\"", "Hi."), NOTHING, "a misspelt key is reported as one");
    let family = [("a.mtm", "+++\nlanguage = \"en\"\ntranslations = [\"de\"]\n+++\nHi."), ("a.de.mtm", "Hallo.")];
    assert_eq!(places("missing-language", &family), NOTHING);
}

#[test]
fn times_to_live_are_those_of_the_category() {
    for (category, seconds, is_right) in [
        ("authentication", 29, false),
        ("authentication", 30, true),
        ("authentication", 900, true),
        ("authentication", 901, false),
        ("authentication", -1, true),
        ("otp", 901, false),
        ("utility", 29, false),
        ("utility", 30, true),
        ("utility", 43_200, true),
        ("utility", 43_201, false),
        ("utility", -1, true),
        ("utility", 0, false),
        ("marketing", 43_199, false),
        ("marketing", 43_200, true),
        ("marketing", 2_592_000, true),
        ("marketing", 2_592_001, false),
        ("marketing", -1, false),
    ] {
        let keys = format!("category = \"{category}\"\nttl_seconds = {seconds}");
        let slug = if category == "marketing" { "marketing-time-to-live" } else { "time-to-live" };
        assert_eq!(of(slug, &keys, "Hi.").is_empty(), is_right, "{keys}");
        let other = if category == "marketing" { "time-to-live" } else { "marketing-time-to-live" };
        assert_eq!(of(other, &keys, "Hi."), NOTHING, "{keys}");
    }
    for slug in ["time-to-live", "marketing-time-to-live"] {
        assert_eq!(of(slug, "ttl_seconds = 1", "Hi."), NOTHING, "of which category, nobody knows");
    }
    assert_eq!(of("time-to-live", "category = \"utility\"\nttl_seconds = 1\napproved = true", "Hi."), NOTHING);
}

#[test]
fn headers_and_footers_are_counted_in_characters() {
    for (slug, key) in [("header-too-long", "header"), ("footer-too-long", "footer")] {
        for letter in ["a", "é", "漢", "😀"] {
            let of_length = |length| of(slug, &format!("{key} = \"{}\"", letter.repeat(length)), "Hi.");
            assert_eq!(of_length(60), NOTHING, "{key} of {letter}");
            assert_eq!(of_length(61), [letter], "{key} of {letter}");
        }
        let escaped = format!("{key} = \"{}\\u00e9\\u00e9\"", "é".repeat(59));
        assert_eq!(of(slug, &escaped, "Hi."), ["\\u00e9"], "{key}");
    }
    let header = |name: &str| format!("header = \"{{{{{name}}}}} {}\"", "a".repeat(54));
    assert_eq!(of("header-too-long", &header("a_very_long_name"), "Hi."), NOTHING, "sent as {{{{1}}}}");
    let named = format!("parameter_format = \"named\"\n{}", header("a_very_long_name"));
    assert_eq!(of("header-too-long", &named, "Hi.")[0].len(), 15);
}

#[test]
fn a_translation_answers_for_what_it_writes() {
    let long = "a".repeat(61);
    let base = format!("+++\ntranslations = [\"de\"]\nheader = \"{long}\"\nfooter = \"{long}\"\n+++\nHi.");
    let family = [("a.mtm", base.as_str()), ("a.de.mtm", "Hallo.")];
    assert_eq!(places("header-too-long", &family), ["a.mtm: a"]);
    assert_eq!(places("footer-too-long", &family), ["a.mtm: a"]);
    let base = "+++\ntranslations = [\"de\"]\nheader = \"A *b*\"\nfooter = \"C\"\n+++\nHi.";
    let german = format!("+++\nheader = \"ä *{long}\"\nfooter = \"{}\"\n+++\nHallo.", "ä".repeat(61));
    let family = [("a.mtm", base), ("a.de.mtm", german.as_str())];
    assert_eq!(places("header-too-long", &family), ["a.de.mtm: aaaa"]);
    assert_eq!(places("footer-too-long", &family), ["a.de.mtm: ä"]);
    assert_eq!(places("header-characters", &family), ["a.mtm: *", "a.de.mtm: *"]);
}

#[test]
fn a_header_has_one_parameter() {
    let slug = "header-parameters";
    assert_eq!(of(slug, "header = \"A {{a}} and {{b}} c\"", "Hi {{a}}{{b}}."), ["{{b}}"]);
    assert_eq!(of(slug, "header = \"A {{a}} and {{a}} c\"", "Hi."), NOTHING, "one, in two places");
    assert_eq!(of(slug, "header = \"A {{1}} b\"", "Hi."), NOTHING);
    assert_eq!(of(slug, "header = \"\"\"\nA {{1}} and\n{{2}} c\"\"\"", "Hi."), ["{{2}}"]);
}

#[test]
fn headers_are_plain_lines() {
    let slug = "header-characters";
    for plain in [
        "Plain",
        "Order_{{order_id}}_a",
        "a_b_c",
        "~ 5 ~ 6",
        "2 ~ 3",
        "Grüße ™ © – …",
        "5_000 and 6_000",
        "#1 `a`",
        "{{a_b}} {{c_d}}",
    ] {
        assert_eq!(of(slug, &format!("header = '{plain}'"), "Hi."), NOTHING, "{plain}");
    }
    for (header, place) in [
        ("a * b", "*"),
        ("*", "*"),
        ("_sale_", "_"),
        ("A ~big~ sale", "~"),
        ("(_sale_)", "_"),
        ("a ```b``` c", "```"),
        ("Grüße 😀!", "😀"),
        ("1️⃣ first", "1️⃣"),
        ("_{{a_b}}_", "_"),
    ] {
        assert_eq!(of(slug, &format!("header = '{header}'"), "Hi."), [place], "{header}");
    }
    assert_eq!(of(slug, "header = \"a\\nb\"", "Hi."), ["\\n"]);
    assert_eq!(of(slug, "header = \"\"\"\na\nb\"\"\"", "Hi."), ["\n"]);
    assert_eq!(of(slug, "header = \"😀 *a*\\n\"", "Hi."), ["😀", "*", "\\n"]);
    assert_eq!(of(slug, "approved = true\nheader = \"😀 *a*\"", "Hi."), NOTHING);
}

#[test]
fn headers_are_put_right() {
    let slug = "header-characters";
    for (wrong, right) in [
        ("*Order* {{order}} _is_ packed 📦", "Order {{order}} is packed"),
        ("📦 Packed", "Packed"),
        ("Packed 📦 today", "Packed today"),
        ("Packed 📦📦 📦", "Packed"),
        ("one \\n two\\n", "one two"),
        ("\\n\\n one\\n\\ntwo", "one two"),
        ("```a``` b", "a b"),
        ("😀", "😀"),
    ] {
        let file = |header: &str| format!("+++\nheader = \"{header}\"\n+++\nHi.");
        assert_eq!(fixed(slug, &[&file(wrong)]), file(right), "{wrong}");
    }
}

#[test]
fn edges_of_headers() {
    let slug = "header-edge";
    for (header, found) in [
        ("{{a}} is b", vec!["{{a}}"]),
        ("a is {{b}}", vec!["{{b}}"]),
        (" {{a}} ", vec!["{{a}}"]),
        ("Act fast, {{a}}!", vec![]),
        ("No {{a}} no", vec![]),
        ("none", vec![]),
    ] {
        assert_eq!(of(slug, &format!("header = \"{header}\""), "Hi."), found, "{header}");
    }
}

#[test]
fn examples_of_headers_are_missed_once() {
    let slug = "missing-header-example";
    for kind in ["image", "video", "document", "gif"] {
        let header = format!("header = {{ {kind} = \"\" }}");
        assert_eq!(of(slug, &header, "Hi."), [&header["header = ".len()..]]);
    }
    assert_eq!(of(slug, "header = { location = true }", "Hi."), NOTHING);
    assert_eq!(of(slug, "header = { image = \"\" }\napproved = true", "Hi."), NOTHING);
    let base = |keys: &str| format!("+++\ntranslations = [\"de\"]\n{keys}\n+++\nHi.");
    let (without, with) = (base("header = { image = \"\" }"), base("header = { image = \"4::a\" }"));
    assert_eq!(places(slug, &[("a.mtm", &without), ("a.de.mtm", "Hallo.")]), ["a.mtm: { image = \"\" }"]);
    assert_eq!(places(slug, &[("a.mtm", &with), ("a.de.mtm", "Hallo.")]), NOTHING);
    let own = "+++\nheader = { image = \"\" }\n+++\nHallo.";
    assert_eq!(places(slug, &[("a.mtm", &with), ("a.de.mtm", own)]), ["a.de.mtm: { image = \"\" }"]);
    let approved = base("header = { image = \"\" }\napproved = true");
    let german = "+++\napproved = false\n+++\nHallo.";
    assert_eq!(places(slug, &[("a.mtm", &approved), ("a.de.mtm", german)]), ["a.de.mtm: "]);
    let cards = "[[cards]]\nheader = { image = \"4::a\" }\nbody = \"One\"\n[[cards]]\nheader = { image = \"\" }\nbody = \"Two\"";
    assert_eq!(of(slug, cards, "Hi."), ["{ image = \"\" }"]);
}

#[test]
fn addresses_are_no_handles() {
    let slug = "header-example-address";
    for (example, is_address) in [
        ("https://acme.example/a.jpg", true),
        ("HTTP://acme.example/a.jpg", true),
        ("4::aW1hZ2U=:ARb", false),
        ("httpd.png", false),
        ("é", false),
        ("van.png", false),
    ] {
        let found = of(slug, &format!("header = {{ image = \"{example}\" }}"), "Hi.");
        assert_eq!(!found.is_empty(), is_address, "{example}");
    }
    let base = "+++\ntranslations = [\"de\"]\nheader = { image = \"https://a.example/a\" }\n+++\nHi.";
    assert_eq!(places(slug, &[("a.mtm", base), ("a.de.mtm", "Hallo.")]), ["a.mtm: \"https://a.example/a\""]);
}

#[test]
fn types_of_examples() {
    for (header, is_right) in [
        ("image = 'a.jpg'", true),
        ("image = 'a.JPEG'", true),
        ("image = 'https://a.example/a.png?v=1.webp'", true),
        ("image = 'https://a.example/a.webp?v=1.png'", false),
        ("image = 'https://a.example/a'", true),
        ("image = 'a.b.unknown'", true),
        ("image = 'a.mp4'", false),
        ("image = '4::aW1hZ2UvanBlZw==:ARb'", true),
        ("image = '4::dmlkZW8vbXA0:ARb'", false),
        ("image = '3:NDU...'", true),
        ("video = 'a.3gp'", true),
        ("video = 'a.mov'", false),
        ("video = '4::dmlkZW8vbXA0:ARb'", true),
        ("video = '4::YXBwbGljYXRpb24vcGRm:ARb'", false),
        ("gif = 'a.gif'", false),
        ("gif = 'a.mp4'", true),
        ("document = 'a.pdf'", true),
        ("document = 'a.docx'", true),
        ("document = 'a.png'", false),
        ("document = 'a.mp3'", false),
        ("document = '.'", true),
    ] {
        let found = of("header-file-type", &format!("header = {{ {header} }}"), "Hi.");
        assert_eq!(found.is_empty(), is_right, "{header}");
    }
}

#[test]
fn animated_pictures_are_for_marketing() {
    let gif = |category: &str| of("gif-header", &format!("{category}\nheader = {{ gif = \"a.mp4\" }}"), "Hi.");
    assert_eq!(gif("category = \"utility\"").len(), 1);
    assert_eq!(gif("category = \"marketing\""), NOTHING);
    assert_eq!(gif(""), NOTHING, "of which category, nobody knows");
}

#[test]
fn footers_are_plain_lines() {
    let slug = "footer-characters";
    assert_eq!(of(slug, "footer = \"a\\nb 😀\"", "Hi."), ["\\n", "😀"]);
    assert_eq!(of(slug, "footer = \"*a* _b_ © é\"", "Hi."), NOTHING);
    assert_eq!(of(slug, "footer = \"😀\"\napproved = true", "Hi."), NOTHING);
}
