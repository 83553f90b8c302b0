//! `mtm lint`: its settings, its fixes, its formats, its baseline, and what it says where it cannot run.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use serde_json::Value;

use crate::{BROKEN, Folder, PACKED};

/// A warning whose fix is safe, and an error without one.
const SPACES: &str =
    "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed. \nIt leaves today.\n";
const LONG_FOOTER: &str = "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\
    footer = \"Reply STOP to hear no more of your orders, of our garden and of the weather\"\n+++\n\
    Your order has left the house.\n";

fn text(folder: &Folder, path: &str) -> String {
    fs::read_to_string(folder.0.path().join(path)).unwrap()
}

/// The codes of what is found, by path.
fn codes(folder: &Folder, args: &[&str]) -> Vec<(String, String)> {
    let output = folder.command(&[&["lint", "--format", "json", "--quiet"], args].concat()).output().unwrap();
    let value: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", crate::shown(&output)));
    let found = value["diagnostics"].as_array().unwrap().iter();
    let said = |found: &Value, key: &str| found[key].as_str().unwrap().to_owned();
    found.map(|found| (said(found, "path"), said(found, "code"))).collect()
}

#[test]
fn settings_are_found_upward_and_the_command_line_goes_over_them() {
    let config = "[lint]\nignore = [\"space-at-edge\"]\nexclude = [\"old/**\"]\n[lint.severity]\nfooter-too-long = \"warning\"\n\
        [lint.limits]\nfooter = 70\n[lint.per-file]\n\"loud/*\" = [\"MTM5\"]\n";
    let folder = Folder::with(&[
        ("mtm.toml", config),
        ("a/spaces.mtm", SPACES),
        ("a/footer.mtm", LONG_FOOTER),
        ("loud/footer_of_mine.mtm", &LONG_FOOTER.replace("house", "barn")),
        ("old/broken.mtm", BROKEN),
    ]);
    insta::assert_snapshot!(folder.run(&["lint"]));
    assert_eq!(codes(&folder, &[]), [("a/footer.mtm".to_owned(), "MTM501".to_owned())]);
    // From a folder below, the settings are the same.
    let output =
        folder.command(&["lint", "--format", "json"]).current_dir(folder.0.path().join("loud")).output().unwrap();
    assert!(output.status.success());
    assert_eq!(codes(&folder, &["--ignore", "MTM5"]), []);
    assert_eq!(codes(&folder, &["--select", "space-at-edge"]), [], "what is ignored stays so");
    assert_eq!(codes(&folder, &["--no-config", "a"]).len(), 2);
    fs::write(folder.0.path().join("other.toml"), "[lint]\nselect = [\"MTM0\"]\n").unwrap();
    assert_eq!(codes(&folder, &["--config", "other.toml", "a"]), []);
}

