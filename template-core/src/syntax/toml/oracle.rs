//! What the crate `toml` makes of the same text: the reader has to agree with it, in the tree and in every mistake.

use std::ops::Range;

use proptest::prelude::*;
use toml::de::{DeTable, DeValue};

use super::events::EventKind;
use super::mistakes::Mistakes;
use super::{Entry, Table, Value, ValueKind};
use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

/// How many documents are tried; more by `PROPTEST_CASES`.
const CASES: u32 = 2_000;

fn expected(text: &str, span: Span) -> (Table, Vec<Diagnostic>) {
    let (root, errors) = DeTable::parse_recoverable(&text[span.range()]);
    let at = |range: Range<usize>| {
        let start = text.floor_char_boundary(range.start + span.start).min(span.end);
        let end = text.ceil_char_boundary(range.end + span.start).min(span.end);
        Span::new(start, end.max(start))
    };
    let mut mistakes = Mistakes::new(text, span);
    for error in &errors {
        let place = error.span().unwrap_or_default();
        mistakes.report(toml_parser::Span::new_unchecked(place.start, place.end), error.message());
    }
    (table(at(root.span()), root.get_ref(), &at), mistakes.found)
}

fn table(span: Span, table: &DeTable<'_>, at: &dyn Fn(Range<usize>) -> Span) -> Table {
    let entry = |(key, entry): (&toml::Spanned<_>, &toml::Spanned<_>)| {
        let key: (&std::borrow::Cow<'_, str>, _) = (key.get_ref(), key.span());
        Entry { key: Spanned::new(key.0.to_string(), at(key.1)), value: value(at(entry.span()), entry.get_ref(), at) }
    };
    let mut entries: Vec<_> = table.iter().map(entry).collect();
    entries.sort_by_key(|entry| entry.key.span);
    Table { span, entries }
}

fn value(span: Span, value: &DeValue<'_>, at: &dyn Fn(Range<usize>) -> Span) -> Value {
    let kind = match value {
        DeValue::String(text) => ValueKind::String(text.to_string()),
        DeValue::Integer(number) => ValueKind::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok()),
        DeValue::Boolean(truth) => ValueKind::Boolean(*truth),
        DeValue::Array(items) => {
            let items = items.iter().map(|item| self::value(at(item.span()), item.get_ref(), at));
            ValueKind::Array(items.collect())
        }
        DeValue::Table(inner) => ValueKind::Table(table(span, inner, at)),
        DeValue::Float(_) => ValueKind::Other("a float"),
        DeValue::Datetime(_) => ValueKind::Other("a date"),
    };
    Value { span, kind }
}

fn found(found: &[Diagnostic]) -> Vec<(Span, &str)> {
    found.iter().map(|found| (found.primary.span, &*found.message)).collect()
}

/// Reads `toml` by itself and as a part of a longer text; and what is seen in it without the parser is what that sees.
#[track_caller]
fn compare(toml: &str) {
    if let Some(plain) = super::plain::events(toml) {
        let mut mistakes = Vec::new();
        let mut parsed = super::events::parsed(toml, &mut mistakes);
        parsed.retain(|event| event.kind != EventKind::LineEnd);
        assert_eq!((&mistakes, format!("{plain:?}")), (&Vec::new(), format!("{parsed:?}")), "{toml:?}");
    }
    for (before, after) in [("", ""), ("+++\n", "\n+++\né")] {
        let text = format!("{before}{toml}{after}");
        let span = Span::new(before.len(), before.len() + toml.len());
        let (ours, our_mistakes) = super::read(&text, span);
        let (theirs, their_mistakes) = expected(&text, span);
        assert_eq!(found(&our_mistakes), found(&their_mistakes), "{text:?}");
        assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{text:?}");
    }
}

