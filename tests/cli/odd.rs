//! `mtm lint` where files and paths are not as they should be: nothing is lost, and nothing else is changed.

use std::fs;

use crate::{Folder, PACKED};

const SPACE: &str = "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order is packed. \nIt leaves today.\n";

#[test]
fn a_file_of_several_paths_is_one_template() {
    let folder = Folder::with(&[("a/packed.mtm", PACKED), ("b/sent.mtm", &PACKED.replace("packed", "sent"))]);
    let whole = folder.0.path().join("a/packed.mtm");
    let args = ["lint", "a/packed.mtm", "./a/packed.mtm", "b/../a/packed.mtm", "a", whole.to_str().unwrap()];
    assert_eq!(folder.run(&args), "status: 0\n--- stdout\n1 template file, nothing wrong\n");
}

#[test]
fn where_findings_cannot_be_written_it_is_said_after_them() {
    let folder = Folder::with(&[("a/spaces.mtm", SPACE)]);
    let shown = folder.run(&["lint", "--output", "json=nowhere/found.json"]);
    assert!(shown.starts_with("status: 2\n--- stdout\nwarning[MTM415]"), "{shown}");
    assert!(shown.ends_with("error: cannot write `nowhere/found.json`: No such file or directory (os error 2)\n"));
    let shown = folder.run(&["lint", "--output", "json=a"]);
    assert!(shown.starts_with("status: 2\n") && shown.contains("Is a directory"), "{shown}");
    assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 1, "nothing else is left there");
}

/// What is written to a pipe goes into it. Nothing here is a device of the machine's: one that went wrong would be gone.
#[cfg(unix)]
#[test]
fn a_pipe_stays_one_and_is_written_to() {
    use std::os::unix::fs::FileTypeExt as _;
    use std::process::Command;

    let folder = Folder::with(&[("a.mtm", SPACE)]);
    let pipe = folder.0.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    // Open for both, so that nobody waits where the command does not write.
    let reader = fs::OpenOptions::new().read(true).write(true).open(&pipe).unwrap();
    let output = folder.command(&["lint", "--output", "json=pipe"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", crate::shown(&output));
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
    let mut bytes = [0; 16];
    let read = std::io::Read::read(&mut &reader, &mut bytes).unwrap();
    assert!(bytes[..read].starts_with(b"{\n"));
}

#[test]
fn files_that_are_nothing_much_are_read() {
    let folder = Folder::with(&[("a.mtm", ""), ("b.mtm", "\n"), ("c.mtm", " "), ("d/mtm.toml/x", "")]);
    fs::create_dir_all(folder.0.path().join("e.mtm")).unwrap();
    let shown = folder.run(&["lint"]);
    assert_eq!(shown.matches("error[MTM005]: the template has no body").count(), 3, "{shown}");
    assert!(shown.ends_with("3 errors in 3 template files\n"), "{shown}");
    let big = format!("{}{}\n", PACKED.trim_end(), "a".repeat(1_000_000));
    let folder = Folder::with(&[("my big file.mtm", &big), ("größe.mtm", PACKED)]);
    let shown = folder.run(&["lint"]);
    assert!(shown.contains("MTM401") && shown.contains("my big file") && shown.contains("größe.mtm"), "{shown}");
}

#[test]
fn other_files_are_fixed_beside_one_that_is_broken() {
    let broken = "+++\ncategory = utility\n+++\nYour order is packed. \nIt leaves today.\n";
    let windows = SPACE.replace('\n', "\r\n");
    let windows = windows.trim_end();
    let folder = Folder::with(&[("broken.mtm", broken), ("a.mtm", SPACE), ("windows.mtm", windows)]);
    let shown = folder.run(&["lint", "--fix"]);
    assert!(shown.starts_with("status: 1\n"), "{shown}");
    let text = |path: &str| fs::read_to_string(folder.0.path().join(path)).unwrap();
    assert_eq!(text("a.mtm"), SPACE.replace(". \n", ".\n"));
    assert_eq!(text("windows.mtm"), windows.replace(". \r", ".\r"), "its lines end as before");
    assert!(text("broken.mtm").starts_with("+++\ncategory = utility\n+++\n"));
}
