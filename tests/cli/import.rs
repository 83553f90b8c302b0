//! `mtm import`: what it writes, what it leaves alone, and what it says.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::{Folder, shown};

const LIST: &str = r#"{"data": [
    {"name": "parcel", "language": "en", "status": "APPROVED", "id": "1", "components": [{"type": "BODY", "text": "It is {{1}}."}]},
    {"name": "parcel", "language": "de", "status": "APPROVED", "id": "2", "components": [{"type": "BODY", "text": "Es ist {{1}}."}]},
    {"name": "poll", "language": "en", "components": [{"type": "BODY", "text": "Vote."}, {"type": "POLL"}]}]}"#;

const ONE: &str =
    r#"{"name": "parcel", "language": "en", "components": [{"type": "BODY", "text": "It is now {{1}}."}]}"#;

/// The names of all files in a folder, hidden ones too.
fn names(folder: &Folder, path: &str) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder.0.path().join(path))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn files_are_written_and_the_rest_is_reported() {
    let folder = Folder::with(&[("list.json", LIST)]);
    insta::assert_snapshot!(folder.run(&["import", "list.json", "--out", "templates/account"]), @r"
    status: 1
    --- stdout
    templates/account/parcel.mtm
    templates/account/parcel.de.mtm
    --- stderr
    note: `id` left out 2 times
    error: data[2].components[1].type: a template file has no words for a component of type `POLL`; the template `poll` is not written
    ");
    assert_eq!(names(&folder, "templates/account"), ["parcel.de.mtm", "parcel.mtm"]);
    let written = fs::read_to_string(folder.0.path().join("templates/account/parcel.mtm")).unwrap();
    assert!(written.ends_with("+++\nIt is {{1}}.\n"), "{written}");
}

#[test]
fn files_that_are_there_stay_as_they_are() {
    let mine = "+++\nparams = [\"when\"]\n+++\nIt was {{1}}.\n";
    let folder = Folder::with(&[("list.json", LIST), ("out/parcel.mtm", mine)]);
    insta::assert_snapshot!(folder.run(&["import", "list.json", "--out", "out"]), @r"
    status: 2
    --- stderr
    note: `id` left out 2 times
    error: data[2].components[1].type: a template file has no words for a component of type `POLL`; the template `poll` is not written
    error: nothing is written, for these files are there already:
      out/parcel.mtm
    help: `--force` writes over them, and keeps the names of their parameters
    ");
    assert_eq!(names(&folder, "out"), ["parcel.mtm"], "nothing at all is written");
    assert_eq!(fs::read_to_string(folder.0.path().join("out/parcel.mtm")).unwrap(), mine);

    let forced = folder.run(&["import", "list.json", "--out", "out", "--force"]);
    assert!(forced.starts_with("status: 1\n--- stdout\nout/parcel.mtm\nout/parcel.de.mtm\n"), "{forced}");
    assert_eq!(names(&folder, "out"), ["parcel.de.mtm", "parcel.mtm"]);
    let written = fs::read_to_string(folder.0.path().join("out/parcel.mtm")).unwrap();
    assert!(written.contains("{ name = \"when\" }"), "{written}");
}

#[test]
fn standard_input_is_a_file_too() {
    let folder = Folder::with(&[]);
    let mut command = folder.command(&["import", "-", "--out", "."]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(ONE.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(shown(&output), "status: 0\n--- stdout\n./parcel.mtm\n");
}

#[test]
fn what_cannot_be_read_or_written_is_said() {
    let folder =
        Folder::with(&[("one.json", ONE), ("broken.json", "{\"name\": "), ("other.json", "[7, {}]"), ("taken", "")]);
    let runs = [
        folder.run(&["import", "nowhere.json", "--out", "out"]),
        folder.run(&["import", "broken.json", "--out", "out"]),
        folder.run(&["import", "other.json", "--out", "out"]),
        folder.run(&["import", "one.json", "--out", "taken"]),
        folder.run(&["import", "one.json"]),
    ];
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("refused", runs.join("\n"));
    });
    assert_eq!(names(&folder, "."), ["broken.json", "one.json", "other.json", "taken"]);
}

/// A file that cannot be put in its place leaves no other behind.
#[test]
fn a_folder_in_the_way_stops_it() {
    let folder = Folder::with(&[("one.json", ONE), ("out/parcel.mtm/x", "")]);
    let shown = folder.run(&["import", "one.json", "--out", "out", "--force"]);
    assert!(shown.starts_with("status: 2\n--- stderr\nerror: cannot write "), "{shown}");
    assert_eq!(names(&folder, "out"), ["parcel.mtm"]);
}

#[cfg(unix)]
#[test]
fn files_are_as_readable_as_any_other() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with(&[("one.json", ONE)]);
    folder.run(&["import", "one.json", "--out", "."]);
    let mode = |name: &str| folder.0.path().join(name).metadata().unwrap().permissions().mode();
    assert_eq!(mode("parcel.mtm"), mode("one.json"));
}
