//! `mtm export`: one object or a list, what is missing is said, and it goes back in through `mtm import`.

use serde_json::Value;

use crate::Folder;

const REMINDER: &str = "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"day\", example = \"Monday\" }]\n+++\n\
    Your visit is on {{day}}, at ten.\n";

#[test]
fn one_template_is_one_object() {
    let folder = Folder::with(&[("reminder.mtm", REMINDER)]);
    insta::assert_snapshot!(folder.run(&["export", "reminder.mtm"]));
}

#[test]
fn languages_and_templates_are_a_list() {
    let base = REMINDER.replace("params", "translations = [\"de\"]\nparams");
    let german = "+++\nexamples = { day = \"Montag\" }\n+++\nAm {{day}} um zehn ist dein Termin.\n";
    let other = "+++\ncategory = \"marketing\"\nlanguage = \"en_US\"\n+++\nNew plants have come in.\n";
    let folder = Folder::with(&[("reminder.mtm", &base), ("reminder.de.mtm", german), ("plants.mtm", other)]);
    let output = folder.command(&["export"]).output().unwrap();
    assert!(output.status.success());
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    let said = |index: usize, pointer: &str| list[index].pointer(pointer).unwrap().clone();
    assert_eq!([said(0, "/name"), said(1, "/name"), said(2, "/name")], ["plants", "reminder", "reminder"]);
    assert_eq!([said(0, "/language"), said(1, "/language"), said(2, "/language")], ["en_US", "en", "de"]);
    assert_eq!(said(2, "/components/0/example/body_text/0/0"), "Montag");

    // And in again: the same files as there were.
    std::fs::write(folder.0.path().join("all.json"), output.stdout).unwrap();
    assert!(folder.command(&["import", "all.json", "--out", "again"]).output().unwrap().status.success());
    let listed = folder.run(&["list", "again"]);
    assert!(listed.contains("reminder  en, de  day") || listed.contains("reminder  en, de"), "{listed}");
}

#[test]
fn what_the_platform_will_ask_for_is_said() {
    let file = "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { image = \"\" }\n+++\nThe price is {{price}} today.\n";
    let folder = Folder::with(&[("sale.mtm", file)]);
    let output = folder.command(&["export"]).output().unwrap();
    assert!(output.status.success());
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap());
    let approved = file.replace("header", "approved = true\nheader");
    let output = Folder::with(&[("sale.mtm", &approved)]).command(&["export"]).output().unwrap();
    assert!(output.status.success());
    assert_eq!(output.stderr, b"", "of what is approved nothing is missing");
}

#[test]
fn what_cannot_be_exported_says_why() {
    let named = "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparameter_format = \"named\"\n+++\nYour visit is on {{day}}, at ten.\n";
    let folder = Folder::with(&[("bare.mtm", "No category.\n"), ("broken.mtm", "{{1\n"), ("named.mtm", named)]);
    insta::assert_snapshot!(folder.run(&["export", "--to", "vonage"]));
    insta::assert_snapshot!(folder.run(&["export", "--to", "elsewhere"]));
}
