//! What the compiler says to each mistake, and that what should compile does: one file a case under `ui/`.
//!
//! `TRYBUILD=overwrite cargo test -p tests --test ui` writes the expected outputs anew.
// The permission that clippy.toml gives to tests does not reach the functions that help them.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use template_core::diagnostic::{Rule, Severity, TABLE};
use trybuild::TestCases;

#[test]
fn mistakes() {
    in_package("mistakes", |cases| {
        for folder in ["arguments", "input", "files", "modules", "rules"] {
            cases.compile_fail(format!("{folder}/*.rs"));
        }
    });
}

#[test]
fn passing() {
    in_package("passing", |cases| cases.pass("pass/*.rs"));
}

#[test]
fn every_rule_has_a_case() {
    // A warning is no compile error: `pass/` has those. And the macro reads what is listed, and looks for nothing else.
    let is_compile_error = |rule: &&&Rule| rule.severity == Severity::Error && rule.slug != "unlisted-translation";
    for rule in TABLE.iter().filter(is_compile_error) {
        let path = package().join("rules").join(rule.slug.replace('-', "_")).with_extension("stderr");
        let output = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(output.contains(rule.code), "{} does not show {}", path.display(), rule.code);
    }
}

#[test]
fn outputs_are_the_same_on_every_machine() {
    let entries = fs::read_dir(package()).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.is_dir()).flat_map(|folder| fs::read_dir(folder).unwrap());
    let outputs = files.map(|file| file.unwrap().path()).filter(|path| path.extension() == Some("stderr".as_ref()));
    let mut count = 0;
    for path in outputs {
        let output = fs::read_to_string(&path).unwrap();
        for refused in ["$RUST", "/rustc/", "$CARGO", "--> /"] {
            assert!(!output.contains(refused), "{} holds {refused}", path.display());
        }
        count += 1;
    }
    assert!(count > TABLE.len(), "only {count} outputs");
}

/// The package of the cases.
fn package() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui")
}

/// Runs the cases as those of their own package: trybuild asks the environment which package that is, and a process
/// can only set that of its children, so the test calls itself.
fn in_package(test: &str, add: impl FnOnce(&TestCases)) {
    const MANIFEST: &str = "CARGO_MANIFEST_DIR";
    let package = package();
    if std::env::var_os(MANIFEST).is_some_and(|folder| folder == package) {
        add(&TestCases::new());
        return;
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui");
    let filters = std::env::args().filter(|argument| argument.starts_with("trybuild="));
    let status = Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .args(filters)
        .current_dir(&package)
        .env(MANIFEST, &package)
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("MTM_TEMPLATE_ROOT", &package)
        .status()
        .unwrap();
    assert!(status.success(), "see the output above");
}
