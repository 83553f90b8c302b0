//! Crates made for the purpose and built with the real cargo, as users of the library have them.
// The permission that clippy.toml gives to tests does not reach the functions that help them.
#![allow(clippy::unwrap_used)]

#[path = "projects/broken.rs"]
mod broken;
#[path = "projects/folders.rs"]
mod folders;
#[path = "projects/imported.rs"]
mod imported;
#[path = "projects/lints.rs"]
mod lints;
#[path = "projects/names.rs"]
mod names;
#[path = "projects/packages.rs"]
mod packages;
#[path = "projects/project.rs"]
mod project;
#[path = "projects/rebuilds.rs"]
mod rebuilds;
#[path = "projects/snapshots.rs"]
mod snapshots;
#[path = "projects/watched.rs"]
mod watched;

use project::{Project, workspace};

/// A program that sends a code.
const SENDER: &str = r#"
use templates::{Api, Message, Route, template};

template!(pub Verify = "templates/verify.mtm");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let verify = Verify { brand: "Acme", code: "64873", minutes: 10 };
    let route = Route { from: "447700900001".parse()?, to: "447700900000".parse()? };
    println!("{}", Message::new(route, &verify)?.to_json(Api::Beta)?);
    Ok(())
}
"#;

#[test]
fn a_new_crate_with_one_dependency_prints_its_payload() {
    let run = Project::program("new-crate", SENDER).cargo("run --quiet").succeeds();
    let payload: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let expected = serde_json::json!([{ "default": "Acme" }, { "default": "64873" }, { "default": "10" }]);
    assert_eq!(payload["message"]["content"]["template"]["parameters"], expected);
    assert_eq!(run.stderr, "");
}

#[test]
fn a_field_left_out_is_the_only_error() {
    let main = SENDER.replace(", minutes: 10", "");
    let run = Project::program("field-left-out", &main).cargo("check").fails();
    assert_eq!(run.complaints(), ["error[E0063]: missing field `minutes` in initializer of `Verify<'_>`"]);
    assert!(run.stderr.contains("--> src/main.rs:7:18\n"), "{}", run.stderr);
}

#[test]
fn users_build_few_crates() {
    let project = Project::program("few-crates", SENDER);
    let run = project.cargo("tree -e normal,build --prefix none --no-dedupe").succeeds();
    let mut crates: Vec<_> = run.stdout.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    crates.sort_unstable();
    crates.dedup();
    let folder = workspace().to_str().unwrap();
    let (own, others): (Vec<_>, Vec<_>) = crates.into_iter().partition(|line| line.contains(folder));
    assert_eq!(own.len(), 3, "{own:#?}");
    // The user's own crate is among them.
    assert!(others.len() <= 21, "{others:#?}");
}
