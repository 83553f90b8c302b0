//! Templates as the platform has them, imported and built without a hand on them.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;
use template_core::exchange;
use template_core::source::{stem, translation_of};

use crate::project::{Project, library, manifest};

/// All definitions in a folder, as one list.
fn definitions(folder: &Path, leave_out: &[&str]) -> String {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.retain(|path| !leave_out.iter().any(|name| path.file_stem().is_some_and(|stem| stem == *name)));
    paths.sort();
    let texts = paths.iter().map(|path| std::fs::read_to_string(path).unwrap());
    // Some are a list or a page themselves.
    let lists = texts.map(|text| match serde_json::from_str(&text).unwrap() {
        Value::Array(list) => list,
        Value::Object(mut page) => match page.remove("data").or_else(|| page.remove("templates")) {
            Some(Value::Array(list)) => list,
            _ => vec![serde_json::from_str(&text).unwrap()],
        },
        other => panic!("{other}"),
    });
    Value::Array(lists.flatten().collect()).to_string()
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

/// Imports definitions into a crate of that name, and builds a type of each.
fn assert_builds(name: &str, definitions: &str) -> usize {
    let import = exchange::import(definitions, |_| None).unwrap();
    let project = Project::empty();
    project.write("Cargo.toml", manifest(name, &library("templates", "")));
    let mut code = vec!["#![deny(warnings, missing_docs)]\n//! Imported templates.".to_owned()];
    for file in &import.files {
        project.write(&format!("templates/{}", file.path), &file.text);
        if translation_of(&file.path).is_none() {
            let name = type_name(stem(&file.path));
            code.push(format!("templates::template!(pub {name} = \"templates/{}\");", file.path));
        }
    }
    project.write("src/lib.rs", code.join("\n"));
    let run = project.cargo("check").succeeds();
    assert_eq!(run.complaints(), Vec::<&str>::new());
    code.len() - 1
}

#[test]
fn imported_templates_build_as_they_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exchange/definitions");
    let count = assert_builds("imported", &definitions(&folder, &["refused"]));
    assert!(count >= 15, "only {count} templates");
}

#[test]
fn real_templates_build_as_they_are() {
    let Some(folder) = std::env::var_os("MTM_SAMPLES").map(PathBuf::from) else {
        writeln!(std::io::stderr().lock(), "projects: real templates: left out, MTM_SAMPLES is not set").unwrap();
        return;
    };
    let count = assert_builds("imported-real", &definitions(&folder.join("definitions"), &[]));
    assert!(count >= 20, "only {count} templates");
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
