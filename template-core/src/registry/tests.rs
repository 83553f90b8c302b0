#![allow(clippy::unwrap_used)] // in functions that the tests share

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::definition::{Definition, StaticData, static_data};
use crate::language::Language;
use crate::model;
use crate::source::Source;

/// A definition with a name, a namespace or nothing, and languages, the base one first.
fn definition(name: &str, namespace: &str, languages: &[Language]) -> Definition {
    let (base, others) = languages.split_first().unwrap();
    let codes: Vec<_> = others.iter().map(|language| format!("{:?}", language.code())).collect();
    let namespace = if namespace.is_empty() { String::new() } else { format!("namespace = {namespace:?}\n") };
    let head = format!(
        "+++\nname = {name:?}\n{namespace}language = {:?}\ntranslations = [{}]\n+++\n",
        base.code(),
        codes.join(", ")
    );
    let siblings: Vec<_> = others
        .iter()
        .map(|language| Source::new(format!("file.{language}.mtm"), format!("{name} in {language}, {{{{who}}}}")))
        .collect();
    let source = Source::new("file.mtm", format!("{head}{name} in {base}, {{{{who}}}}"));
    model::read_family(&source, &siblings).into_definition().unwrap()
}

fn registry(definitions: impl IntoIterator<Item = Definition>) -> Registry {
    Registry::new(definitions).unwrap()
}

#[test]
fn a_name_alone_finds_what_is_the_only_one() {
    let registry = registry([
        definition("login", "", &[Language::EN, Language::DE]),
        definition("verify", "acme", &[Language::EN_GB]),
        definition("verify", "zeta", &[Language::EN]),
        definition("welcome", "acme", &[Language::FR]),
    ]);
    let found =
        |name: &str, language| registry.get(name, language).map(|entry| entry.definition().qualified_name().to_owned());
    assert_eq!(found("login", Language::DE).as_deref(), Some("login"));
    assert_eq!(found("welcome", Language::FR).as_deref(), Some("acme:welcome"));
    assert_eq!(found("acme:welcome", Language::FR).as_deref(), Some("acme:welcome"));
    assert_eq!(found("acme:verify", Language::EN_GB).as_deref(), Some("acme:verify"));
    assert_eq!(found("zeta:verify", Language::EN).as_deref(), Some("zeta:verify"));
    for (name, language) in [
        ("verify", Language::EN),
        ("verify", Language::EN_GB),
        ("acme:verify", Language::EN),
        (":login", Language::EN),
        ("acme:login", Language::EN),
        ("login", Language::FR),
        ("", Language::EN),
    ] {
        assert_eq!(found(name, language), None, "{name} {language}");
    }
    assert_eq!(
        registry.find("verify", Language::EN).unwrap_err().to_string(),
        "there is a template `verify` in several namespaces: write `acme:verify` or `zeta:verify`"
    );
    assert_eq!(registry.template("verify"), None);
}

#[test]
fn a_name_without_a_namespace_is_whole() {
    let registry = registry([definition("verify", "acme", &[Language::EN]), definition("verify", "", &[Language::EN])]);
    assert_eq!(registry.find("verify", Language::EN).unwrap().definition().namespace(), None);
    assert_eq!(registry.find("acme:verify", Language::EN).unwrap().definition().namespace(), Some("acme"));
}

#[test]
fn what_is_not_found_is_said_with_what_there_is() {
    let registry = registry([
        definition("order_shipped", "acme", &[Language::EN, Language::DE]),
        definition("order_shipped", "acme", &[Language::FR]),
        definition("login", "", &[Language::EN]),
    ]);
    let error = |name: &str, language| registry.find(name, language).unwrap_err().to_string();
    assert_eq!(
        [
            error("order_shiped", Language::EN),
            error("acme:order_shiped", Language::EN),
            error("other_business:order_shipped", Language::EN),
            error("quite_another", Language::EN),
            error("order_shipped", Language::JA),
            error("acme:order_shipped", Language::JA),
            error("login", Language::JA),
            error("a\nb", Language::EN),
        ],
        [
            "there is no template `order_shiped` (did you mean `order_shipped`?)",
            "there is no template `acme:order_shiped` (did you mean `acme:order_shipped`?)",
            "there is no template `other_business:order_shipped` (did you mean `acme:order_shipped`?)",
            "there is no template `quite_another`",
            "there is no template `order_shipped` in `ja`: its languages are `de`, `en` and `fr`",
            "there is no template `acme:order_shipped` in `ja`: its languages are `de`, `en` and `fr`",
            "there is no template `login` in `ja`: it is in `en` alone",
            "there is no template `a\\nb`",
        ]
    );
    assert_eq!(registry.best("order_shipped", "fr-CA").unwrap().language(), Language::FR);
    assert_eq!(registry.best("order_shipped", "ja").unwrap().language(), Language::EN);
    assert!(matches!(registry.best("order", "de"), Err(LookupError::Unknown { .. })));
}

