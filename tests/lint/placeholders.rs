//! Rules about placeholders and parameters: at the edges of texts, in translations, in cards.

use crate::head::{NOTHING, fixed, of, places};

#[test]
fn numbers_rise() {
    let slug = "placeholder-order";
    for (body, found) in [
        ("a {{1}} b {{2}} c", vec![]),
        ("a {{1}} b {{1}} c {{2}} d {{1}} e", vec![]),
        ("a {{2}} b {{1}} c", vec!["{{2}}"]),
        ("a {{1}} b {{3}} c {{2}} d", vec!["{{3}}"]),
        ("a {{1}} b {{3}} c", vec![]),
        ("a {{2}} b", vec![]),
        ("a {{b}} c {{a}} d", vec![]),
        ("a {{3}} b {{1}} c {{2", vec![]),
    ] {
        assert_eq!(of(slug, "", body), found, "{body}");
    }
    let cards = "[[cards]]\nbody = \"a {{2}} b {{1}} c\"\n[[cards]]\nbody = \"a {{1}} b\"";
    assert_eq!(of(slug, cards, "Hi."), ["{{2}}"]);
    let named = "parameter_format = \"named\"\nbuttons = [{ url = \"https://a.example/{{2}}{{1}}\", text = \"A\" }]";
    assert_eq!(of(slug, named, "Hi."), NOTHING);
}

#[test]
fn numbers_are_put_in_order() {
    let slug = "placeholder-order";
    let declared = "+++\nparams = [\"b\", { name = \"a\" }]\n+++\nOn {{2}} and {{1}}, {{2}}.";
    assert_eq!(fixed(slug, &[declared]), declared.replace("{{2}}", "{{a}}").replace("{{1}}", "{{b}}"));
    assert_eq!(fixed(slug, &["On {{2}}, {{3}}, {{2}}\r\nand {{1}}."]), "On {{1}}, {{2}}, {{1}}\r\nand {{3}}.");
    let some = "+++\nparams = [\"b\"]\n+++\nOn {{2}} and {{1}}.";
    assert_eq!(fixed(slug, &[some]), some, "half of the names are not the file's");
    let card = "+++\n[[cards]]\nbody = \"a \\\"{{2}}\\\" {{1}} c\"\n[[cards]]\nbody = \"é {{1}} b\"\n+++\nHi.";
    assert_eq!(fixed(slug, &[card]), card.replace("{{2}}\\\" {{1}}", "{{1}}\\\" {{2}}"));
    let base = "+++\ntranslations = [\"de\"]\n+++\nOn {{2}} and {{1}}.";
    assert_eq!(fixed(slug, &[base, "Am {{2}} und {{1}}."]), base, "its translation means the same numbers");
}

#[test]
fn an_order_of_its_own_is_a_translation_s_mistake() {
    let base = "+++\ntranslations = [\"de\"]\n+++\nOn {{1}} and {{2}}.";
    let family = [("a.mtm", base), ("a.de.mtm", "Am {{2}} und {{1}}.")];
    assert_eq!(places("placeholder-order", &family), ["a.de.mtm: {{2}}"]);
    let names = [("a.mtm", base), ("a.de.mtm", "Am {{1}} und {{2}}.")];
    assert_eq!(places("placeholder-order", &names), NOTHING);
}

#[test]
fn names_are_looked_at_where_the_platform_is_told_them() {
    let (digits, format) = ("digits-in-parameter-name", "parameter-name-format");
    let body = "Hi {{line1}}, {{customerName}}, {{order-id}}, {{_fine}}.";
    assert_eq!(of(digits, "", body), NOTHING);
    assert_eq!(of(format, "", body), NOTHING);
    let named = "parameter_format = \"named\"";
    assert_eq!(of(digits, named, body), ["{{line1}}"]);
    assert_eq!(of(format, named, body), ["{{customerName}}", "{{order-id}}"]);
    assert_eq!(of(format, "parameter_format = \"named\"\napproved = true", body), NOTHING);
    let url = "parameter_format = \"named\"\nbuttons = [{ url = \"https://a.example/{{1}}\", text = \"A\" }]";
    assert_eq!(of(digits, url, "Hi."), NOTHING, "a number is told as a number");
    let cards = "parameter_format = \"named\"\n[[cards]]\nparams = [\"aB\"]\nbody = \"a {{aB}} b\"\n\
        [[cards]]\nbody = \"a {{aB}} b\"";
    assert_eq!(of(format, cards, "Hi."), ["\"aB\"", "{{aB}}"]);
}

