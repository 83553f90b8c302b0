//! What cargo prints where a template file is wrong: the file's own line, by a path that leads there.

use crate::SENDER;
use crate::project::{Project, Run, VERIFY, library, manifest};

#[test]
fn a_mistake_in_the_file_is_shown_in_its_line() {
    let project = Project::program("broken-file", SENDER);
    project.write("templates/verify.mtm", VERIFY.replace("{{code}}", "{{code}"));
    let run = project.cargo("check").fails();
    assert_eq!(run.complaints(), ["error: the placeholder is never closed [MTM020]"]);
    assert_lines(
        &run,
        &[
            "--> templates/verify.mtm:8:17",
            "|",
            "8 | {{brand}} code: {{code}. Valid for {{minutes}} minutes.",
            "|                 ^^^^^^^ opened here",
        ],
    );
    assert_lines(&run, &["--> src/main.rs:4:24", "|", "4 | template!(pub Verify = \"templates/verify.mtm\");"]);
    assert_has_no_absolute_path(&project, &run);
}

#[test]
fn a_member_of_a_workspace_shows_the_path_from_its_root() {
    let project = Project::empty();
    project.write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"services/sender\"]\n");
    let member = manifest("broken-member", &library("templates", "")).replace("[workspace]\n", "");
    project.write("services/sender/Cargo.toml", member);
    project.write("services/sender/src/main.rs", SENDER);
    project.write("services/sender/templates/verify.mtm", VERIFY.replace("{{code}}", "{{code}"));
    let run = project.cargo("check").fails();
    assert_lines(&run, &["--> services/sender/templates/verify.mtm:8:17"]);
    assert_has_no_absolute_path(&project, &run);
}

#[test]
fn a_missing_file_is_one_error() {
    let project = Project::program("missing-file", SENDER);
    std::fs::remove_file(project.path("templates/verify.mtm")).unwrap();
    let run = project.cargo("check").fails();
    let expected = "error: cannot read the template file `templates/verify.mtm`: there is no such file";
    assert_eq!(run.complaints(), [expected]);
    assert_has_no_absolute_path(&project, &run);
}

#[test]
fn a_file_that_is_not_utf8_is_an_error_that_names_it() {
    let project = Project::program("not-utf8", SENDER);
    project.write("templates/verify.mtm", b"Your code,\nMonsieur Andr\xe9: {{1}}\n");
    let run = project.cargo("check").fails();
    assert_eq!(run.complaints(), ["error: the file is not UTF-8 [MTM001]"], "{}", run.stderr);
    assert!(run.stderr.contains("--> templates/verify.mtm:2:14\n"), "{}", run.stderr);
}

/// The lines follow one another in what the compiler says, whatever the indentation.
#[track_caller]
fn assert_lines(run: &Run, expected: &[&str]) {
    let lines: Vec<_> = run.stderr.lines().map(str::trim).collect();
    assert!(lines.windows(expected.len()).any(|window| window == expected), "{expected:#?} in:\n{}", run.stderr);
}

#[track_caller]
fn assert_has_no_absolute_path(project: &Project, run: &Run) {
    let folder = project.path("").canonicalize().unwrap();
    // Cargo's own first line names the crate by its folder.
    let mut lines = run.stderr.lines().filter(|line| !line.trim_start().starts_with("Checking "));
    assert!(lines.all(|line| !line.contains(folder.to_str().unwrap())), "{}", run.stderr);
}
