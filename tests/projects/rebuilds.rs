//! Cargo compiles again what has to be compiled again, and nothing else.

use crate::project::{Project, VERIFY};

const PRINTER: &str = r#"
templates::template!(pub Verify = "templates/verify.mtm");

fn main() {
    println!("{}", Verify::EXAMPLE);
}
"#;

#[test]
fn an_edited_file_is_compiled_and_an_untouched_one_is_not() {
    let project = Project::program("edited-file", PRINTER);
    let run = project.cargo("run").succeeds();
    assert!(run.compiled("edited-file"), "{}", run.stderr);
    assert_eq!(run.stdout, "Acme code: 64873. Valid for 10 minutes.\n");

    project.write("templates/beside.mtm", "Not named by any macro.\n");
    let run = project.cargo("run").succeeds();
    assert!(!run.compiled("edited-file"), "{}", run.stderr);

    project.write("templates/verify.mtm", VERIFY.replace("Valid for", "Lasts"));
    let run = project.cargo("run").succeeds();
    assert!(run.compiled("edited-file"), "{}", run.stderr);
    assert_eq!(run.stdout, "Acme code: 64873. Lasts 10 minutes.\n");

    std::fs::remove_file(project.path("templates/verify.mtm")).unwrap();
    let run = project.cargo("run").fails();
    assert!(run.stderr.contains("cannot read the template file `templates/verify.mtm`"), "{}", run.stderr);
}

#[test]
fn a_template_that_is_configured_out_is_not_watched() {
    let main = PRINTER.replace("pub Verify", "#[cfg(any())] pub Verify").replace("Verify::EXAMPLE", "\"nothing\"");
    let project = Project::program("unwatched-file", &main);
    assert_eq!(project.cargo("run").succeeds().stdout, "nothing\n");
    project.write("templates/verify.mtm", "Another text.\n");
    let run = project.cargo("run").succeeds();
    assert!(!run.compiled("unwatched-file"), "{}", run.stderr);
}

#[test]
fn a_change_of_the_root_is_noticed() {
    let project = Project::program("changed-root", PRINTER).alone("changed-root");
    std::fs::remove_dir_all(project.path("templates")).unwrap();
    for folder in ["north", "south"] {
        // The variable holds for the library's own template too, which is `verify.mtm` at the root.
        project.write(&format!("{folder}/verify.mtm"), VERIFY);
        project.write(&format!("{folder}/templates/verify.mtm"), VERIFY.replace("Acme", folder));
    }
    let run = |folder: Option<&str>| {
        let folder = folder.map(|folder| project.path(folder));
        let root = folder.as_ref().map(|folder| ("MTM_TEMPLATE_ROOT", folder.to_str().unwrap()));
        project.cargo_with("run --quiet", root.as_slice())
    };
    assert!(run(None).fails().stderr.contains("there is no such file"));
    assert!(run(Some("north")).succeeds().stdout.starts_with("north code"));
    assert!(run(Some("south")).succeeds().stdout.starts_with("south code"));
    assert!(run(None).fails().stderr.contains("there is no such file"));

    project.write("templates/verify.mtm", VERIFY);
    assert!(run(None).succeeds().stdout.starts_with("Acme code"));
}
