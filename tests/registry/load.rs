//! Folders read at run time: what is in them, and all that is wrong at once.

use templates::{Api, Argument, Language, Route};

use crate::write;
use template_core::{LoadError, Registry};

fn route() -> Route {
    Route { from: "447700900001".parse().unwrap(), to: "447700900000".parse().unwrap() }
}

#[test]
fn a_folder_is_a_registry_of_all_its_templates() {
    let registry = Registry::load("templates").unwrap();
    assert_eq!(registry.find("parcel_tracking", Language::DE).unwrap().language(), Language::DE);
    assert_eq!(registry.best("parcel_tracking", "de-AT").unwrap().language(), Language::DE);
    let one = Registry::load("templates/note.mtm").unwrap();
    assert_eq!(one.len(), 1);
    assert!(registry.iter().any(|found| found == one.template("note").unwrap()));
}

#[test]
fn what_is_wrong_in_any_file_is_said_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        &[
            ("good.mtm", "All is well."),
            ("shop/open.mtm", "Hello {{name}.\n"),
            ("shop/gap.mtm", "{{1}} and {{3}}.\n"),
            ("shop/key.mtm", "+++\ncolour = 1\n+++\nHello.\n"),
            ("a/twice.mtm", "One."),
            ("b/twice.mtm", "Other."),
            (".hidden/broken.mtm", "{{"),
            ("readme.md", "{{"),
        ],
    );
    let errors = Registry::load(folder.path()).unwrap_err();
    let root = folder.path().to_str().unwrap();
    let said: Vec<_> = errors.to_string().lines().map(|line| line.replace(root, "")).collect();
    assert_eq!(
        said,
        [
            "/shop/gap.mtm:1:11: `{{2}}` is missing before `{{3}}` [MTM025]",
            "/shop/key.mtm:2:1: the key `colour` is not known [MTM011]",
            "/shop/open.mtm:1:7: the placeholder is never closed [MTM020]",
            "the template `twice` is there twice in `en`: in /a/twice.mtm and in /b/twice.mtm; give one of them another name, namespace or language, or leave one out",
        ]
    );
    assert!(matches!(errors.list()[0], LoadError::Template { .. }));
}

#[test]
fn a_folder_that_is_not_there_or_has_nothing_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let error = Registry::load(folder.path()).unwrap_err().to_string();
    assert!(error.starts_with("there is no template file in `"), "{error}");
    let error = Registry::load(folder.path().join("nowhere")).unwrap_err().to_string();
    assert!(error.starts_with("cannot read `"), "{error}");
}

#[test]
fn bytes_that_are_no_text_are_an_error_with_a_place() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bytes.mtm"), b"Hello \xff.").unwrap();
    let error = Registry::load(folder.path()).unwrap_err().to_string();
    assert!(error.contains("bytes.mtm:1:7: "), "{error}");
}

#[test]
fn every_slip_in_names_and_values_is_said_at_once() {
    let registry = Registry::load("templates").unwrap();
    let error = registry.find("parcel_trackin", Language::DE).unwrap_err().to_string();
    assert_eq!(error, "there is no template `parcel_trackin` (did you mean `parcel_tracking`?)");
    let error = registry.find("parcel_tracking", Language::FR).unwrap_err().to_string();
    assert!(error.contains("`de`") && error.contains("`fr`"), "{error}");
    let note = registry.find("note", Language::EN).unwrap();
    let error = note.to_json(route(), [("txt", "a"), ("more", "b")], Api::V1).unwrap_err().to_string();
    assert!(error.contains("`txt`") && error.contains("`more`") && error.contains("has no value"), "{error}");
    let error = note.to_json(route(), [Argument::from("a\nb")], Api::V1).unwrap_err().to_string();
    assert!(error.contains("line break"), "{error}");
}