/// Pieces that a document is made of, alike enough to meet each other.
const KEYS: &[&str] = &[
    "a",
    "a",
    "b",
    "b",
    "c",
    "a.b",
    "a.b.c",
    "b.a",
    "\"a\"",
    "'b'",
    "\"\\u0061\"",
    "a . b",
    "\"é\"",
    "\"\"\"a\"\"\"",
    "é",
    "a..b",
    ".a",
    "-_1",
    "",
];
const SCALARS: &[&str] = &[
    "1",
    "0",
    "-7",
    "+1_000",
    "0x1F",
    "0o17",
    "0b1",
    "07",
    "1__2",
    "9223372036854775808",
    "1.5",
    "1e3",
    "inf",
    "-nan",
    "true",
    "false",
    "tru",
    "word",
    "two words",
    "1979-05-27",
    "1979-05-27T07:32:00Z",
    "07:32:00",
    "1979-02-30",
    "1979-05-27 07:32:61",
    "'x'",
    "\"x\"",
    "\"a\\n\\u00e9\\x\"",
    "'é'",
    "\"\"\"\nx\\\n  y\"\"\"",
    "'''x\n'y'''",
    "\"open",
    "'open",
    "\"tab\there\"",
    "\"bell\u{7}\"",
    "\"del\u{7f}\"",
    "''",
    "\"\"",
    "",
    "=",
    "= 1",
    ".",
    "0x",
    "--1",
    "1.",
    ".5",
    "x'",
    "_1",
    "0d1",
];

fn scalar() -> impl Strategy<Value = String> {
    proptest::sample::select(SCALARS).prop_map(str::to_owned)
}

fn key() -> impl Strategy<Value = String> {
    proptest::sample::select(KEYS).prop_map(str::to_owned)
}

fn any_value() -> impl Strategy<Value = String> {
    scalar().prop_recursive(4, 24, 4, |inner| {
        let space = || proptest::sample::select(&["", " ", "\n", " # c\n", "\r\n"][..]);
        let items = proptest::collection::vec((space(), inner.clone(), space()), 0..4);
        let pairs = proptest::collection::vec((space(), key(), inner, space()), 0..4);
        let end = || proptest::sample::select(&["", "", "", ",", ", ,"][..]);
        prop_oneof![
            (items, end()).prop_map(|(items, end)| {
                let items: Vec<_> =
                    items.iter().map(|(before, item, after)| format!("{before}{item}{after}")).collect();
                format!("[{}{end}]", items.join(","))
            }),
            (pairs, end()).prop_map(|(pairs, end)| {
                let pair = |(before, key, value, after): &(&str, String, String, &str)| {
                    format!("{before}{key} = {value}{after}")
                };
                format!("{{{}{end}}}", pairs.iter().map(pair).collect::<Vec<_>>().join(","))
            }),
        ]
    })
}

fn line() -> impl Strategy<Value = String> {
    let odd = &[
        "",
        "# comment",
        "a",
        "= 1",
        "[",
        "]",
        "[[a]",
        "[a",
        "[[a",
        "}",
        ",",
        "a = 1 b = 2",
        "\r",
        "# \u{7}",
        "a = [[[",
        "\u{feff}",
        "..= 1",
        "[]",
        "[[]]",
        "[a]]",
        "a = 1]",
    ];
    prop_oneof![
        6 => (key(), any_value()).prop_map(|(key, value)| format!("{key} = {value}")),
        2 => key().prop_map(|key| format!("[{key}]")),
        2 => key().prop_map(|key| format!("[[{key}]]")),
        1 => proptest::sample::select(&odd[..]).prop_map(str::to_owned),
    ]
}

