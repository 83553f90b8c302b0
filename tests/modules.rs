//! Modules that `templates!` makes of folders: their types, their names and their registry.
// The permission that clippy.toml gives to tests does not reach the functions that help them.
#![allow(clippy::unwrap_used)]
#![deny(missing_docs, clippy::pedantic)]

use templates::{Api, Definition, Language, Message, Registry, Route, Template};

templates::templates! {
    /// All that the tests have.
    pub mod messages = "templates/"
}

templates::templates!(mod odd = "modules/folder");

templates::template!(Parcel = "templates/parcel_tracking.mtm");

fn route() -> Route {
    Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() }
}

#[test]
fn a_type_of_a_folder_is_what_it_is_of_its_file() {
    let (one, other) = (Parcel::EXAMPLE, messages::ParcelTracking::EXAMPLE);
    assert_eq!(Parcel::DEFINITION, messages::ParcelTracking::DEFINITION);
    assert_eq!(one.to_string(), other.to_string());
    assert_eq!(one.preview_in(Parcel::DE), other.preview_in(messages::ParcelTracking::best_language("de-CH")));
    for &api in Api::ALL {
        let one = Message::new(route(), &one).unwrap().to_json(api);
        assert_eq!(one, Message::new(route(), &other).unwrap().to_json(api));
    }
}

#[test]
fn the_registry_has_every_template_in_the_order_of_their_names() {
    let names: Vec<_> = messages::REGISTRY.iter().map(Definition::qualified_name).collect();
    assert!(names.is_sorted(), "{names:?}");
    let count = std::fs::read_dir("templates").unwrap().flatten();
    let count = count.filter(|file| file.file_name().to_str().is_some_and(|name| name.matches('.').count() == 1));
    assert_eq!(names.len(), count.count());
    let found = messages::REGISTRY.find("parcel_tracking", Language::DE).unwrap();
    assert_eq!(found.definition(), messages::ParcelTracking::DEFINITION);
}

#[test]
fn every_type_is_found_in_the_registry() {
    fn assert_found<T: Template>(registry: &Registry) {
        let definition = T::DEFINITION;
        for language in definition.languages() {
            let found = registry.find(definition.qualified_name(), language).unwrap();
            assert_eq!((found.definition(), found.language()), (definition, language));
        }
    }
    assert_found::<messages::AutumnSale>(&messages::REGISTRY);
    assert_found::<messages::PlantCards>(&messages::REGISTRY);
    assert_found::<odd::shop::Thanks>(&odd::REGISTRY);
    assert_found::<odd::Option>(&odd::REGISTRY);
}

#[test]
fn folders_are_modules_and_names_are_rusts() {
    assert!(odd::T2023AprilPromo.to_string().starts_with("Spring"));
    assert_eq!(odd::String { str: "b", i64: 1 }.to_string(), "The string b has 1 characters in it.");
    assert_eq!(odd::Option::DEFINITION.qualified_name(), "acme:shop:choice");
    assert!(odd::Self_.to_string().contains("itself"));
    assert!(odd::REGISTRY_.to_string().contains("besides"));
    assert!(odd::shop::m2023::Review.to_string().contains("plants"));
    assert!(odd::type_::Thanks.to_string().contains("a lot"));
    let thanks = odd::shop::Thanks::EXAMPLE;
    assert!(thanks.preview_in(odd::shop::Thanks::PT_BR).starts_with("Obrigado"));
    assert_eq!(odd::REGISTRY.len(), 8);
}

#[test]
fn clashes_with_other_registries_name_the_file() {
    let clashes = Registry::merge([&odd::REGISTRY, &odd::REGISTRY]).unwrap_err().to_string();
    assert!(clashes.contains("tests/modules/folder/shop/thanks.mtm"), "{clashes}");
    let all = Registry::merge([&odd::REGISTRY, &messages::REGISTRY]).unwrap();
    assert_eq!(all.len(), odd::REGISTRY.len() + messages::REGISTRY.len());
}
