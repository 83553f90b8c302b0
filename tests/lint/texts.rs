//! The edges of the rules about bodies and texts in general.

use template_core::diagnostic::{Diagnostic, Safety};
use template_core::lint::{Linter, Settings, apply};
use template_core::source::Source;

mod languages;

/// What the rules of this section find in the files of a template, the base file's first.
fn found(files: &[(&str, &str)]) -> Vec<(Source, Vec<Diagnostic>)> {
    let mut settings = Settings::default();
    settings.select = vec!["MTM4".to_owned()];
    let sources: Vec<_> = files.iter().map(|(name, text)| Source::new(*name, *text)).collect();
    let (base, siblings) = sources.split_first().unwrap();
    let checked = Linter::new(settings).check_all([(base, siblings)]);
    let files = checked.into_iter().flat_map(|checked| checked.files);
    // What reading finds is not asked here.
    let own = files.map(|file| file.diagnostics.into_iter().filter(|found| found.rule.code >= "MTM4").collect());
    sources.clone().into_iter().zip(own).collect()
}

/// As `file: slug at "what stands there"`.
fn said(files: &[(&str, &str)]) -> Vec<String> {
    let lines = found(files).into_iter().flat_map(|(source, found)| {
        let line = |found: Diagnostic| {
            format!("{}: {} at {:?}", source.path(), found.rule.slug, source.slice(found.primary.span))
        };
        found.into_iter().map(line).collect::<Vec<_>>()
    });
    lines.collect()
}

/// The names of the rules that a file breaks.
fn slugs(text: &str) -> Vec<&'static str> {
    found(&[("a.mtm", text)]).remove(0).1.iter().map(|found| found.rule.slug).collect()
}

fn body(body: &str) -> String {
    with("", body)
}

fn with(front_matter: &str, body: &str) -> String {
    format!("+++\n{front_matter}\n+++\n{body}\n")
}

/// What the fixes make of a file, and whether all are safe.
#[track_caller]
fn assert_fixed(wrong: &str, right: &str, safety: Safety) {
    let (source, found) = found(&[("a.mtm", wrong)]).remove(0);
    assert_eq!(found.iter().filter_map(|found| found.fix.as_ref()).map(|fix| fix.safety).max(), Some(safety));
    assert_eq!(apply(&source, &found, Safety::Unsafe).map(|(text, _)| text).as_deref(), Some(right));
    assert_eq!(said(&[("a.mtm", right)]), Vec::<String>::new());
}

/// As many characters of several bytes.
fn long(length: usize) -> String {
    "é".repeat(length)
}

const OFFER: &str = "category = 'marketing'\nlimited_time_offer = { text = 'Today' }";

#[test]
fn bodies_have_as_much_as_they_have_room_for() {
    for (front_matter, limit, slug) in [
        (OFFER, 600, "offer-body-too-long"),
        ("category = 'marketing'", 550, "marketing-body-too-long"),
        ("category = 'TRANSACTIONAL'", 1024, "body-too-long"),
        ("category = 'utility'", 1024, "body-too-long"),
        ("", 1024, "body-too-long"),
    ] {
        assert_eq!(slugs(&with(front_matter, &long(limit))), <[&str; 0]>::default(), "{front_matter}");
        let text = with(front_matter, &(long(limit) + "x"));
        assert_eq!(said(&[("a.mtm", &text)]), [format!("a.mtm: {slug} at \"x\"")]);
        // A line end of two bytes is one character.
        let lines = format!("a\r\n{}", long(limit - 2));
        assert_eq!(slugs(&with(front_matter, &lines)), <[&str; 0]>::default(), "{front_matter}");
        // Beyond the limit of all bodies, one finding is enough.
        assert_eq!(slugs(&with(front_matter, &long(1025))), ["body-too-long"], "{front_matter}");
    }
    assert_eq!(slugs(&with("category = 'marketing'\ncall_permission_request = true", &long(2000))), [""; 0]);
    assert_eq!(slugs(&with("category = 'marketing'\napproved = true", &long(800))), [""; 0]);
}

