//! Import and layout: any JSON is taken, what is written reads back, and what is laid out stays as it is.

use std::collections::HashSet;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use template_core::exchange;
use template_core::format::format;
use template_core::model;
use template_core::source::{Source, stem, translation_of};
use template_core::syntax::{self, Table, ValueKind};

use crate::{config, files, strategies};

/// Keys and words that mean something, so that arbitrary JSON gets far.
const WORDS: &[&str] = &[
    "data",
    "templates",
    "name",
    "language",
    "category",
    "status",
    "namespace",
    "parameter_format",
    "message_send_ttl_seconds",
    "components",
    "type",
    "format",
    "text",
    "example",
    "buttons",
    "cards",
    "url",
    "phone_number",
    "otp_type",
    "supported_apps",
    "package_name",
    "signature_hash",
    "flow_id",
    "flow_json",
    "limited_time_offer",
    "has_expiration",
    "add_security_recommendation",
    "code_expiration_minutes",
    "header_text",
    "header_handle",
    "body_text",
    "body_text_named_params",
    "param_name",
    "app_deep_link",
    "id",
    "paging",
    "next",
    "HEADER",
    "BODY",
    "footer",
    "BUTTONS",
    "CAROUSEL",
    "LIMITED_TIME_OFFER",
    "CALL_PERMISSION_REQUEST",
    "TEXT",
    "IMAGE",
    "LOCATION",
    "QUICK_REPLY",
    "URL",
    "PHONE_NUMBER",
    "COPY_CODE",
    "OTP",
    "FLOW",
    "ONE_TAP",
    "NAMED",
    "POSITIONAL",
    "AUTHENTICATION",
    "APPROVED",
    "en",
    "de",
    "en_US",
    "order",
    "{{1}}",
    "{{1}} {{2}}",
    "{{2}} {{1}}",
    "{{who}}",
    "{{",
    "https://a.example/{{1}}",
    "../up",
    "+++",
    "\u{0}",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![8 => prop::sample::select(WORDS).prop_map(str::to_owned), 1 => strategies::text()]
}

