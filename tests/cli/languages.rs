//! Translations at the command line: read with their base file, whichever of the files is named.

use crate::Folder;

const BASE: &str = "+++\ntranslations = [\"de\"]\nheader = \"Order {{order}}\"\nfooter = \"Bye\"\n\
    params = [{ name = \"customer\", example = \"Ann\" }, { name = \"order\", example = \"A-1\" }]\n\
    buttons = [{ quick_reply = \"Stop\" }]\n+++\nHi {{customer}}, order {{order}} is here.\n";
const GERMAN: &str = "+++\nheader = \"Bestellung {{order}}\"\nfooter = \"Ciao\"\nbuttons = [\"Halt\"]\n+++\n\
    Bestellung {{order}} ist da, {{customer}}.\n";

/// What reading finds, without the rules of the linter's own.
const LINT: &[&str] = &["lint", "--select", "MTM0"];

#[test]
fn a_message_is_shown_in_each_of_its_languages() {
    let folder = Folder::with(&[("order.mtm", BASE), ("order.de.mtm", GERMAN)]);
    assert_eq!(folder.run(LINT), "status: 0\n--- stdout\n2 template files, nothing wrong\n");
    insta::assert_snapshot!(folder.run(&["render", "order.mtm", "--examples", "--language", "de"]), @"
    status: 0
    --- stdout
    Bestellung A-1

    Bestellung A-1 ist da, Ann.

    Ciao

    [Halt]
    ");
    let base = folder.run(&["render", "order.de.mtm", "--examples", "--api", "cloud"]);
    assert!(base.contains(r#""code":"en""#), "{base}");
    let german = folder.run(&["render", "order.mtm", "--examples", "--api", "cloud", "--language", "de"]);
    assert!(german.contains(r#"[{"type":"text","text":"A-1"},{"type":"text","text":"Ann"}]"#), "{german}");
    insta::assert_snapshot!(folder.run(&["render", "order.mtm", "--examples", "--language", "fr"]), @"
    status: 2
    --- stderr
    error: template `order`: there is no translation into `fr`: the languages are `en`, `de`
    ");
    insta::assert_snapshot!(folder.run(&["render", "order.mtm", "--examples", "--language", "deu"]), @"
    status: 2
    --- stderr
    error: invalid value 'deu' for '--language <CODE>': `deu` is not one of the platform's language codes (did you mean `de`?)

    For more information, try '--help'.
    ");
}

#[test]
fn each_file_has_its_own_findings() {
    let german = GERMAN.replace("{{customer}}", "{{custommer}}").replace("[\"Halt\"]", "[\"Halt\", \"Los\"]");
    let folder = Folder::with(&[("order.mtm", BASE), ("order.de.mtm", &german), ("order.fr.mtm", "Bonjour.\n")]);
    insta::assert_snapshot!(folder.run(LINT));
    // Whichever of its files is named: a list of changed files is not to miss what the build would find.
    let whole = folder.run(LINT);
    for file in ["order.mtm", "order.de.mtm", "order.fr.mtm"] {
        assert_eq!(folder.run(&[LINT, &[file]].concat()), whole, "{file}");
    }
}

#[test]
fn a_file_that_translates_nothing_says_what_it_lacks() {
    let folder = Folder::with(&[("order.mtm", "Your order is here.\n"), ("order.de.fr.mtm", "Bonjour.\n")]);
    insta::assert_snapshot!(folder.run(LINT));
    let folder = Folder::with(&[("order.de.mtm", "Hallo.\n")]);
    insta::assert_snapshot!(folder.run(LINT));
}

#[test]
fn a_translation_that_is_listed_and_not_there_is_missed() {
    let folder = Folder::with(&[("order.mtm", BASE)]);
    insta::assert_snapshot!(folder.run(LINT));
}