/// A carousel whose first card says `text`.
fn cards(header: &str, button: &str, text: &str) -> String {
    let card = |text: &str| format!("[[cards]]\nheader = {header}\nbody = {text}\nbuttons = [{button}]\n");
    with(&format!("category = 'marketing'\n{}{}", card(text), card("'Fern'")), "New plants.")
}

#[test]
fn cards_have_as_much_as_they_have_room_for() {
    for (header, button, slug) in [
        ("{ product = true }", "{ single_product = 'View' }", "product-card-body-too-long"),
        ("{ image = '4::a' }", "{ quick_reply = 'More' }", "card-body-too-long"),
    ] {
        let said = |text: &str| said(&[("a.mtm", &cards(header, button, text))]);
        assert_eq!(said(&format!("'{}'", long(160))), Vec::<String>::new());
        assert_eq!(said(&format!("'{}x'", long(160))), [format!("a.mtm: {slug} at \"x\"")]);
        assert_eq!(said(r#""a\nb\nc""#), Vec::<String>::new());
        assert_eq!(said(r#""a\nb\nc\nd""#), [r#"a.mtm: many-lines-in-card at "\\n""#]);
        assert_eq!(said("\"\"\"\na\r\nb\r\nc\"\"\""), Vec::<String>::new());
    }
}

#[test]
fn what_stands_in_several_cards_is_said_of_each() {
    let text = cards("{ image = '4::a' }", "{ quick_reply = 'More' }", r#""Aloe*, *from 9 EUR \u200B""#);
    let text = text.replace("'Fern'", "'Fern  '");
    assert_eq!(
        said(&[("a.mtm", &text)]),
        [
            "a.mtm: unbalanced-formatting at \"*\"",
            "a.mtm: invisible-characters at \"\\\\u200B\"",
            "a.mtm: space-at-edge at \"  \""
        ]
    );
}

#[test]
fn a_family_is_one_emoji() {
    let ten = "👨‍👩‍👧‍👦🇩🇪1️⃣👍🏽☀️✅🏳️‍🌈❤️😀🤷‍♀️";
    assert_eq!(slugs(&body(&format!("Hello {ten}"))), [""; 0]);
    assert_eq!(said(&[("a.mtm", &body(&format!("{ten} Hello 🎉 you 🎁")))]), ["a.mtm: many-emoji at \"🎉\""]);
}

#[test]
fn examples_fill_the_body() {
    let text = |example: &str| {
        with(&format!("params = [{{ name = 'a', example = '{example}' }}]"), &format!("{} {{{{a}}}}.", long(1000)))
    };
    assert_eq!(slugs(&text(&long(22))), [""; 0]);
    let base = text(&long(23));
    assert_eq!(said(&[("a.mtm", &base)]), ["a.mtm: filled-in-too-long at \"{{a}}\""]);
    assert_eq!(
        slugs(&base.replace("params", "approved = true\nparams")),
        ["filled-in-too-long"],
        "it is about sending"
    );
    // Each place counts, and values without examples count nothing.
    assert_eq!(slugs(&text(&long(11)).replace("{{a}}.", "{{a}}{{a}}.")), [""; 0]);
    assert_eq!(slugs(&text(&long(11)).replace("{{a}}.", "{{a}} {{a}}.")), ["filled-in-too-long"]);
    assert_eq!(slugs(&body(&format!("{} {{{{a}}}}.", long(1000)))), [""; 0]);
    // A translation has its own examples, or those of its base file.
    let base = text("b").replace("params", "translations = ['de']\nparams");
    let german = body(&format!("{} {{{{a}}}}.", long(1000)));
    assert_eq!(said(&[("a.mtm", &base), ("a.de.mtm", &german)]), Vec::<String>::new());
    let german = with(&format!("examples = {{ a = '{}' }}", long(23)), &format!("{} {{{{a}}}}.", long(1000)));
    assert_eq!(said(&[("a.mtm", &base), ("a.de.mtm", &german)]), ["a.de.mtm: filled-in-too-long at \"{{a}}\""]);
}

#[test]
fn space_inside_a_text() {
    assert_eq!(slugs(&body("a    b")), [""; 0], "four spaces are allowed");
    assert_eq!(said(&[("a.mtm", &body("é     b"))]), ["a.mtm: tabs-and-runs-of-spaces at \"     \""]);
    for before in 0..6 {
        let text = body(&format!("{}     b {{{{a}}}}c", "x".repeat(before + 1)));
        assert_eq!(slugs(&text), ["tabs-and-runs-of-spaces"], "{before}");
    }
    assert_fixed(&body("a \t b\tc      d"), &body("a b c d"), Safety::Unsafe);
    assert_fixed(
        &with("limited_time_offer = { text = \"a\\tb\" }", "Hello there."),
        &with("limited_time_offer = { text = \"a b\" }", "Hello there."),
        Safety::Unsafe,
    );
    assert_fixed(&body("a\n\n\n\nb\n\n\nc"), &body("a\n\nb\n\nc"), Safety::Safe);
    assert_fixed(&body("a\r\n\r\n\r\nb"), &body("a\r\n\r\nb"), Safety::Safe);
}

#[test]
fn space_around_a_text() {
    assert_fixed(&body("\n a \r\nb\t\n\nc \n\n"), &body("a\r\nb\n\nc"), Safety::Safe);
    let wrong = with("header = ' A'\nfooter = \"B\\t\"\n[[buttons]]\nquick_reply = ' C '", "Hello there.");
    let right = with("header = 'A'\nfooter = \"B\"\n[[buttons]]\nquick_reply = 'C'", "Hello there.");
    assert_fixed(&wrong, &right, Safety::Safe);
    // Whoever reports a line break in a footer says enough.
    assert_eq!(slugs(&with("footer = \"A\\n\"", "Hello there.")), [""; 0]);
    // A text of nothing but space is empty.
    assert_eq!(slugs(&body("  ")), [""; 0]);
}

#[test]
fn lines_end_with_a_line_feed() {
    assert_fixed(&body("a\rb"), &body("a\nb"), Safety::Safe);
    assert_fixed(&body("a\r\r\nb"), &body("a\r\nb"), Safety::Safe);
    assert_fixed(&with("footer = \"A\\rB\"", "Hello there."), &with("footer = \"A B\"", "Hello there."), Safety::Safe);
    assert_eq!(slugs("+++\r\nfooter = 'A'\r\n+++\r\nHello there,\r\nAnn.\r\n"), [""; 0]);
}

#[test]
fn formatting_is_for_bodies() {
    let text = with("footer = '*A'\nheader = '_B'", "Hello *{{a}} you.");
    assert_eq!(said(&[("a.mtm", &text)]), ["a.mtm: unbalanced-formatting at \"*\""]);
}

#[test]
fn letters_are_those_of_the_language() {
    let in_language = |language: &str, text: &str| slugs(&with(&format!("language = '{language}'"), text));
    for (language, text) in [
        ("ru", "Your order is packed."),
        ("en", "Ваш заказ собран, {{customer_name}}."),
        ("en", "您的订单已发货预计明天送达"),
        ("el", "H paraggelia sas einai etoimi."),
        ("hi", "Aapka order raaste mein hai."),
        ("ar", "Your order is packed and on its way to you. شكرا"),
        ("ja", "안녕하세요 주문하신 상품이 발송되었습니다"),
        ("zh_CN", "ご注文ありがとうございました"),
        ("he", "مرحبا طلبك في الطريق إليك"),
    ] {
        assert_eq!(in_language(language, text), ["other-script"], "{language}: {text}");
    }
    for (language, text) in [
        ("ru", "iPhone 15"),
        ("ru", "abcdefghi"),
        ("ru", "{{customer_name}} https://acme.example/order info@acme.example"),
        ("sr", "Vaša pošiljka je na putu."),
        ("ja", "注文確認完了：本日中発送予定"),
        ("en", "Your order. 您的订单已发货"),
        ("zh_CN", "12345 67890 !!!"),
    ] {
        assert_eq!(in_language(language, text), [""; 0], "{language}: {text}");
    }
    assert_eq!(in_language("ru", "abcdefghij"), ["other-script"], "ten letters are enough");
}

#[test]
fn a_translation_is_asked_what_it_says_itself() {
    let base = with(
        "translations = ['ru']\nfooter = 'Acme '\n[[buttons]]\nurl = 'https://bit.ly/a'\ntext = 'Open'",
        "Your order is packed.",
    );
    let found = ["a.mtm: space-at-edge at \" \"", "a.mtm: shortened-url at \"bit.ly\""];
    let found = |own: &[&str]| {
        let mut all: Vec<_> = found.iter().chain(own).map(|line| (*line).to_owned()).collect();
        all.sort();
        all
    };
    let said = |russian: &str| {
        let mut said = said(&[("a.mtm", &base), ("a.ru.mtm", russian)]);
        said.sort();
        said
    };
    assert_eq!(said("Ваш заказ собран.\n"), found(&[]));
    assert_eq!(said("Your parcel is packed.\n"), found(&["a.ru.mtm: other-script at \"Your parcel is packed.\""]));
    // The same words in another language: `untranslated` says so.
    assert_eq!(said("Your order is packed.\n"), found(&[]));
    let own = "+++\nfooter = 'Акмe'\n+++\nВаш заказ собран.\n";
    assert_eq!(said(own), found(&["a.ru.mtm: mixed-scripts at \"e\""]));
}

#[test]
fn addresses_say_where_they_lead() {
    for (text, slug) in [
        ("See HTTPS://BIT.LY/x now", "shortened-url"),
        ("See www.tinyurl.com/x", "shortened-url"),
        ("See https://t.co/{{a}} now", "shortened-url"),
        ("Write to wa.me/441632960001", "chat-link"),
        ("Write to https://api.whatsapp.com/send?phone=441632960001", "chat-link"),
    ] {
        assert_eq!(slugs(&body(text)), [slug], "{text}");
    }
    for text in
        ["See https://acme.bit.ly.example/x", "at.co/x", "rabbit.ly/x", "faq.whatsapp.com/x", "bit.ly", "a@t.co/x"]
    {
        assert_eq!(slugs(&body(text)), [""; 0], "{text}");
    }
    assert_eq!(slugs(&with("[[buttons]]\nurl = 'https://wa.me/{{a}}'\ntext = 'Write'", "Hello there.")), ["chat-link"]);
}

#[test]
fn secrets_are_not_asked_for() {
    for text in ["Please reply with your CVV.", "To go on, send us your password!", "Hi. Tell us your PIN code\nnow"] {
        assert_eq!(slugs(&body(text)), ["asks-for-secrets"], "{text}");
    }
    for text in [
        "Do not share your password with anyone.",
        "We will never ask you to send us your card number.",
        "Reset your password here.",
        "Send us a photo. Your password is safe.",
    ] {
        assert_eq!(slugs(&body(text)), [""; 0], "{text}");
    }
}

#[test]
fn characters_are_what_they_look_like() {
    assert_fixed(&body("a\u{200b}b\u{ad}c"), &body("abc"), Safety::Safe);
    assert_fixed(
        &with(r#"footer = "a\u200Bb""#, "Hello there."),
        &with(r#"footer = "ab""#, "Hello there."),
        Safety::Safe,
    );
    assert_fixed(&body("a\u{202e}b\u{202c}"), &body("ab"), Safety::Unsafe);
    assert_fixed(&body("e\u{301}te\u{301}"), &body("été"), Safety::Safe);
    assert_fixed(&with("header = 'e\u{301}'", "Hello there."), &with("header = 'é'", "Hello there."), Safety::Safe);
    assert_fixed(&body("a\u{1}b\u{85}c"), &body("abc"), Safety::Unsafe);
    assert_eq!(slugs(&body("a\u{3164}b")), ["invisible-characters"]);
    assert_eq!(found(&[("a.mtm", &body("a\u{3164}b"))])[0].1[0].fix, None, "it is as wide as a letter");
    // Isolates and joiners where they belong.
    assert_eq!(slugs(&body("Hi \u{2068}{{a}}\u{2069} there 👩\u{200d}🚀.")), [""; 0]);
    // Addresses have rules of their own.
    assert_eq!(slugs(&with("[[buttons]]\nurl = 'https://a.example/\u{200b}'\ntext = 'Go'", "Hello there.")), [""; 0]);
}
