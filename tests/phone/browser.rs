//! A real browser, and what drives it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Chromium, with the package that drives it installed.
pub(crate) struct Browser {
    chromium: PathBuf,
}

impl Browser {
    /// The browser, where it and what drives it are there; says so where not.
    pub(crate) fn find() -> Option<Self> {
        let default = || PathBuf::from("/usr/bin/chromium");
        let chromium = std::env::var_os("MTM_CHROMIUM").map_or_else(default, PathBuf::from);
        let why = if !chromium.exists() {
            "there is no chromium"
        } else if install() {
            return Some(Self { chromium });
        } else {
            "npm cannot install what drives it"
        };
        assert!(std::env::var_os("MTM_REQUIRE_BROWSER").is_none(), "{why}");
        eprintln!("the pages in a browser are left out: {why}");
        None
    }

    /// Runs a script of this folder; what it finds wrong fails the test.
    pub(crate) fn run(&self, script: &str, variables: &[(&str, String)]) {
        fs::create_dir_all(shots()).unwrap();
        let mut node = Command::new("node");
        node.arg(folder().join(script)).envs(variables.iter().map(|(name, value)| (*name, value.as_str())));
        let output = node.env("PAGE_CHROMIUM", &self.chromium).env("PAGE_SHOTS", shots()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("phone")
}

/// Where screenshots are.
fn shots() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("screenshots")
}

/// Installs what drives the browser; two tests at once do it one after the other.
fn install() -> bool {
    let lock = fs::File::create(Path::new(env!("CARGO_TARGET_TMPDIR")).join("npm.lock")).unwrap();
    lock.lock().unwrap();
    let is_there = || folder().join("node_modules/axe-core/axe.min.js").exists();
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    is_there() || Command::new("npm").args(arguments).current_dir(folder()).status().is_ok_and(|it| it.success())
}

/// Keeps a screenshot for the README, where that is asked for.
pub(crate) fn keep(name: &str) {
    if std::env::var_os("MTM_UPDATE_DOCS").is_some() {
        let images = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/images");
        fs::create_dir_all(&images).unwrap();
        fs::copy(shots().join(name), images.join(name)).unwrap();
    }
}
