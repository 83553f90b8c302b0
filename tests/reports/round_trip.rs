//! Whatever a file is called and whatever is said of it, readers of the formats get it back.

use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;
use template_core::diagnostic::Diagnostic;
use template_core::report::Format;
use template_core::source::Source;

use super::{finding, sarif, write};

/// Texts with more of what formats have to escape than chance would bring.
fn text() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        Just('%'),
        Just(':'),
        Just(','),
        Just('\n'),
        Just('\r'),
        Just('<'),
        Just(']'),
        Just('&'),
        Just('"'),
        Just('\''),
        Just('\\'),
        Just('\u{fffe}'),
        prop::char::range('\0', '\u{1f}'),
        any::<char>(),
    ];
    prop::collection::vec(letter, 1..20).prop_map(|letters| letters.into_iter().collect())
}

/// The name of a file, in a folder; with a letter first, so that nothing is to be said of `.` and `/`.
fn path() -> impl Strategy<Value = String> {
    text().prop_map(|name| format!("a/{}", if cfg!(windows) { name.replace('\\', "") } else { name }))
}

fn report(path: &str, message: &str) -> [(Source, Vec<Diagnostic>); 1] {
    [(Source::new(path, "text"), vec![finding(message).help(message)])]
}

fn config() -> Config {
    Config { failure_persistence: None, ..Config::default() }
}

/// What a runner makes of an escaped text.
fn unescaped(text: &str) -> String {
    let text = text.replace("%3A", ":").replace("%2C", ",").replace("%0A", "\n").replace("%0D", "\r");
    text.replace("%25", "%")
}

/// What XML can hold of a text.
fn in_xml(text: &str) -> String {
    let is_held = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_held).collect()
}

/// What stands at the end of a percent-encoded URI.
fn decoded(uri: &str) -> String {
    let mut pieces = uri.split('%');
    let mut bytes = pieces.next().unwrap().as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(&piece[..2], 16).unwrap());
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn json_has_every_path_and_message(path in path(), message in text()) {
        let json: Value = serde_json::from_str(&write(Format::Json, &report(&path, &message))).unwrap();
        let found = &json["diagnostics"][0];
        prop_assert_eq!(found["path"].as_str(), Some(path.as_str()));
        prop_assert_eq!(found["message"].as_str(), Some(message.as_str()));
        prop_assert_eq!(found["help"].as_str(), Some(message.as_str()));
    }

    #[test]
    fn gitlab_has_every_path_and_message(path in path(), message in text()) {
        let json: Value = serde_json::from_str(&write(Format::Gitlab, &report(&path, &message))).unwrap();
        prop_assert_eq!(json[0]["location"]["path"].as_str(), Some(path.as_str()));
        prop_assert_eq!(json[0]["description"].as_str().unwrap(), format!("{message}; {message}"));
    }

    #[test]
    fn github_has_every_path_and_message_on_one_line(path in path(), message in text()) {
        let line = write(Format::Github, &report(&path, &message));
        prop_assert_eq!(line.matches(['\n', '\r']).count(), 1);
        let command = line.strip_prefix("::error ").unwrap().strip_suffix('\n').unwrap();
        let (properties, data) = command.split_once("::").unwrap();
        let file = properties.split(',').next().unwrap().strip_prefix("file=").unwrap();
        prop_assert_eq!(unescaped(file), path.as_str());
        prop_assert_eq!(unescaped(data), format!("{path}:1:1: {message}\nhelp: {message}"));
    }

    #[test]
    fn xml_has_what_it_can_hold(path in path(), message in text()) {
        let junit = write(Format::Junit, &report(&path, &message));
        let document = roxmltree::Document::parse(&junit).unwrap();
        let element = |name: &str| document.descendants().find(|node| node.has_tag_name(name)).unwrap();
        prop_assert_eq!(element("testcase").attribute("name").unwrap(), in_xml(&path));
        prop_assert_eq!(element("failure").attribute("message").unwrap(), in_xml(&message));
    }
}

proptest! {
    // The schema takes its time.
    #![proptest_config(Config { cases: 32, ..config() })]

    #[test]
    fn sarif_has_every_path_and_message(path in path(), message in text()) {
        let log = sarif::validate(&write(Format::Sarif, &report(&path, &message)));
        let result = &log["runs"][0]["results"][0];
        prop_assert_eq!(result["message"]["text"].as_str().unwrap(), format!("{message}\nhelp: {message}"));
        let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
        prop_assert_eq!(decoded(uri), path);
    }
}