#[test]
fn settings_that_are_wrong_are_reported_at_their_places() {
    let config = "[lint]\nselekt = []\nignore = [\"footer-to-long\"]\nexclude = [\"a/[\"]\n[lint.severity]\nno-body = \"off\"\n\
        [lint.limits]\nbody = 0\nemojis = 3\n[lint.per-file]\n\"a/*\" = \"all\"\n[style]\n";
    let folder = Folder::with(&[("mtm.toml", config), ("a.mtm", PACKED)]);
    insta::assert_snapshot!(folder.run(&["lint"]));
    insta::assert_snapshot!(folder.run(&["lint", "--no-config", "--select", "footer-to-long"]), @"
    status: 2
    --- stderr
    error: there is no rule `footer-to-long`
    help: did you mean `footer-too-long`?
    ");
    let folder = Folder::with(&[("a/mtm.toml", ""), ("a/x.mtm", PACKED), ("b/y.mtm", PACKED)]);
    insta::assert_snapshot!(folder.run(&["lint", "a", "b"]), @"
    status: 2
    --- stderr
    error: `a` and `b` have different `mtm.toml` files
    help: lint them by themselves, or name one with `--config`
    ");
}

#[test]
fn safe_fixes_are_made_and_unsafe_ones_are_asked_for() {
    let order = "+++\ncategory = \"utility\"\nlanguage = \"en\"\nparams = [\n  { name = \"day\", example = \"Monday\" }, # when\n  \
        { name = \"order\", example = \"A-1\" },\n]\n+++\nWe bring your order {{2}} on {{1}} between nine and noon. \n";
    let folder = Folder::with(&[("spaces.mtm", SPACES), ("order.mtm", order), ("packed.mtm", PACKED)]);
    let diff = folder.run(&["lint", "--diff"]);
    insta::assert_snapshot!("lint_diff", diff);
    assert_eq!(text(&folder, "spaces.mtm"), SPACES, "--diff changes nothing");

    insta::assert_snapshot!("lint_fix", folder.run(&["lint", "--fix"]));
    assert_eq!(text(&folder, "spaces.mtm"), SPACES.replace(". \n", ".\n"));
    assert_eq!(text(&folder, "order.mtm"), order.replace(". \n", ".\n"), "an unsafe fix is not made");
    assert_eq!(text(&folder, "packed.mtm"), PACKED);

    let output = folder.run(&["lint", "--unsafe-fixes"]);
    assert!(output.starts_with("status: 0\n"), "{output}");
    let fixed = text(&folder, "order.mtm");
    assert!(fixed.contains("# when"), "comments stay: {fixed}");
    assert_eq!(folder.run(&["lint", "--diff", "--unsafe-fixes", "--quiet"]), "status: 0\n", "nothing is left to fix");
    assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 3, "nothing else is left there");
}

#[test]
fn a_file_that_cannot_be_read_keeps_all_files_from_being_fixed() {
    let folder = Folder::with(&[("spaces.mtm", SPACES)]);
    fs::create_dir(folder.0.path().join("b.mtm")).unwrap();
    let output = folder.run(&["lint", "--fix", "spaces.mtm", "gone.mtm"]);
    assert!(output.starts_with("status: 2\n"), "{output}");
    assert_eq!(text(&folder, "spaces.mtm"), SPACES);
}

#[test]
fn warnings_fail_where_they_are_to() {
    let folder = Folder::with(&[("spaces.mtm", SPACES)]);
    assert!(folder.run(&["lint"]).starts_with("status: 0\n"));
    assert!(folder.run(&["lint", "--deny-warnings"]).starts_with("status: 1\n"));
    assert!(folder.run(&["lint", "--quiet", "--ignore", "space-at-edge", "--deny-warnings"]) == "status: 0\n");
}

#[test]
fn a_baseline_knows_what_is_there_and_not_what_is_new() {
    let config = "[lint]\nbaseline = \"known.json\"\n";
    let folder = Folder::with(&[("mtm.toml", config), ("t/spaces.mtm", SPACES), ("t/footer.mtm", LONG_FOOTER)]);
    assert!(folder.run(&["lint"]).starts_with("status: 2\n"), "a baseline that is not there");
    insta::assert_snapshot!(folder.run(&["lint", "--write-baseline"]), @"
    status: 0
    --- stderr
    note: 2 findings written to `known.json`
    ");
    insta::assert_snapshot!(text(&folder, "known.json"));
    insta::assert_snapshot!(folder.run(&["lint", "t"]), @"
    status: 0
    --- stdout
    2 template files, nothing wrong
    --- stderr
    note: 2 findings left out: `known.json` knows of it
    ");
    // Lines move, one finding goes and another comes.
    fs::write(folder.0.path().join("t/footer.mtm"), LONG_FOOTER.replace("+++\ncategory", "+++\n# of old\ncategory"))
        .unwrap();
    fs::write(folder.0.path().join("t/spaces.mtm"), PACKED.replace("packed", "packed\u{200b}")).unwrap();
    let found = codes(&folder, &[]);
    assert_eq!(found, [("t/spaces.mtm".to_owned(), "MTM416".to_owned())]);
    assert!(folder.run(&["lint"]).contains("note: `known.json` knows of 1 finding no longer there: write it again"));
    fs::write(folder.0.path().join("known.json"), "{").unwrap();
    let broken = folder.run(&["lint"]);
    assert!(broken.contains("error: cannot read the baseline `known.json`: it is not JSON"), "{broken}");
    insta::assert_snapshot!(Folder::with(&[]).run(&["lint", "--write-baseline"]), @r#"
    status: 2
    --- stderr
    error: nothing says where the baseline is
    help: name it with `--baseline FILE`, or in `mtm.toml` under `[lint]`: `baseline = "mtm-baseline.json"`
    "#);
}

#[test]
fn several_formats_are_written_at_once_and_github_is_chosen_where_it_runs() {
    let folder = Folder::with(&[("footer.mtm", LONG_FOOTER)]);
    let args = ["lint", "--output", "sarif=out.sarif", "--output", "junit=out.xml", "--output", "gitlab=out.json"];
    let output = folder.command(&args).env("GITHUB_ACTIONS", "true").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("::error file=footer.mtm,line=4,endLine=4,col=71,endColumn="), "{said}");
    for (path, contains) in [("out.sarif", "\"MTM501\""), ("out.xml", "<testcase"), ("out.json", "footer-too-long")] {
        assert!(text(&folder, path).contains(contains), "{path}");
    }
    insta::assert_snapshot!(folder.run(&["lint", "--format", "yaml"]), @"
    status: 2
    --- stderr
    error: invalid value 'yaml' for '--format <FORMAT>': the formats are text, json, sarif, github, gitlab, junit

    For more information, try '--help'.
    ");
    let nowhere = folder.run(&["lint", "--output", "json=nowhere/out.json"]);
    assert!(nowhere.starts_with("status: 2\n") && nowhere.contains("cannot write"), "{nowhere}");
}

#[test]
fn rules_are_listed_and_explained() {
    let folder = Folder::with(&[]);
    let rules = folder.run(&["rules"]);
    assert!(rules.contains("MTM401  error    body-too-long "), "{rules}");
    assert!(rules.contains("MTM208  off      punctuated-placeholders "), "{rules}");
    insta::assert_snapshot!(folder.run(&["explain", "mtm207"]));
    assert_eq!(folder.run(&["explain", "adjacent-placeholders"]), folder.run(&["explain", "MTM207"]));
    insta::assert_snapshot!(folder.run(&["explain", "adjacent-placeholder"]), @"
    status: 2
    --- stderr
    error: there is no rule `adjacent-placeholder`
    help: did you mean `adjacent-placeholders`?
    ");
    let page = folder.command(&["rules", "--markdown"]).output().unwrap().stdout;
    let known = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/rules.md")).unwrap();
    assert!(page == known, "`docs/rules.md` is stale");
}

#[test]
fn editors_and_shells_get_what_they_ask_for() {
    let folder = Folder::with(&[]);
    let schema = folder.command(&["schema"]).output().unwrap().stdout;
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let valid = serde_json::json!({ "lint": {
        "select": ["default", "MTM2", "few-words"], "ignore": ["MTM401"], "severity": { "shortened-url": "error" },
        "per-file": { "a/**": ["all"] }, "limits": { "marketing-body": 600 }, "exclude": ["b"], "baseline": "c.json",
    }});
    assert!(validator.is_valid(&valid));
    for wrong in [
        serde_json::json!({ "lint": { "select": ["few-wrods"] } }),
        serde_json::json!({ "lint": { "selekt": [] } }),
        serde_json::json!({ "lint": { "limits": { "body": 0 } } }),
        serde_json::json!({ "lint": { "severity": { "few-words": "off" } } }),
        serde_json::json!({ "style": {} }),
    ] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(folder.run(&["completions", shell]).contains("unsafe-fixes"), "{shell}");
    }
    assert!(folder.run(&["man", "lint"]).contains(".TH mtm-lint 1"));
    assert!(folder.run(&["man", "--out", "man"]).starts_with("status: 0\n"));
    assert!(text(&folder, "man/mtm-explain.1").contains("mtm explain"));
    assert!(folder.run(&["man", "nothing"]).starts_with("status: 2\n"));
}

#[test]
fn a_file_that_changes_is_linted_again() {
    let folder = Folder::with(&[("t/packed.mtm", PACKED)]);
    let mut child = folder.command(&["lint", "--watch", "t"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert_eq!(lines.next().unwrap().unwrap(), "1 template file, nothing wrong");
    // The folder is watched after it was linted: until the change is seen, it is made again.
    let path = folder.0.path().join("t/packed.mtm");
    let (done, is_done) = std::sync::mpsc::channel::<()>();
    let writer = std::thread::spawn(move || {
        while is_done.recv_timeout(std::time::Duration::from_millis(300)).is_err() {
            fs::write(&path, BROKEN).unwrap();
        }
    });
    let line = lines.next().unwrap().unwrap();
    done.send(()).unwrap();
    writer.join().unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(line.contains("MTM"), "{line}");
}