#[test]
fn two_files_define_one_template_where_their_languages_differ() {
    let one = definition("hello", "", &[Language::EN, Language::FR]);
    let other = definition("hello", "", &[Language::DE]);
    let both = registry([one.clone(), other.clone()]);
    assert_eq!(both.get("hello", Language::FR).map(Entry::definition), Some(&one));
    assert_eq!(both.get("hello", Language::DE).map(Entry::definition), Some(&other));
    assert_eq!(both.template("hello"), Some(&other), "`de` comes before `en`");

    let again = definition("hello", "", &[Language::FR, Language::EN]);
    let clashes = Registry::new([one, other, again]).unwrap_err();
    assert_eq!(
        clashes.to_string(),
        "the template `hello` is there twice in `en`; give one of them another name, namespace or language, or leave \
         one out\nthe template `hello` is there twice in `fr`; give one of them another name, namespace or language, or \
         leave one out"
    );
}

#[test]
fn the_order_is_that_of_whole_names_and_base_languages() {
    let registry = registry([
        definition("b", "", &[Language::EN]),
        definition("a", "z", &[Language::EN]),
        definition("b", "", &[Language::DE]),
        definition("a", "b", &[Language::EN]),
        definition("a", "", &[Language::EN]),
    ]);
    let order: Vec<_> = registry.iter().map(|found| (found.qualified_name(), found.language().code())).collect();
    assert_eq!(order, [("a", "en"), ("b", "de"), ("b", "en"), ("b:a", "en"), ("z:a", "en")]);
    assert_eq!(registry.len(), 5);
    assert_eq!(registry.entries().count(), 5);
}

/// As generated code has the definitions of a registry.
fn data(registry: &Registry) -> StaticData {
    let (text, numbers) = static_data(registry);
    (text.leak(), numbers.leak())
}

#[test]
fn an_empty_registry_has_nothing() {
    for registry in [Registry::default(), registry([]), Registry::from_static(("", &[]), &[], "")] {
        assert!(registry.is_empty());
        assert_eq!(registry.get("a", Language::EN), None);
        assert_eq!(
            registry.find("verify", Language::EN).unwrap_err().to_string(),
            "there is no template `verify`: the registry is empty"
        );
        assert_eq!(registry.iter().count(), 0);
    }
}

#[test]
fn merged_registries_name_where_a_clash_comes_from() {
    let lines = "a/hello.mtm\nb/hello.mtm\nb/login.mtm\n";
    let one = registry([
        definition("hello", "a", &[Language::EN]),
        definition("hello", "b", &[Language::EN]),
        definition("login", "", &[Language::EN]),
    ]);
    let one = Registry::from_static(data(&one), registry_index(&one).leak(), lines);
    let two = registry([definition("bye", "", &[Language::EN]), definition("login", "", &[Language::DE])]);
    let all = Registry::merge([&one, &two.with_origin("the crate `two`")]).unwrap();
    assert_eq!(all.len(), 5);
    let three = registry([definition("hello", "b", &[Language::EN]), definition("bye", "", &[Language::EN])]);
    let clashes = Registry::merge([&all, &three]).unwrap_err();
    let clashes: Vec<_> = clashes.list().iter().map(ToString::to_string).collect();
    assert_eq!(
        clashes,
        [
            "the template `b:hello` is there twice in `en`, one of them in b/hello.mtm; give one of them another name, \
             namespace or language, or leave one out",
            "the template `bye` is there twice in `en`, one of them in the crate `two`; give one of them another name, \
             namespace or language, or leave one out",
        ]
    );
}

