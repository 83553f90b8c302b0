//! The command `mtm` as people and scripts meet it: what it prints, where, and its exit status.

use std::fs;
use std::process::{Command, Output, Stdio};

use command::mtm;
use tempfile::TempDir;

#[path = "mtm.rs"]
mod command;
#[path = "cli/export.rs"]
mod export;
#[path = "cli/fmt.rs"]
mod fmt;
#[path = "cli/hooks.rs"]
mod hooks;
#[path = "cli/import.rs"]
mod import;
#[path = "cli/languages.rs"]
mod languages;
#[path = "cli/lint.rs"]
mod lint;
#[path = "cli/mistakes.rs"]
mod mistakes;
#[path = "cli/odd.rs"]
mod odd;

const VERIFY: &str = r#"+++
namespace = "whatsapp:hsm:technology:nexmo"
category = "utility"
language = "en"
approved = true
params = [
  { name = "brand", example = "Nexmo Verification" },
  { name = "code", kind = "code", example = "64873" },
  { name = "minutes", kind = "integer", example = "10" },
]
+++
{{1}} code: {{2}}. Valid for {{3}} minutes.
"#;

/// A template that is right in every way.
const PACKED: &str =
    "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed and is on its way.\n";

const BROKEN: &str = "Your code is {{1} and {{}}.\n";

/// A folder with files in it, in which `mtm` runs.
struct Folder(TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(folder)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(mtm());
        command
            .args(args)
            .current_dir(self.0.path())
            .env_remove("CLICOLOR_FORCE")
            .env_remove("GITHUB_ACTIONS")
            .stdin(Stdio::null());
        command
    }

    /// Exit status, standard output and standard error, in the form the snapshots have.
    fn run(&self, args: &[&str]) -> String {
        shown(&self.command(args).output().unwrap())
    }
}

fn shown(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut shown = format!("status: {}\n", output.status.code().unwrap());
    for (name, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
        if !bytes.is_empty() {
            shown = format!("{shown}--- {name}\n{}", text(bytes));
        }
    }
    shown
}

