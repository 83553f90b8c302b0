//! What other tools are handed: the action for GitHub and the hooks for pre-commit.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::{BROKEN, Folder, PACKED, mtm, shown};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn yaml(name: &str) -> Value {
    serde_saphyr::from_str(&fs::read_to_string(root().join(name)).unwrap()).unwrap()
}

/// The steps of the action that are commands.
fn commands() -> Vec<Value> {
    let action = yaml("action.yml");
    let steps = action["runs"]["steps"].as_array().unwrap().iter();
    steps.filter(|step| step.get("run").is_some()).cloned().collect()
}

/// The last step, with the action's own inputs; `mtm` is where the step before it puts it.
fn act(folder: &Folder, inputs: &[(&str, &str)]) -> String {
    let step = commands().pop().unwrap();
    let mut command = Command::new("bash");
    // As GitHub calls it.
    command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"].as_str().unwrap()]);
    command.current_dir(folder.0.path());
    let path = std::env::var("PATH").unwrap();
    command.env("PATH", format!("{}:{path}", mtm().parent().unwrap().display()));
    for (name, value) in step["env"].as_object().unwrap() {
        let input = value.as_str().unwrap().trim_start_matches("${{ inputs.").trim_end_matches(" }}");
        let action = yaml("action.yml");
        let default = action["inputs"][input]["default"].as_str().unwrap().to_owned();
        let given = inputs.iter().find(|(name, _)| *name == input);
        command.env(name, given.map_or(default, |(_, value)| (*value).to_owned()));
    }
    shown(&command.output().unwrap())
}

#[test]
fn the_action_annotates_and_fails() {
    let folder = Folder::with(&[("a/x.mtm", BROKEN), ("b/y.mtm", PACKED)]);
    let all = act(&folder, &[]);
    assert!(all.starts_with("status: 1\n") && all.contains("::error file=a/x.mtm,line=1,"), "{all}");
    assert!(act(&folder, &[("paths", "b")]).starts_with("status: 0\n"));
    let quiet = act(&folder, &[("paths", "a b"), ("args", "--quiet --select MTM4"), ("sarif", "out.sarif")]);
    assert!(quiet.contains("MTM020"), "what keeps a template from being built is always said: {quiet}");
    assert!(folder.0.path().join("out.sarif").is_file());
    assert!(act(&folder, &[("paths", "$(touch hacked) b")]).starts_with("status: 2\n"));
    assert!(!folder.0.path().join("hacked").exists(), "what is given is not run");
}

#[test]
fn the_action_builds_what_it_runs() {
    let build = commands().swap_remove(0);
    let script = build["run"].as_str().unwrap();
    let installed = script.lines().find(|line| line.contains("cargo install")).unwrap();
    let package = installed.split_once("--path ").unwrap().1.split(' ').next().unwrap();
    assert!(root().join(package).join("Cargo.toml").is_file(), "{package}");
    assert!(script.contains("$GITHUB_PATH"));
}

#[test]
fn hooks_run_what_there_is() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let help = Folder::with(&[]).run(&["help"]);
    for hook in hooks.as_array().unwrap() {
        let entry = hook["entry"].as_str().unwrap();
        let (script, command) = entry.split_once(' ').unwrap();
        assert!(root().join(script).is_file(), "{script}");
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
        assert!(
            "templates/a.de.mtm"
                .ends_with(hook["files"].as_str().unwrap().trim_start_matches('\\').trim_end_matches('$'))
        );
    }
}
