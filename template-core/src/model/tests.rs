//! What files come to: parameters, texts, and the order of their values.

use super::*;
use crate::definition::{Button as Sent, Component};
use crate::source::Source;
use crate::text::Piece;

/// Fields and kinds, the body with parameters by index, and the wire order.
fn shape(text: &str) -> String {
    let reading = read(&Source::new("shape.mtm", text));
    assert_eq!(reading.diagnostics, [], "{text}");
    let TemplateFile { parameters, content, .. } = reading.template;
    let body = content.body.text();
    let wire_order: Vec<_> = body.wire_order().collect();
    let fields: Vec<_> = parameters.iter().map(|p| format!("{}: {}", p.field.as_str(), p.kind)).collect();
    let body: String = body
        .pieces()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Argument(index) => format!("<{index}>"),
        })
        .collect();
    format!("{} | {body} | {wire_order:?}", fields.join(", "))
}

#[test]
fn numbers_take_the_declared_names_in_order_and_go_without() {
    assert_eq!(shape("{{1}} and {{2}}"), "p1: text, p2: text | <0> and <1> | [0, 1]");
    assert_eq!(
        shape("+++\nparams = ['a', { name = 'b', kind = 'integer' }]\n+++\n{{3}} {{2}} {{1}}, {{2}}"),
        "a: text, b: integer, p3: text | <2> <1> <0>, <1> | [0, 1, 2]"
    );
}

#[test]
fn names_are_fields_as_declared_and_numbered_as_they_appear() {
    assert_eq!(
        shape(
            "+++\nparams = [{ name = 'when', kind = 'code' }, 'customerName']\n+++\n{{who}} {{customerName}} {{when}} {{who}}"
        ),
        "when: code, customer_name: text, who: text | <2> <1> <0> <2> | [2, 1, 0]"
    );
}

#[test]
fn the_body_is_the_files_bytes_with_lf_for_crlf_and_without_one_final_newline() {
    assert_eq!(shape("+++\r\n+++\r\na\r\n\r\n{{1}}\r\n\r\n"), "p1: text | a\n\n<0>\n | [0]");
    assert_eq!(shape("a\rb"), " | a\rb | []");
}

#[test]
fn front_matter_that_is_broken_does_not_make_the_text_look_wrong() {
    let rules = |text: &str| {
        let found = read(&Source::new("a.mtm", text)).diagnostics;
        found.iter().map(|found| found.rule.slug).collect::<Vec<_>>()
    };
    assert_eq!(rules("+++\nparams = ['a', 'b\n+++\n{{1}} {{2}}"), ["invalid-toml"]);
    assert_eq!(rules("+++\nparams = [{ kind = 'text' }, 'b']\n+++\n{{1}} {{2}}"), ["missing-key"]);
    assert_eq!(rules("+++\nparams = ['a', 'b']\n+++\n{{1}} {{}}"), ["empty-placeholder"]);
    assert_eq!(rules("+++\nname = 'a"), ["unclosed-front-matter"]);
}

/// The definition of a template and its German translation, which have no mistakes.
fn definition(base: &str, german: Option<&str>) -> Definition {
    let siblings: Vec<_> = german.map(|text| Source::new("shape.de.mtm", text)).into_iter().collect();
    read_family(&Source::new("shape.mtm", base), &siblings).into_definition().unwrap()
}

/// For each text of a language the names of its parameters in the platform's order.
fn wire_orders(definition: &Definition, language: Language) -> Vec<Vec<&str>> {
    let translation = definition.translation(language).unwrap();
    let texts = translation.components().filter_map(|component| match component {
        Component::HeaderText(text) | Component::Body(text) | Component::Button(Sent::Url { url: text, .. }) => {
            Some(text)
        }
        _ => None,
    });
    let name = |index: u16| definition.parameter(usize::from(index)).unwrap().name();
    texts.map(|text| text.wire_order().map(name).collect()).collect()
}

#[test]
fn names_are_numbered_in_each_component_and_language_as_they_appear() {
    let base = r#"+++
translations = ["de"]
header = "{{b}} of {{a}}"
params = ["a", "b", "c"]
buttons = [{ url = "https://a.example/{{c}}/{{b}}", text = "A" }, { url = "https://a.example/{{b}}", text = "B" }]
+++
{{c}} {{a}} {{c}} {{b}}"#;
    let german =
        "+++\nheader = '{{a}}: {{b}}'\nbuttons = ['C', { url = 'https://a.example/de/{{b}}' }]\n+++\n{{b}} {{c}} {{a}}";
    let definition = definition(base, Some(german));
    assert_eq!(wire_orders(&definition, Language::EN), [&["b", "a"][..], &["c", "a", "b"], &["c", "b"], &["b"]]);
    assert_eq!(
        wire_orders(&definition, Language::DE),
        [&["a", "b"][..], &["b", "c", "a"], &["c", "b"], &["b"]],
        "what the translation does not say is as in the base file"
    );
}

#[test]
fn numbers_keep_their_order_in_every_language() {
    let definition = definition("+++\ntranslations = ['de']\n+++\n{{2}} {{1}}", Some("{{1}} {{2}} {{1}}"));
    for language in [Language::EN, Language::DE] {
        assert_eq!(wire_orders(&definition, language), [["p1", "p2"]]);
    }
}

#[test]
fn numbers_may_stand_in_any_one_component() {
    let header = definition("+++\nheader = '{{2}} {{1}}'\nparams = ['a', 'b']\n+++\nHi.", None);
    assert_eq!(wire_orders(&header, Language::EN), [&["a", "b"][..], &[]]);
    let url = definition("+++\nbuttons = [{ url = 'https://a.example/{{1}}', text = 'A' }]\n+++\nHi.", None);
    assert_eq!(wire_orders(&url, Language::EN), [&[][..], &["p1"]]);
}