#[test]
fn lint_has_nothing_to_say_about_templates_that_are_right() {
    let folder = Folder::with(&[("templates/verify.mtm", VERIFY), ("templates/packed.mtm", PACKED)]);
    insta::assert_snapshot!(folder.run(&["lint", "templates"]), @r"
    status: 0
    --- stdout
    2 template files, nothing wrong
    ");
}

#[test]
fn lint_reports_every_mistake_in_the_order_of_the_files() {
    let folder =
        Folder::with(&[("b.mtm", BROKEN), ("a/c.mtm", "+++\nlang = \"en\"\n+++\nHello!\n"), ("d.mtm", VERIFY)]);
    insta::assert_snapshot!("lint_broken", folder.run(&["lint"]));
}

#[test]
fn lint_takes_a_file_of_any_name_and_looks_for_templates_in_folders() {
    let folder = Folder::with(&[("notes.txt", BROKEN), ("draft", BROKEN), (".hidden/x.mtm", BROKEN)]);
    insta::assert_snapshot!(folder.run(&["lint", "."]), @r"
    status: 0
    --- stderr
    warning: there is no template file here
    ");
    assert!(folder.run(&["lint", "draft"]).contains("2 errors and 1 warning in 1 template file"));
}

#[test]
fn lint_leaves_out_what_git_ignores() {
    let folder =
        Folder::with(&[(".git/HEAD", ""), (".gitignore", "build/\n"), ("build/x.mtm", BROKEN), ("a.mtm", PACKED)]);
    assert!(folder.run(&["lint"]).contains("1 template file, nothing wrong"));
}

#[test]
fn lint_cannot_run_where_there_is_no_such_path() {
    let folder = Folder::with(&[]);
    insta::assert_snapshot!(folder.run(&["lint", "nowhere"]), @r"
    status: 2
    --- stderr
    error: cannot read `nowhere`: No such file or directory (os error 2)
    ");
}

#[test]
fn colours_are_for_those_who_want_them() {
    let folder = Folder::with(&[("b.mtm", BROKEN)]);
    let forced = folder.command(&["lint"]).env("CLICOLOR_FORCE", "1").env_remove("NO_COLOR").output().unwrap();
    assert!(forced.stdout.contains(&0x1b));
    let piped = folder.command(&["lint"]).output().unwrap();
    assert!(!piped.stdout.contains(&0x1b));
}

#[test]
fn a_reader_who_goes_away_changes_nothing() {
    let many: Vec<_> = (0..200).map(|number| (format!("b{number}.mtm"), BROKEN)).collect();
    let many: Vec<_> = many.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let folder = Folder::with(&many);
    for (command, lines) in [("lint", 0), ("list", 200)] {
        let mut child = folder.command(&[command]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{command}: {said}");
        assert_eq!(said.lines().filter(|line| line.contains(" has 2 errors")).count(), lines, "{command}: {said}");
        assert_eq!(said.lines().count(), lines, "{command}: {said}");
    }
}

#[test]
fn render_prints_the_text_or_the_request_body() {
    let folder = Folder::with(&[("verify.mtm", VERIFY)]);
    insta::assert_snapshot!(folder.run(&["render", "verify.mtm", "--examples"]), @r"
    status: 0
    --- stdout
    Nexmo Verification code: 64873. Valid for 10 minutes.
    ");
    let values = ["--param", "brand=A=B", "--param", "code=1", "--param", "minutes=-5"];
    let run = |rest: &[&str]| folder.run(&[&["render", "verify.mtm"], &values[..], rest].concat());
    insta::assert_snapshot!(run(&["--text"]), @r"
    status: 0
    --- stdout
    A=B code: 1. Valid for -5 minutes.
    ");
    for api in ["beta", "v0.1", "v1"] {
        insta::assert_snapshot!(
            format!("render_{api}"),
            run(&["--api", api, "--from", "4912345678", "--to", "15551234567"])
        );
    }
}

#[test]
fn render_says_what_is_wrong_with_the_values() {
    let folder = Folder::with(&[("verify.mtm", VERIFY), ("bare.mtm", "Hello {{customer}}.\n")]);
    let values = |brand: &str, code: &str, minutes: &str| {
        let params = [format!("brand={brand}"), format!("code={code}"), format!("minutes={minutes}")];
        let [brand, code, minutes] = params.each_ref().map(String::as_str);
        folder.run(&["render", "verify.mtm", "--param", brand, "--param", code, "--param", minutes])
    };
    let runs = [
        folder.run(&["render", "verify.mtm"]),
        folder.run(&["render", "verify.mtm", "--param", "brnd=Nexmo", "--param", "code=1", "--param", "code=2"]),
        folder.run(&["render", "bare.mtm", "--examples"]),
        values("", "1234567890123456", "ten"),
        values("a\nb", "12-34", "10"),
        folder.run(&["render", "verify.mtm", "--param", "brand"]),
        folder.run(&["render", "verify.mtm", "--examples", "--api", "v2"]),
        folder.run(&["render", "verify.mtm", "--examples", "--api", "v1", "--to", "+44 7700 900000"]),
    ];
    insta::assert_snapshot!("render_refused", runs.join("\n"));
}

#[test]
fn render_shows_what_is_wrong_with_the_template() {
    let folder = Folder::with(&[("b.mtm", BROKEN)]);
    let shown = folder.run(&["render", "b.mtm", "--examples"]);
    assert!(shown.starts_with("status: 1\n--- stderr\nerror[MTM020]"), "{shown}");
}

#[test]
fn list_shows_names_languages_parameters_and_files() {
    let folder = Folder::with(&[
        ("verify.mtm", VERIFY),
        ("welcome.mtm", "+++\nlanguage = \"pt_BR\"\n+++\nOi {{customer}}!\n"),
        ("hello.mtm", "Hello!\n"),
        ("broken.mtm", BROKEN),
    ]);
    insta::assert_snapshot!(folder.run(&["list"]), @"
    status: 1
    --- stdout
    hello                                 en     -                                    hello.mtm
    whatsapp:hsm:technology:nexmo:verify  en     brand, code: code, minutes: integer  verify.mtm
    welcome                               pt_BR  customer                             welcome.mtm
    --- stderr
    error: broken.mtm has 2 errors: see `mtm lint`
    ");
}

#[test]
fn long_names_and_one_file_under_two_paths_are_listed() {
    let long = "a".repeat(70_000);
    let folder = Folder::with(&[("x.mtm", &format!("Hi {{{{{long}}}}}!"))]);
    let shown = folder.run(&["list", "x.mtm", "./x.mtm"]);
    assert_eq!(shown.lines().collect::<Vec<_>>(), ["status: 0", "--- stdout", &format!("x  en  {long}  x.mtm")]);
}

#[test]
fn help_names_every_subcommand_and_the_exit_statuses() {
    let folder = Folder::with(&[]);
    let runs = [
        folder.run(&["help"]),
        folder.run(&["help", "lint"]),
        folder.run(&["help", "render"]),
        folder.run(&["help", "list"]),
        folder.run(&["help", "import"]),
        folder.run(&["help", "export"]),
        folder.run(&["help", "fmt"]),
    ];
    insta::assert_snapshot!("help", runs.join("\n"));
}