fn name() -> impl Strategy<Value = String> {
    // Short ones, so that many are alike, and some of every length.
    prop_oneof!["[a-c]{1,2}", "[a-c_]{1,12}", "promo_[0-9]{1,3}", "[a-z_]{20,60}", Just("x".repeat(512))]
}

fn languages() -> impl Strategy<Value = Vec<Language>> {
    let all: Vec<_> = Language::all().collect();
    prop::sample::subsequence(all, 1..5).prop_shuffle()
}

/// Definitions of which none clashes with another.
fn definitions() -> impl Strategy<Value = Vec<Definition>> {
    let one = (name(), prop_oneof![3 => Just(""), 1 => Just("acme"), 1 => Just("b")], languages());
    prop::collection::vec(one, 0..40).prop_map(|given| {
        let mut seen = BTreeSet::new();
        let mut definitions = Vec::new();
        for (name, namespace, mut languages) in given {
            languages.retain(|language| seen.insert((name.clone(), namespace, *language)));
            if !languages.is_empty() {
                definitions.push(definition(&name, namespace, &languages));
            }
        }
        definitions
    })
}

/// What a name finds, said once more, by looking at each.
fn searched<'d>(definitions: &'d [Definition], name: &str) -> Vec<&'d Definition> {
    let whole: Vec<_> = definitions.iter().filter(|found| found.qualified_name() == name).collect();
    if !whole.is_empty() {
        return whole;
    }
    let own: Vec<_> = definitions.iter().filter(|found| found.name() == name).collect();
    let is_one = own.windows(2).all(|pair| pair[0].namespace() == pair[1].namespace());
    if is_one { own } else { Vec::new() }
}

/// A quarter of the cases that are asked for: each looks for many names.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.div_ceil(4), failure_persistence: None, ..default }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_index_finds_exactly_what_is_there(definitions in definitions(), others in prop::collection::vec(name(), 9)) {
        let registry = registry(definitions.clone());
        let own = definitions.iter().flat_map(|found| [found.name().to_owned(), found.qualified_name().to_owned()]);
        let elsewhere = others.iter().flat_map(|name| [name.clone(), format!("acme:{name}")]);
        for name in own.chain(elsewhere) {
            let expected = searched(&definitions, &name);
            for language in Language::all() {
                let found = registry.get(&name, language);
                let expected = expected.iter().find(|found| found.languages().any(|own| own == language));
                prop_assert_eq!(found.map(Entry::definition), expected.copied(), "{} {}", name, language);
                if let Some(found) = found {
                    prop_assert_eq!(found.translation().language(), language);
                }
            }
            prop_assert_eq!(registry.find(&name, Language::EN).ok(), registry.get(&name, Language::EN));
            prop_assert_eq!(registry.template(&name).is_some(), !expected.is_empty());
            prop_assert_eq!(registry.best(&name, "pt-BR").is_ok(), !expected.is_empty());
        }
    }

    #[test]
    fn what_is_made_in_another_order_is_the_same(
        (one, other) in definitions().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let (one, other) = (registry(one), registry(other));
        prop_assert!(one.iter().eq(&other));
        prop_assert_eq!(registry_index(&one), registry_index(&other));
    }

    #[test]
    fn bytes_that_are_no_index_find_nothing_or_something(
        bytes in prop::collection::vec(any::<u8>(), 0..600),
        head in prop::array::uniform4(0_u8..8),
        name in name(),
    ) {
        let data = data(&registry([definition("a", "", &[Language::EN])]));
        // A head as an index has it, so that what follows is read.
        let mut with_head = [&[0, 0], head.as_slice(), &[0, 0]].concat();
        with_head.extend(&bytes);
        for bytes in [bytes, with_head] {
            let registry = Registry::from_static(data, bytes.leak(), "");
            for language in Language::all() {
                let _ = registry.get(&name, language);
            }
            let _ = registry.find(&name, Language::DE);
            let _ = registry.best(&name, "de");
        }
    }

    #[test]
    fn an_index_with_a_byte_changed_never_panics(
        definitions in definitions(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let registry = registry(definitions);
        let mut bytes = registry_index(&registry);
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let broken = Registry::from_static(data(&registry), bytes.leak(), "");
        for found in registry.entries() {
            let _ = broken.get(found.definition().name(), found.language());
            let _ = broken.get(found.definition().qualified_name(), found.language());
        }
    }
}