/// JSON of any shape.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        6 => word().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((word(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A definition that is right but for its texts, and where one value may be replaced by anything.
fn definition() -> impl Strategy<Value = Value> {
    const TEXTS: &[&str] = &["Hi {{1}}.", "{{2}} and {{1}}!", "Hi {{who}}, {{what}}.", "+++\n---\nHi", "a\r\nb\r"];
    let text = || {
        prop_oneof![
            3 => prop::sample::select(TEXTS).prop_map(str::to_owned),
            2 => strategies::text(),
        ]
    };
    let names = prop::sample::select(&["order", "parcel", "a"][..]);
    let languages = prop::sample::select(&["en", "en_US", "de", "pt_BR", "xx"][..]);
    let values = prop::collection::vec(strategies::value(), 0..4);
    let parts = (names, languages, text(), text(), text(), values, any::<[bool; 6]>());
    let whole = parts.prop_map(|(name, language, header, body, url, values, has)| {
        let mut components = vec![json!({"type": "BODY", "text": body, "example": {"body_text": [values]}})];
        if has[0] {
            components
                .push(json!({"type": "header", "format": "text", "text": header, "example": {"header_text": values}}));
        }
        if has[1] {
            components.push(json!({"type": "FOOTER", "text": header}));
        }
        let buttons = json!([
            {"type": "URL", "text": "Go", "url": url, "example": values},
            {"type": "QUICK_REPLY", "text": header},
            {"type": "COPY_CODE", "example": body},
        ]);
        if has[2] {
            components.push(json!({"type": "BUTTONS", "buttons": buttons}));
        }
        if has[3] {
            let card = json!({"components": [
                {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": values}},
                {"type": "BODY", "text": body},
                {"type": "BUTTONS", "buttons": buttons},
            ]});
            components.push(json!({"type": "CAROUSEL", "cards": [card, card]}));
        }
        let mut members = Map::new();
        members.insert("name".to_owned(), name.into());
        members.insert("language".to_owned(), language.into());
        members.insert("components".to_owned(), components.into());
        if has[4] {
            members.insert("parameter_format".to_owned(), "NAMED".into());
        }
        if has[5] {
            members.insert("status".to_owned(), "APPROVED".into());
        }
        Value::Object(members)
    });
    (whole, prop::option::weighted(0.2, (any::<prop::sample::Index>(), anything()))).prop_map(|(mut whole, other)| {
        if let (Some((place, value)), Some(members)) = (other, whole.as_object_mut()) {
            let key = members.keys().nth(place.index(members.len())).unwrap().clone();
            members.insert(key, value);
        }
        whole
    })
}

/// The front matter without its places.
fn plain(table: &Table) -> String {
    fn value(kind: &ValueKind) -> String {
        match kind {
            ValueKind::Array(items) => format!("{:?}", items.iter().map(|item| value(&item.kind)).collect::<Vec<_>>()),
            ValueKind::Table(table) => plain(table),
            other => format!("{other:?}"),
        }
    }
    let mut entries: Vec<_> = table.entries.iter().map(|entry| (&entry.key.value, value(&entry.value.kind))).collect();
    entries.sort();
    format!("{entries:?}")
}

/// What was written is TOML and a body, laid out, each in a file of its own.
fn assert_imported(json: &str, existing: &str) -> Result<(), TestCaseError> {
    let Ok(import) = exchange::import(json, |_| Some(existing.to_owned())) else { return Ok(()) };
    let mut paths = HashSet::new();
    for file in &import.files {
        prop_assert!(paths.insert(&file.path), "{} twice", file.path);
        prop_assert!(file.path.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.')));
        let source = Source::new(file.path.as_str(), file.text.as_str());
        let (document, _) = syntax::parse(&source);
        prop_assert!(!document.front_matter_is_partial, "{}", file.text);
        prop_assert_eq!(format(&source).unwrap(), file.text.as_str());
    }
    for file in import.files.iter().filter(|file| translation_of(&file.path).is_none()) {
        let is_sibling = |path: &str| translation_of(path).is_some_and(|(base, _)| base == stem(&file.path));
        let siblings = import.files.iter().filter(|other| is_sibling(&other.path));
        let siblings: Vec<_> = siblings.map(|file| Source::new(file.path.as_str(), file.text.as_str())).collect();
        let reading = model::read_family(&Source::new(file.path.as_str(), file.text.as_str()), &siblings);
        prop_assert!(!reading.has_errors(), "{:?}\n{}", reading.all_diagnostics().collect::<Vec<_>>(), file.text);
    }
    for remark in &import.report {
        prop_assert!(remark.to_string().chars().all(|character| !character.is_control()), "{remark}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn any_json_is_taken(json in anything(), existing in strategies::file()) {
        assert_imported(&json.to_string(), &existing)?;
    }

    #[test]
    fn any_text_is_taken(text in strategies::text()) {
        assert_imported(&text, "")?;
    }

    #[test]
    fn definitions_are_imported(list in prop::collection::vec(definition(), 1..5), existing in strategies::file()) {
        assert_imported(&Value::Array(list).to_string(), &existing)?;
    }

    /// Each definition is written or refused with an error, none neither nor both.
    #[test]
    fn nothing_is_lost(list in prop::collection::vec(definition(), 1..5)) {
        let count = list.len();
        let import = exchange::import(&Value::Array(list).to_string(), |_| None).unwrap();
        let errors = import.report.iter().filter(|remark| remark.level == exchange::Level::Error);
        let places: HashSet<_> = errors.map(|remark| remark.path.split(']').next().unwrap().to_owned()).collect();
        prop_assert_eq!(import.files.len() + places.len(), count, "{:?}", import);
    }

    #[test]
    fn layout_keeps_what_a_file_says(file in strategies::file()) {
        let source = Source::new("a.mtm", file.as_str());
        if let Ok(once) = format(&source) {
            let again = Source::new("a.mtm", once.as_str());
            prop_assert_eq!(format(&again).unwrap(), once.as_str());
            let (before, _) = syntax::parse(&source);
            let (after, _) = syntax::parse(&again);
            prop_assert_eq!(source.slice(before.body.span), again.slice(after.body.span));
            prop_assert_eq!(before.front_matter.as_ref().map(plain), after.front_matter.as_ref().map(plain));
            prop_assert_eq!(file.matches('#').count(), once.matches('#').count());
        }
    }

    #[test]
    fn layout_of_files_without_errors(template in files::template()) {
        let file = template.file();
        let source = Source::new("a.mtm", file.as_str());
        let once = format(&source).unwrap();
        let again = Source::new("a.mtm", once.as_str());
        prop_assert_eq!(format(&again).unwrap(), once.as_str());
        let definition = |source: &Source| model::read(source).into_definition().unwrap();
        prop_assert_eq!(definition(&source), definition(&again));
    }
}