/// A document, and what is then done to it: bytes are left out, doubled or cut off.
fn document() -> impl Strategy<Value = String> {
    let change = (0..5_u8, any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let end = proptest::sample::select(&["\n", "\n", "\n", "\r\n", "\n\n", "\r", " "][..]);
    let lines = proptest::collection::vec((line(), end), 0..9);
    (lines, proptest::collection::vec(change, 0..3)).prop_map(|(lines, changes)| {
        let text: String = lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect();
        let mut characters: Vec<char> = text.chars().collect();
        for (change, one, other) in changes {
            if characters.is_empty() {
                break;
            }
            let (one, other) = (one.index(characters.len()), other.index(characters.len()));
            match change {
                0 => characters.truncate(one),
                1 => drop(characters.remove(one)),
                2 => characters.swap(one, other),
                3 => characters.insert(one, characters[other]),
                _ => {}
            }
        }
        characters.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn documents_are_read_as_by_the_crate_toml(toml in document()) {
        compare(&toml);
    }

    #[test]
    fn and_so_is_any_text(toml in "[\\[\\]{}=,.#'\"\\\\ab1_\\-+:TZ \t\r\nné\u{7}]{0,40}") {
        compare(&toml);
    }
}

#[test]
fn tables_that_meet_again_are_read_as_by_the_crate_toml() {
    for toml in [
        "",
        "\u{feff}a = 1\n",
        "[a.b]\nx = 1\n[c]\n[a]\ny = 2\n[a.d]\n",
        "[a]\n[a]\nx = 1\n[a]\nx = 2\n",
        "a = {b = 1}\n[a]\nc = 2\n[a.d]\n",
        "a = {b.c = 1}\n[a]\nb.d = 2\n[a.b]\ne = 1\n[[a.b]]\n",
        "a = {b.c = 1, b.d = 2, b = 3, b.c.e = 4, f = {}, f.g = 1}\n",
        "a = 1\n[a.b]\nx = 1\n[[a.c]]\ny = 1\n",
        "a = 1\n[a]\nb = 2\n[[a]]\n",
        "a = [1]\n[[a]]\n[a.b]\n[a]\n",
        "[[a]]\nb = 1\n[[a]]\n[a.c]\n[[a.d]]\n[a]\nx = 1\n",
        "[[a.b]]\n[a]\nb.c = 1\nb = 2\n",
        "a.b = 1\n[a]\nc = 1\n[a.d]\n",
        "[a]\nb.c = 1\n[a.b]\nd = 1\n[a.b.e]\n[a]\n",
        "[a.b.c]\n[a]\nb.d = 1\n[a.b]\n[a.b]\n",
        "a.b.c = 1\na.b = 2\na = 3\na.b.c.d = 4\na.b.d = 5\n",
        "a = 1979-05-27\na.b = 1\nc = 1.5\nc.d = 1\ne = true\ne.f = 1\ng = ''\ng.h = 1\n",
        "a\nb = 1\n",
        "[a\nb = 1\n[c]\nd = 1\n",
        "[]\na = 1\n[[]]\nb = 1\n[.]\n",
        "= 1\n = 2\n. = 3\n",
        "a = {b {}.\nc {}\nd # = 1",
    ] {
        compare(toml);
    }
}

#[test]
fn large_and_deep_documents_are_read_as_by_the_crate_toml() {
    let many = |write: fn(usize) -> String| (0..70).chain(20..50).map(write).collect::<String>();
    compare(&many(|number| format!("k{number} = 1\n")));
    compare(&many(|number| format!("[a.k{number}.b]\n")));
    compare(&(many(|number| format!("[a.k{number}.b]\n")) + &many(|number| format!("[a.k{number}]\nx = 1\n"))));
    compare(&many(|number| format!("[[k{number}]]\n")));
    compare(&format!("a = {{{}}}\n[a]\nk3 = 1\nnew = 2\n", many(|number| format!("k{number} = 1,"))));
    for depth in [78, 79, 80, 81, 82, 200] {
        for (open, close) in [("[", "]"), ("{a=", "}"), ("[{a = ", "}]"), ("[ ", " ]")] {
            let opened = open.repeat(depth);
            compare(&format!("a = {opened}1{}\nb = 2\n", close.repeat(depth)));
            compare(&format!("a = {opened}1\nb = 2\n"));
            compare(&format!("a = {opened}1{}", close.repeat(depth / 2)));
        }
        let key = "a.".repeat(depth);
        compare(&format!("b = 1\n{key}a = 1\nc = 1\n"));
        compare(&format!("[{key}a]\nc = 1\n[d]\nb = {{c = 1, {key}a = 1, d = 2}}\n"));
        compare(&format!("[[{key}a]]\nc = 1\n[d]\n"));
    }
}
