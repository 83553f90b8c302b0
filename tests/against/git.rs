//! Whole ways with `mtm lint --against` and a repository of git.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::command::mtm;

const ORDER: &str = "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [{ name = \"customer\", example = \"Ann\" }]\n+++\nDear {{customer}}, your order has been packed and is on its way to you.\n";

/// A template with another text, so that two are not the same.
fn template(word: &str) -> String {
    ORDER.replace("order", word)
}

/// A folder in which git and `mtm` run.
struct Repository(TempDir);

impl Repository {
    /// With these files in one commit.
    fn with(files: &[(&str, &str)]) -> Self {
        let repository = Self(tempfile::tempdir().unwrap());
        repository.git(&["init", "--quiet", "--initial-branch", "main"]);
        for (path, text) in files {
            repository.write(path, text);
        }
        repository.commit();
        repository
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn change(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        self.write(path, &text.replace(from, to));
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    fn git(&self, args: &[&str]) {
        let mut command = Command::new("git");
        // What the machine's settings say is not what is tested.
        command.args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]);
        command.args([
            "-c",
            "core.autocrlf=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "protocol.file.allow=always",
        ]);
        let output = command.args(args).current_dir(self.0.path()).env_remove("GIT_DIR").output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "A change"]);
    }

    fn command(&self, folder: &str, args: &[&str]) -> Command {
        let mut command = Command::new(mtm());
        command.arg("lint").args(args).current_dir(self.path(folder)).stdin(Stdio::null());
        for variable in ["CLICOLOR_FORCE", "GITHUB_ACTIONS", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
            command.env_remove(variable);
        }
        command
    }

    /// The exit status, and each finding: where, which.
    fn lint_in(&self, folder: &str, args: &[&str]) -> (i32, Vec<String>) {
        let output = self.command(folder, args).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let lines: Vec<_> = text.lines().collect();
        let found = lines.windows(2).filter_map(|pair| {
            let code = pair[0].split_once('[').and_then(|(_, rest)| rest.split_once("]:"))?.0;
            Some(format!("{} {code}", pair[1].trim_start().strip_prefix("--> ")?))
        });
        (output.status.code().unwrap(), found.collect())
    }

    fn lint(&self, args: &[&str]) -> (i32, Vec<String>) {
        self.lint_in(".", args)
    }

    /// What the command says where it cannot run.
    fn failure(&self, args: &[&str]) -> String {
        let output = self.command(".", args).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stderr).unwrap()
    }
}

fn nothing() -> (i32, Vec<String>) {
    (0, Vec::new())
}

fn found(lines: &[&str]) -> (i32, Vec<String>) {
    (1, lines.iter().map(|&line| line.to_owned()).collect())
}

#[test]
fn a_change_is_found_until_it_is_what_it_is_compared_with() {
    let repository = Repository::with(&[("templates/order.mtm", ORDER)]);
    assert_eq!(repository.lint(&["--against", "HEAD"]), nothing());
    repository.change("templates/order.mtm", "customer", "name");
    let renamed = found(&["templates/order.mtm:4:20 MTM954"]);
    assert_eq!(repository.lint(&["--against", "HEAD"]), renamed);
    assert_eq!(repository.lint(&[]), nothing(), "by itself it is right");
    repository.commit();
    assert_eq!(repository.lint(&["--against", "HEAD"]), nothing());
    assert_eq!(repository.lint(&["--against", "HEAD~1"]), renamed);
    assert_eq!(repository.lint(&["--against", "HEAD~1", "--ignore", "MTM95"]), nothing());
}

#[test]
fn a_revision_is_a_branch_a_tag_or_a_commit() {
    let repository = Repository::with(&[("order.mtm", ORDER)]);
    repository.git(&["tag", "--annotate", "--message", "One", "v1"]);
    repository.git(&["switch", "--quiet", "--create", "topic/new-words"]);
    repository.change("order.mtm", "customer", "name");
    repository.commit();
    for revision in ["main", "v1", "refs/heads/main", "HEAD^", "topic/new-words~1"] {
        assert_eq!(repository.lint(&["--against", revision]), found(&["order.mtm:4:20 MTM954"]), "{revision}");
    }
    for revision in ["topic/new-words", "HEAD"] {
        assert_eq!(repository.lint(&["--against", revision]), nothing(), "{revision}");
    }
}

