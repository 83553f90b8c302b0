//! Import over a file that is there: its parameters keep their names, kinds and examples.

use template_core::exchange;

fn body(text: &str) -> String {
    let text = serde_json::Value::from(text);
    format!(r#"{{"name": "note", "language": "en", "components": [{{"type": "BODY", "text": {text}}}]}}"#)
}

fn reimported(json: &str, existing: &str) -> (String, Vec<String>) {
    let import = exchange::import(json, |path| (path == "note.mtm").then(|| existing.to_owned())).unwrap();
    let report = import.report.iter().map(ToString::to_string).collect();
    (import.files[0].text.clone(), report)
}

#[test]
fn declared_names_of_numbers_are_kept() {
    let existing = "+++\nparams = [\n  { name = \"who\", example = \"Ida\" },\n  { name = \"count\", kind = \"integer\", example = \"3\" },\n]\n+++\n{{1}} has {{2}}.\n";
    let (text, report) = reimported(&body("{{1}} now has {{2}}."), existing);
    insta::assert_snapshot!(text, @r#"
    +++
    language = "en"
    params = [
      { name = "who", example = "Ida" },
      { name = "count", kind = "integer", example = "3" },
    ]
    +++
    {{1}} now has {{2}}.
    "#);
    assert!(report.is_empty(), "{report:?}");
}

#[test]
fn names_are_used_where_numbers_come_in_order() {
    let existing = "Dear {{who}}, it is {{when}}.\n";
    let (text, report) = reimported(&body("It is {{2}}, dear {{1}}."), existing);
    assert!(text.contains("{ name = \"who\" },\n  { name = \"when\" }"), "{text}");
    assert!(text.contains("It is {{2}}, dear {{1}}."), "{text}");
    assert!(report.is_empty(), "{report:?}");
    let (text, _) = reimported(&body("{{1}}! It is {{2}}."), existing);
    assert!(text.contains("{{who}}! It is {{when}}."), "{text}");
}

#[test]
fn names_that_do_not_fit_are_not_used() {
    let existing = "Dear {{who}}, it is {{when}}.\n";
    let (text, report) = reimported(&body("{{1}}, {{2}} and {{3}}."), existing);
    assert!(text.contains("{{body_1}}, {{body_2}} and {{body_3}}."), "{text}");
    assert_eq!(report.len(), 1, "{report:?}");
}

#[test]
fn every_component_and_card_has_names_of_its_own() {
    let json = r#"{"name": "note", "language": "en", "components": [
        {"type": "HEADER", "format": "TEXT", "text": "For {{1}}", "example": {"header_text": ["Ida"]}},
        {"type": "BODY", "text": "Hi {{1}}, {{2}}."},
        {"type": "CAROUSEL", "cards": [{"components": [
            {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::a"]}},
            {"type": "BODY", "text": "It is {{1}}."},
            {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Go", "url": "https://a.example/{{1}}"}]}]},
          {"components": [
            {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::b"]}},
            {"type": "BODY", "text": "It is {{1}}."},
            {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Go", "url": "https://a.example/{{1}}"}]}]}]}]}"#;
    let existing = "+++\nheader = \"For {{who}}\"\nparams = [\"who\", { name = \"what\", kind = \"code\" }]\n[[cards]]\nbody = \"It was {{colour}}.\"\n+++\nHi {{who}}, {{what}}.\n";
    let (text, report) = reimported(json, existing);
    insta::assert_snapshot!(text, @r#"
    +++
    language = "en"
    header = "For {{who}}"
    params = [
      { name = "who", example = "Ida" },
      { name = "what", kind = "code" },
    ]
    [[cards]]
    header = { image = "4::a" }
    body = "It is {{colour}}."
    params = [
      { name = "colour" },
      { name = "button_0_1" },
    ]
    [[cards.buttons]]
    url = "https://a.example/{{button_0_1}}"
    text = "Go"
    [[cards]]
    header = { image = "4::b" }
    body = "It is {{body_1}}."
    params = [
      { name = "body_1" },
      { name = "button_0_1" },
    ]
    [[cards.buttons]]
    url = "https://a.example/{{button_0_1}}"
    text = "Go"
    +++
    Hi {{who}}, {{what}}.
    "#);
    assert!(report.is_empty(), "{report:?}");
}

#[test]
fn a_file_that_is_broken_gives_what_can_be_read() {
    for existing in
        ["", "\u{feff}", "+++\nparams = [", "+++\nparams = 7\ncards = [1]\nbuttons = \"x\"\n+++\n{{", "{{who}} {{"]
    {
        let (text, _) = reimported(&body("Hello {{1}}."), existing);
        assert!(text.ends_with("+++\nHello {{1}}.\n"), "{existing:?}: {text}");
    }
}
