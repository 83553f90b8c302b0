//! `mtm fmt`: what it changes, what it leaves alone, and what it says.

use std::fs;

use crate::{BROKEN, Folder, VERIFY};

const UNTIDY: &str = "+++\n# who sends it\nparams=['brand']   # one\nname='hello'\n+++\nThis is {{1}}.  \n";
const TIDY: &str = "+++\nname = \"hello\"\n# who sends it\nparams = [\"brand\"] # one\n+++\nThis is {{1}}.  \n";

fn text(folder: &Folder, path: &str) -> String {
    fs::read_to_string(folder.0.path().join(path)).unwrap()
}

#[test]
fn files_are_laid_out_and_named() {
    let folder = Folder::with(&[("a/untidy.mtm", UNTIDY), ("verify.mtm", VERIFY), ("broken_body.mtm", BROKEN)]);
    assert_eq!(folder.run(&["fmt", "--check"]), "status: 1\n--- stdout\na/untidy.mtm\n");
    assert_eq!(text(&folder, "a/untidy.mtm"), UNTIDY, "--check changes nothing");
    assert_eq!(folder.run(&["fmt"]), "status: 0\n--- stdout\na/untidy.mtm\n");
    assert_eq!(text(&folder, "a/untidy.mtm"), TIDY);
    assert_eq!(folder.run(&["fmt", "--check"]), "status: 0\n");
    assert_eq!(text(&folder, "verify.mtm"), VERIFY);
    assert_eq!(fs::read_dir(folder.0.path().join("a")).unwrap().count(), 1, "nothing else is left there");
}

#[test]
fn a_file_that_cannot_be_read_is_reported_and_left_alone() {
    let broken = "+++\nname = \n+++\nHi\n";
    let folder = Folder::with(&[("broken.mtm", broken), ("untidy.mtm", UNTIDY)]);
    insta::assert_snapshot!(folder.run(&["fmt"]), @r"
    status: 1
    --- stdout
    untidy.mtm
    --- stderr
    error[MTM010]: the front matter is not TOML: a value is missing
     --> broken.mtm:2:8
      |
    2 | name = 
      |        ^
      |
      = help: write the value, or remove the key

    error: 1 template file cannot be read and stays as it is
    ");
    assert_eq!(text(&folder, "broken.mtm"), broken);
    assert_eq!(text(&folder, "untidy.mtm"), TIDY);
    assert!(folder.run(&["fmt", "nowhere"]).starts_with("status: 2\n"));
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::with(&[("real/untidy.mtm", UNTIDY)]);
    let real = folder.0.path().join("real/untidy.mtm");
    let link = folder.0.path().join("link.mtm");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, &link).unwrap();
    assert_eq!(folder.run(&["fmt", "link.mtm"]), "status: 0\n--- stdout\nlink.mtm\n");
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(text(&folder, "real/untidy.mtm"), TIDY);
    assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o640);
}