#[test]
fn names_are_put_right_wherever_they_stand() {
    let slug = "parameter-name-format";
    let file = |message: &str, card: &str| {
        format!(
            "+++\nparameter_format = \"named\"\nheader = \"A {{{{{message}}}}} b\"\nparams = ['{message}', {{ name = \"x\" }}]\n\
             [[buttons]]\nurl = \"https://a.example/{{{{{message}}}}}\"\ntext = \"A\"\n\
             [[cards]]\nbody = \"a {{{{{card}}}}} b\"\n[[cards]]\nbody = \"a {{{{{card}}}}} b\"\n+++\n\
             Hi {{{{{message}}}}}, {{{{x}}}}.\n"
        )
    };
    assert_eq!(fixed(slug, &[&file("orderID", "item-No")]), file("order_id", "item_no"));
    let base = "+++\nparameter_format = \"named\"\ntranslations = [\"de\"]\n+++\nHi {{aB}}, hi.";
    assert_eq!(fixed(slug, &[base, "Hallo {{aB}}, hi."]), base, "its translation says the same name");
}

#[test]
fn names_stand_once_where_the_platform_is_told_them() {
    let slug = "repeated-placeholder";
    let body = "Hi {{a}}, {{b}}, {{a}}, {{a}}.";
    assert_eq!(of(slug, "", body), NOTHING);
    assert_eq!(of(slug, "parameter_format = \"named\"", body), ["{{a}}", "{{a}}"]);
    assert_eq!(of(slug, "parameter_format = \"named\"\nheader = \"A {{a}} b\"", "Hi {{a}}."), NOTHING);
}

#[test]
fn edges_of_bodies() {
    let edge = "placeholder-at-edge";
    let signs = "only-punctuation-after-placeholder";
    for (body, at_edge, before_signs) in [
        ("{{1}} is here now", vec!["{{1}}"], vec![]),
        ("Here is {{1}}", vec!["{{1}}"], vec![]),
        ("\n {{1}} is here {{2}} \r\n\r\n", vec!["{{1}}", "{{2}}"], vec![]),
        ("Here is {{1}}.", vec![], vec!["{{1}}"]),
        ("Here is *{{1}}*", vec![], vec!["{{1}}"]),
        ("Here is {{1}} 😀\n", vec![], vec!["{{1}}"]),
        ("Here is {{1}}。", vec![], vec!["{{1}}"]),
        ("Here is {{1}} é", vec![], vec![]),
        ("Here is {{1}} 2", vec![], vec![]),
        ("*{{1}}*, here it is", vec![], vec![]),
        ("{{1}}", vec![], vec![]),
        ("{{1}}!", vec![], vec![]),
        ("Nothing", vec![], vec![]),
    ] {
        assert_eq!(of(edge, "", body), at_edge, "{body}");
        assert_eq!(of(signs, "", body), before_signs, "{body}");
    }
    let cards = "[[cards]]\nbody = \"{{1}}\"\n[[cards]]\nbody = \"{{1}}\"";
    assert_eq!(of(edge, cards, "Hi."), NOTHING, "nobody has said so of cards");
    assert_eq!(of(edge, "category = \"authentication\"\n[authentication]", ""), NOTHING, "the platform's own text");
    let family = [("a.mtm", "+++\ntranslations = [\"de\"]\n+++\nOn {{1}} it is."), ("a.de.mtm", "Es ist am {{1}}")];
    assert_eq!(places(edge, &family), ["a.de.mtm: {{1}}"]);
}

#[test]
fn two_placeholders_with_signs_between_them() {
    let slug = "punctuated-placeholders";
    assert_eq!(of(slug, "", "a {{1}}-{{2}}, {{3}} b {{4}}{{5}}"), ["{{1}}-{{2}}", "{{2}}, {{3}}"]);
    assert_eq!(of(slug, "", "a {{1}} - é {{2}} b"), NOTHING);
    let url = "buttons = [{ url = \"https://a.example/{{a}}/{{b}}\", text = \"A\" }]";
    assert_eq!(of(slug, url, "Hi."), NOTHING);
}

#[test]
fn placeholders_below_each_other_are_not_side_by_side() {
    for between in ["\n", "\r\n", "\n\n", " \n "] {
        let body = format!("a {{{{1}}}}{between}{{{{2}}}} b");
        assert_eq!(of("stacked-placeholders", "", &body), ["{{2}}"], "{between:?}");
        assert_eq!(of("adjacent-placeholders", "", &body), NOTHING, "{between:?}");
    }
    for between in ["", " ", "\u{a0}"] {
        let body = format!("a {{{{1}}}}{between}{{{{2}}}}\nb");
        assert_eq!(of("stacked-placeholders", "", &body), NOTHING, "{between:?}");
        assert_eq!(of("adjacent-placeholders", "", &body).len(), 1, "{between:?}");
    }
    assert_eq!(of("stacked-placeholders", "", "a {{1}}\né {{2}} b\n- {{3}}\n- {{4}}."), NOTHING);
}

