//! Templates as the platform has them, imported and built without a hand on them.

use std::path::PathBuf;

use template_core::exchange;
use template_core::source::{stem, translation_of};

use crate::project::{Project, library, manifest};

/// The definitions of public code and documents, where `MTM_SAMPLES` names a folder with them, as one list.
fn samples() -> Option<String> {
    let folder = std::env::var_os("MTM_SAMPLES").map(PathBuf::from)?.join("definitions");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let texts: Vec<_> = paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    Some(format!("[{}]", texts.join(",")))
}

/// `2023_april_promo` becomes `T2023AprilPromo`.
fn type_name(stem: &str) -> String {
    let words = stem.split('_').map(|word| {
        let mut characters = word.chars();
        let first = characters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(characters).collect::<String>()
    });
    let name: String = words.collect();
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("T{name}") } else { name }
}

#[test]
fn imported_templates_build_as_they_are() {
    let Some(samples) = samples() else {
        eprintln!("real templates: left out, MTM_SAMPLES is not set");
        return;
    };
    let import = exchange::import(&samples, |_| None).unwrap();
    let project = Project::empty();
    project.write("Cargo.toml", manifest("imported", &library("templates", "")));
    let mut code = vec!["#![deny(warnings, missing_docs)]\n//! Real templates.".to_owned()];
    for file in &import.files {
        project.write(&format!("templates/{}", file.path), &file.text);
        if translation_of(&file.path).is_none() {
            let name = type_name(stem(&file.path));
            code.push(format!("templates::template!(pub {name} = \"templates/{}\");", file.path));
        }
    }
    assert!(code.len() > 20, "only {} templates", code.len() - 1);
    project.write("src/lib.rs", code.join("\n"));
    let run = project.cargo("check").succeeds();
    assert_eq!(run.complaints(), Vec::<&str>::new());
}

#[test]
fn a_translation_that_changes_is_compiled_again() {
    let main = "templates::template!(Order = \"templates/order.mtm\");\n\
        fn main() { println!(\"{}\", templates::Template::preview_in(&Order, Order::DE)); }\n";
    let project = Project::program("translated", main);
    project.write("templates/order.mtm", "+++\ntranslations = [\"de\"]\n+++\nYour order is here.\n");
    project.write("templates/order.de.mtm", "Deine Bestellung ist da.\n");
    assert_eq!(project.cargo("run --quiet").succeeds().stdout, "Deine Bestellung ist da.\n");
    std::thread::sleep(std::time::Duration::from_millis(1100));
    project.write("templates/order.de.mtm", "Bestellung da.\n");
    assert_eq!(project.cargo("run --quiet").succeeds().stdout, "Bestellung da.\n");
    std::thread::sleep(std::time::Duration::from_millis(1100));
    project.write("templates/order.de.mtm", "Bestellung {{da}}.\n");
    let run = project.cargo("check").fails();
    assert!(run.stderr.contains("templates/order.de.mtm:1:12"), "{}", run.stderr);
}
