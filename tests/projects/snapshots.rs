//! The snapshots of a crate's templates, as its own test makes them.

use crate::project::{Project, Run, VERIFY, library, manifest};

const LIBRARY: &str = r#"
templates::template!(pub Verify = "templates/verify.mtm");
templates::template!(pub Order = "templates/order.mtm");
templates::template!(pub Bare = "templates/bare.mtm");
templates::template!(pub Blank = "templates/blank.mtm");
"#;

const TEST: &str = r"
use CRATE::{Bare, Blank, Order, Verify};
use templates::Template as _;

#[test]
fn what_customers_read() {
    templates::testing::assert_snapshots!([Verify::DEFINITION, Order::DEFINITION]);
}

#[test]
fn what_has_no_examples() {
    templates::testing::assert_snapshots!([Bare::DEFINITION, Blank::DEFINITION, Verify::DEFINITION]);
}
";

fn project(name: &str) -> Project {
    let project = Project::empty();
    let testing = library("templates", ", features = [\"testing\"]");
    let dependencies = format!("{}\n\n[dev-dependencies]\n{testing}", library("templates", ""));
    project.write("Cargo.toml", manifest(name, &dependencies));
    project.write("src/lib.rs", LIBRARY);
    project.write("tests/messages.rs", TEST.replace("CRATE", &name.replace('-', "_")));
    project.write("templates/verify.mtm", VERIFY);
    project.write(
        "templates/order.mtm",
        "+++\ntranslations = [\"de\"]\nparams = [{ name = \"order\", example = \"A-1\" }]\n\n\
         [[buttons]]\nurl = \"https://acme.example/t/{{order}}\"\ntext = \"Track\"\n+++\nYour order {{order}} is here.\n",
    );
    project
        .write("templates/order.de.mtm", "+++\nbuttons = [\"Verfolgen\"]\n+++\nDeine Bestellung {{order}} ist da.\n");
    project.write("templates/bare.mtm", "Hello {{customer}}, it is {{day}}.\n");
    project.write("templates/blank.mtm", "Hello {{customer}}.\n");
    project
}

fn test(project: &Project, name: &str, update: &str) -> Run {
    project.cargo_with(&format!("test --test messages {name}"), &[("INSTA_UPDATE", update), ("INSTA_OUTPUT", "diff")])
}

#[test]
fn every_template_has_a_snapshot_in_each_language() {
    let project = project("snapshot-user");
    let files = || {
        let entries = std::fs::read_dir(project.path("tests/snapshots")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let names = ["messages__order@de.snap", "messages__order@en.snap", "messages__verify@en.snap"];

    let run = test(&project, "customers", "new").fails();
    assert!(run.stdout.contains("3 of 3 snapshots are new or differ"), "{}", run.stdout);
    assert_eq!(files(), names.map(|name| format!("{name}.new")));

    test(&project, "customers", "always").succeeds();
    insta::assert_snapshot!("snapshot_of_a_template", project.read("tests/snapshots/messages__order@de.snap"));
    test(&project, "customers", "no").succeeds();
    assert_eq!(files(), names);

    // Two of three change, and both are shown.
    project.write("templates/verify.mtm", VERIFY.replace("Valid for", "Lasts"));
    let order = project.read("templates/order.de.mtm").replace("ist da", "ist fast da");
    project.write("templates/order.de.mtm", order);
    let run = test(&project, "customers", "no").fails();
    let said = "2 of 3 snapshots are new or differ; `cargo insta review` shows how:\n  verify@en\n  order@de\n";
    assert!(run.stdout.contains(said), "{}", run.stdout);
    for difference in ["│+Acme code: 64873. Lasts 10 minutes.", "│+Deine Bestellung A-1 ist fast da."] {
        assert!(
            run.stdout.replace(' ', "").contains(&difference.replace(' ', "")) || run.stdout.contains(&difference[1..])
        );
    }
    assert_eq!(files(), names);
}

#[test]
fn templates_without_examples_are_named_all_at_once() {
    let run = test(&project("snapshot-refused"), "no_examples", "always").fails();
    let said = "parameters without an example; write `example = \"...\"` beside their names in the files:\n  \
                `bare`: `customer`, `day`\n  `blank`: `customer`\n";
    assert!(run.stdout.contains(said), "{}", run.stdout);
}