#[test]
fn files_that_are_gone_are_drawn_as_they_were() {
    let repository = Repository::with(&[("a/one.mtm", &template("order")), ("a/two.mtm", &template("parcel"))]);
    repository.remove("a/one.mtm");
    let output = repository.command(".", &["--against", "HEAD", "a"]).output().unwrap();
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
    // Another folder is another matter.
    repository.write("b/three.mtm", &template("letter"));
    assert_eq!(repository.lint(&["--against", "HEAD", "b"]), nothing());
}

#[test]
fn files_that_moved_are_the_same_templates() {
    let repository = Repository::with(&[("one.mtm", &template("order")), ("two.mtm", &template("parcel"))]);
    repository.git(&["mv", "one.mtm", "first.mtm"]);
    repository.change("first.mtm", "+++\ncategory", "+++\nname = \"one\"\ncategory");
    fs::create_dir(repository.path("sent")).unwrap();
    repository.git(&["mv", "two.mtm", "sent/two.mtm"]);
    assert_eq!(repository.lint(&["--against", "HEAD"]), nothing());
    repository.change("sent/two.mtm", "customer", "name");
    assert_eq!(repository.lint(&["--against", "HEAD"]), found(&["sent/two.mtm:4:20 MTM954"]));
    repository.change("first.mtm", "name = \"one\"\n", "");
    assert_eq!(repository.lint(&["--against", "HEAD"]), found(&["one.mtm:1:1 MTM950", "sent/two.mtm:4:20 MTM954"]));
}

