//! Folders of templates as modules: which changes cargo sees, and what a program then has.

use std::fs;

use crate::project::{Project, library, manifest};

/// A program that says which templates it has, and what they say.
const LISTER: &str = r#"
templates::templates!(pub mod messages = "templates/");

fn main() {
    for found in &messages::REGISTRY {
        println!("{}: {}", found.qualified_name(), found.body().constant());
    }
}
"#;

/// A program with two templates, one of them in a folder of its own.
fn lister(name: &str) -> Project {
    let project = Project::program(name, LISTER);
    fs::remove_dir_all(project.path("templates")).unwrap();
    project.write("templates/hello.mtm", "Hello.\n");
    project.write("templates/shop/bye.mtm", "Bye.\n");
    project
}

fn listed(project: &Project) -> String {
    // Cargo compares times, which some file systems keep in whole seconds.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    project.cargo("run --quiet").succeeds().stdout
}

#[test]
fn edited_and_deleted_files_are_seen_and_new_ones_with_them() {
    let project = lister("folder");
    assert_eq!(listed(&project), "bye: Bye.\nhello: Hello.\n");
    project.write("templates/shop/bye.mtm", "See you.\n");
    assert_eq!(listed(&project), "bye: See you.\nhello: Hello.\n");
    // What the documentation says is missed.
    project.write("templates/new.mtm", "New.\n");
    assert_eq!(listed(&project), "bye: See you.\nhello: Hello.\n");
    project.write("templates/hello.mtm", "Hallo.\n");
    assert_eq!(listed(&project), "bye: See you.\nhello: Hallo.\nnew: New.\n");
    fs::remove_dir_all(project.path("templates/shop")).unwrap();
    assert_eq!(listed(&project), "hello: Hallo.\nnew: New.\n");
    project.write("templates/hello.mtm", "Hallo {{.\n");
    let run = project.cargo("run --quiet").fails();
    assert!(run.stderr.contains("templates/hello.mtm:1:7"), "{}", run.stderr);
}

#[test]
fn with_the_build_script_every_change_is_seen() {
    let project = lister("watched-module");
    let helper = library("templates", ", default-features = false");
    let dependencies = format!("{}\n\n[build-dependencies]\n{helper}", library("templates", ""));
    project.write("Cargo.toml", manifest("watched-module", &dependencies));
    project.write("build.rs", "fn main() { templates::build::watch(\"templates\"); }\n");
    assert_eq!(listed(&project), "bye: Bye.\nhello: Hello.\n");
    project.write("templates/shop/bye.mtm", "See you.\n");
    assert_eq!(listed(&project), "bye: See you.\nhello: Hello.\n");
    project.write("templates/new/new.mtm", "New.\n");
    assert_eq!(listed(&project), "bye: See you.\nhello: Hello.\nnew: New.\n");
    fs::rename(project.path("templates/hello.mtm"), project.path("templates/hey.mtm")).unwrap();
    assert_eq!(listed(&project), "bye: See you.\nhey: Hello.\nnew: New.\n");
    fs::remove_file(project.path("templates/new/new.mtm")).unwrap();
    assert_eq!(listed(&project), "bye: See you.\nhey: Hello.\n");
}