#[test]
fn a_number_in_an_address_of_a_named_template_belongs_to_its_button() {
    let definition = definition(
        r#"+++
parameter_format = "named"
params = [{ name = "button_1_1", example = "9Z8" }]
buttons = [
  { url = "https://a.example/{{code}}", text = "A" },
  { url = "https://a.example/{{1}}", text = "B" },
  { url = "https://a.example/{{1}}", text = "C" },
]
+++
Hi {{customer}}."#,
        None,
    );
    assert!(definition.has_named_parameters());
    assert_eq!(wire_orders(&definition, Language::EN), [["customer"], ["code"], ["button_1_1"], ["button_2_1"]]);
    assert_eq!(definition.parameter(0).unwrap().example(), Some("9Z8"));
}

/// The names and kinds of the parameters.
fn parameters(definition: &Definition) -> Vec<String> {
    definition.parameters().map(|parameter| format!("{}: {}", parameter.name(), parameter.kind())).collect()
}

#[test]
fn one_quick_reply_has_a_payload_and_several_have_an_array_of_them() {
    let one = definition("+++\nbuttons = [{ quick_reply = 'Yes' }]\n+++\nHi {{payloads}}.", None);
    assert_eq!(parameters(&one), ["payloads: text", "payload: payload"]);
    let two =
        "+++\nbuttons = [{ quick_reply = 'Yes' }, { catalog = 'All' }, { quick_reply = 'No' }]\n+++\nHi {{payload}}.";
    let two = definition(two, None);
    assert_eq!(
        parameters(&two),
        ["payload: text", "payloads[0]: payload", "payloads[1]: payload", "thumbnail: thumbnail"],
        "the items of the array are together"
    );
}

#[test]
fn names_belong_to_their_card() {
    let cards = definition(
        r#"+++
params = ["offer"]
cards = [
  { header = { image = "4::aW" }, body = "{{offer}}", params = [{ name = "offer", kind = "currency" }] },
  { header = { image = "4::aW" }, body = "{{header_1}} {{offer}}" },
]
+++
{{offer}}"#,
        None,
    );
    assert_eq!(
        parameters(&cards),
        [
            "offer: text",
            "cards[0].header: image",
            "cards[0].offer: currency",
            "cards[1].header: image",
            "cards[1].header_1: text",
            "cards[1].offer: text",
        ]
    );
    assert_eq!(wire_orders(&cards, Language::EN)[2], ["cards[1].header_1", "cards[1].offer"]);
}

#[test]
fn the_code_of_a_one_time_password_is_one_value_wherever_it_stands() {
    let fixed = definition("+++\nparams = ['pin']\nbuttons = [{ otp = 'copy_code' }]\n[authentication]\n+++\n", None);
    assert_eq!(parameters(&fixed), ["pin: code"]);
    let own = "+++\nparams = [{ name = 'pin', kind = 'code' }]\nbuttons = [{ otp = 'copy_code' }]\n+++\n{{pin}}";
    let own = definition(own, None);
    assert_eq!(parameters(&own), ["pin: code"]);
    for definition in [&fixed, &own] {
        let code = definition.base().components().find_map(|component| match component {
            Component::Button(Sent::OneTimePassword { code, .. }) => Some(code),
            _ => None,
        });
        assert_eq!(code, Some(0));
    }
    let unsaid = definition("+++\nbuttons = [{ otp = 'copy_code' }]\n[authentication]\n+++\n", None);
    assert_eq!(parameters(&unsaid), ["code: code"]);
}

#[test]
fn what_a_component_needs_gives_way_to_a_value_of_that_name() {
    let file = r#"+++
header = { image = "4::aW" }
limited_time_offer = { text = "Soon", has_expiration = true }
buttons = [{ quick_reply = "Yes" }, { copy_code = "SAVE20" }, { quick_reply = "No" }]
+++
{{coupon_code}} {{header}} {{payloads}} {{expiration_time_ms}}"#;
    assert_eq!(
        parameters(&definition(file, None)),
        [
            "header_asset: image",
            "coupon_code: text",
            "header: text",
            "payloads: text",
            "expiration_time_ms: text",
            "offer_expiration_time_ms: expiration",
            "button_payloads[0]: payload",
            "button_payloads[1]: payload",
            "button_coupon_code: coupon",
        ]
    );
    let code = "+++\nbuttons = [{ otp = 'copy_code' }]\n+++\nYour {{code}}.";
    assert_eq!(parameters(&definition(code, None)), ["code: text"], "it is the one code there is");
}

#[test]
fn a_guessed_placeholder_of_a_translation_is_no_second_mistake() {
    let base = Source::new("a.mtm", "+++\ntranslations = ['de']\n+++\n{{customer}} {{time}}");
    let rules = |german: &str| {
        let reading = read_family(&base, &[Source::new("a.de.mtm", german)]);
        let found = reading.translation_diagnostics[0].iter().map(|found| found.rule.slug);
        found.collect::<Vec<_>>()
    };
    assert_eq!(rules("{{customer {{time}}"), ["unclosed-placeholder"]);
    assert_eq!(rules("{{custo {{time}}"), ["unclosed-placeholder"]);
    assert_eq!(rules("{{}} {{time}}"), ["empty-placeholder"]);
    assert_eq!(rules("{{custmer}} {{time}}"), ["translated-parameters"]);
    assert_eq!(rules("{{customer}}"), ["translated-parameters"]);
    assert_eq!(rules("{{time}} {{customer}} {{time}}"), [""; 0]);
}