#[test]
fn it_runs_from_anywhere() {
    let repository = Repository::with(&[("a/b/one.mtm", &template("order")), ("c/two.mtm", &template("parcel"))]);
    for path in ["a/b/one.mtm", "c/two.mtm"] {
        repository.change(path, "customer", "name");
    }
    let one = found(&["b/one.mtm:4:20 MTM954"]);
    assert_eq!(repository.lint_in("a", &["--against", "HEAD"]), one);
    assert_eq!(repository.lint_in("a", &["--against", "HEAD", "b", "."]), one);
    assert_eq!(repository.lint_in("a/b", &["--against", "HEAD", "one.mtm"]), found(&["one.mtm:4:20 MTM954"]));
    assert_eq!(repository.lint_in("a", &["--against", "HEAD", "../c"]), found(&["../c/two.mtm:4:20 MTM954"]));
    let elsewhere = Repository::with(&[]);
    let folder = repository.path("c");
    let (status, lines) = elsewhere.lint(&["--against", "HEAD", folder.to_str().unwrap()]);
    assert_eq!((status, lines.len()), (1, 1));
    // A hook of git is told of its own repository.
    let mut command = repository.command("a", &["--against", "HEAD", "--quiet"]);
    let output = command.env("GIT_DIR", ".git").env("GIT_INDEX_FILE", ".git/index").output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_file_stands_for_its_template() {
    let base = ORDER.replace("params", "translations = [\"de\"]\nparams");
    let german = "+++\nexamples = { customer = \"Anne\" }\n+++\nGuten Tag {{customer}}, deine Bestellung ist gepackt und auf dem Weg zu dir.\n";
    let repository =
        Repository::with(&[("order.mtm", &base), ("order.de.mtm", german), ("orders.mtm", &template("parcel"))]);
    repository.remove("orders.mtm");
    repository.change("order.mtm", "translations = [\"de\"]\n", "");
    repository.remove("order.de.mtm");
    assert_eq!(repository.lint(&["--against", "HEAD", "order.mtm"]), found(&["order.mtm:1:1 MTM957"]));
    assert_eq!(repository.lint(&["--against", "HEAD", "."]), found(&["order.mtm:1:1 MTM957", "orders.mtm:1:1 MTM950"]));
}

#[test]
fn what_is_not_looked_at_is_not_missed() {
    let files = [
        ("one.mtm", &*template("order")),
        ("old/two.mtm", &template("parcel")),
        (".hidden/three.mtm", ORDER),
        ("x.txt", ORDER),
    ];
    let repository = Repository::with(&files);
    // git keeps what it is told to ignore later, and the linter does not look at it.
    repository.write(".gitignore", "old/\n");
    repository.remove(".hidden/three.mtm");
    repository.remove("x.txt");
    assert_eq!(repository.lint(&["--against", "HEAD"]), nothing());
    repository.write("mtm.toml", "[lint]\nexclude = [\"old/**\"]\n");
    repository.remove("old/two.mtm");
    assert_eq!(repository.lint(&["--against", "HEAD"]), nothing());
}

#[cfg(unix)]
#[test]
fn links_and_other_repositories_are_left_out() {
    let other = Repository::with(&[("theirs.mtm", &template("parcel"))]);
    let repository = Repository::with(&[("one.mtm", ORDER)]);
    repository.git(&["submodule", "--quiet", "add", other.0.path().to_str().unwrap(), "other"]);
    std::os::unix::fs::symlink("one.mtm", repository.path("link.mtm")).unwrap();
    repository.commit();
    repository.remove("link.mtm");
    repository.change("other/theirs.mtm", "customer", "name");
    assert_eq!(repository.lint(&["--against", "HEAD"]), nothing());
}

#[test]
fn a_line_that_ends_otherwise_is_no_change() {
    let repository = Repository::with(&[("order.mtm", &ORDER.replace("category", "approved = true\ncategory"))]);
    repository.change("order.mtm", "\n", "\r\n");
    assert_eq!(repository.lint(&["--against", "HEAD"]), nothing());
}

#[test]
fn many_files_are_read_by_one_process() {
    let names: Vec<_> = (0..300).map(|number| format!("templates/{}/t{number}.mtm", number % 7)).collect();
    let texts: Vec<_> =
        (0..300).map(|number| template(&format!("order no. {number} {}", "of many words ".repeat(20)))).collect();
    let files: Vec<_> = names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let repository = Repository::with(&files);
    assert_eq!(repository.lint(&["--against", "HEAD", "--select", "MTM95"]), nothing());
    repository.change(&names[299], "customer", "name");
    let line = format!("{}:4:20 MTM954", names[299]);
    assert_eq!(repository.lint(&["--against", "HEAD", "--select", "MTM95"]), found(&[&line]));
}

#[test]
fn fixes_are_made_before_it_is_compared() {
    let repository = Repository::with(&[("order.mtm", ORDER)]);
    repository.change("order.mtm", "{{customer}}", "{{ customer }}");
    assert_eq!(repository.lint(&["--against", "HEAD", "--fix"]), nothing());
    repository.change("order.mtm", "customer", "name");
    assert_eq!(repository.lint(&["--against", "HEAD", "--fix"]), found(&["order.mtm:4:20 MTM954"]));
}

#[test]
fn what_git_cannot_say_is_said() {
    let repository = Repository::with(&[("order.mtm", ORDER)]);
    let unknown = repository.failure(&["--against", "nowhere"]);
    insta::assert_snapshot!(unknown, @r"
    error: git knows of no revision `nowhere`
    help: name a branch, a tag or a commit; `git fetch` brings those of others
    ");
    let range = repository.failure(&["--against", "main...HEAD"]);
    insta::assert_snapshot!(range, @r"
    error: git knows of no revision `main...HEAD`
    help: name one revision: `git merge-base A B` prints the one where two branches part
    ");
    for revision in ["--against=--all", "--against=-x", "--against=", "--against=HEAD:order.mtm"] {
        assert!(repository.failure(&[revision]).starts_with("error: git knows of no revision"), "{revision}");
    }
    let clone = Repository(tempfile::tempdir().unwrap());
    let url = format!("file://{}", repository.0.path().display());
    repository.commit();
    clone.git(&["clone", "--quiet", "--depth", "1", &url, "."]);
    insta::assert_snapshot!(clone.failure(&["--against", "HEAD~1"]), @r"
    error: git knows of no revision `HEAD~1`
    help: only the newest commits are here: `git fetch --unshallow` brings the others
    ");
    let nowhere = Repository(tempfile::tempdir().unwrap());
    let said = nowhere.failure(&["--against", "HEAD"]);
    assert!(said.starts_with("error: `.` has no older version: not a git repository"), "{said}");
    assert!(said.contains("\nhelp: lint a folder of a git repository"), "{said}");
    let mut command = repository.command(".", &["--against", "HEAD"]);
    let output = command.env("PATH", "").output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("error: cannot run `git`: "), "{said}");
}