#[test]
fn words_are_counted() {
    let slug = "few-words";
    for (body, is_enough) in [
        ("one two {{1}} three", true),
        ("one {{1}} two", false),
        ("one, {{1}} - two!", false),
        ("one\r\ntwo\tthree{{1}}", true),
        ("one {{1}} two {{2}} three four five", true),
        ("one {{1}} two {{2}} three four 5", false),
        ("您的订单{{1}}已发货", true),
        ("您{{1}}已", false),
        ("ご注文{{1}}", true),
        ("คำสั่ง{{1}}", true),
        ("주문 {{1}} 발송", false),
        ("one two", true),
        ("{{1}}: {{2}}", true),
    ] {
        assert_eq!(of(slug, "", body).is_empty(), is_enough, "{body}");
    }
    assert_eq!(of(slug, "approved = true", "one {{1}} two"), NOTHING);
}

#[test]
fn texts_without_words() {
    let slug = "only-placeholders";
    for (body, has_words) in [
        ("{{1}}", false),
        ("*{{1}}*, {{2}}: 24/7 🎉", false),
        ("{{1}} é", true),
        ("{{1}} 日", true),
        ("🎉", true),
        ("24/7", true),
    ] {
        assert_eq!(of(slug, "", body).is_empty(), has_words, "{body}");
    }
}

#[test]
fn examples_are_missed_once() {
    let slug = "missing-example";
    assert_eq!(of(slug, "", "Hi {{a}}, {{b}}, {{a}}."), ["{{a}}", "{{b}}"]);
    assert_eq!(of(slug, "params = [\"a\", { name = \"b\", example = \"B\" }]", "Hi {{a}}, {{b}}."), ["\"a\""]);
    assert_eq!(of(slug, "header = \"A {{1}} b\"", "Hi."), ["{{1}}"]);
    assert_eq!(of(slug, "header = { image = \"\" }\n[[buttons]]\nquick_reply = \"Yes\"", "Hi."), NOTHING);
    assert_eq!(of(slug, "category = \"authentication\"\nparams = [\"code\"]\n[authentication]", ""), NOTHING);
    let url = |rest: &str| format!("[[buttons]]\nurl = \"https://a.example/{{{{x}}}}\"\ntext = \"A\"\n{rest}");
    assert_eq!(of(slug, &url(""), "Hi."), ["{{x}}"]);
    assert_eq!(of(slug, &url("example = \"7\""), "Hi."), NOTHING);
    assert_eq!(of(slug, &url("example = \"7\""), "Hi {{x}}."), ["{{x}}"], "the text has none");
    let cards = "[[cards]]\nbody = \"a {{x}} b\"\n[[cards]]\nparams = [{ name = \"x\", example = \"X\" }]\nbody = \"a {{x}} b\"";
    assert_eq!(of(slug, cards, "Hi."), ["{{x}}"]);
    assert_eq!(of(slug, "approved = true", "Hi {{a}}."), NOTHING);
}

#[test]
fn translations_have_the_examples_of_their_base_file() {
    let slug = "missing-example";
    let base = |keys: &str| format!("+++\ntranslations = [\"de\"]\n{keys}\n+++\nHi {{{{a}}}}, hi.");
    let (without, with) = (base(""), base("params = [{ name = \"a\", example = \"A\" }]"));
    assert_eq!(places(slug, &[("a.mtm", &with), ("a.de.mtm", "Hallo {{a}}, hi.")]), NOTHING);
    assert_eq!(places(slug, &[("a.mtm", &without), ("a.de.mtm", "Hallo {{a}}, hi.")]), ["a.mtm: {{a}}"]);
    let own = "+++\nexamples = { a = \"A\" }\n+++\nHallo {{a}}, hi.";
    assert_eq!(places(slug, &[("a.mtm", &without), ("a.de.mtm", own)]), ["a.mtm: {{a}}"]);
    let (approved, german) = (base("approved = true"), "+++\napproved = false\n+++\nHallo {{a}}, hi.");
    assert_eq!(places(slug, &[("a.mtm", &approved), ("a.de.mtm", german)]), ["a.de.mtm: "]);
    let own = "+++\napproved = false\nexamples = { a = \"A\" }\n+++\nHallo {{a}}, hi.";
    assert_eq!(places(slug, &[("a.mtm", &approved), ("a.de.mtm", own)]), NOTHING);
}
