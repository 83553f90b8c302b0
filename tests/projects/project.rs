//! A crate made for one test in a folder of its own, and the real cargo run over it.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A folder with a crate in it, removed when the test is over.
///
/// All of them share one target folder, so that what they depend on is built once; there they are told apart by their
/// names, so no two tests may use the same.
pub(crate) struct Project {
    folder: TempDir,
    target: PathBuf,
}

impl Project {
    /// A folder with nothing but the versions that the workspace uses, which are downloaded already.
    pub(crate) fn empty() -> Self {
        let project = Self { folder: TempDir::new().unwrap(), target: target() };
        std::fs::copy(workspace().join("Cargo.lock"), project.path("Cargo.lock")).unwrap();
        project
    }

    /// A program that depends on `templates` and has one of its own, `templates/verify.mtm`.
    pub(crate) fn program(name: &str, main: &str) -> Self {
        let project = Self::empty();
        project.write("Cargo.toml", manifest(name, &library("templates", "")));
        project.write("templates/verify.mtm", VERIFY);
        project.write("src/main.rs", main);
        project
    }

    /// The same project, which shares its target folder with no other: where it changes what they depend on.
    pub(crate) fn alone(mut self, name: &str) -> Self {
        self.target.set_file_name(name);
        self
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap()
    }

    /// Runs cargo; the arguments are words.
    pub(crate) fn cargo(&self, arguments: &str) -> Run {
        self.cargo_with(arguments, &[])
    }

    /// Runs cargo with environment variables.
    pub(crate) fn cargo_with(&self, arguments: &str, variables: &[(&str, &str)]) -> Run {
        let mut command = Command::new(env!("CARGO"));
        // What this very test was built and started with is nothing to the project.
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            let is_cargos = text.starts_with("CARGO") && text != "CARGO_HOME";
            if is_cargos || ["RUSTFLAGS", "RUSTDOCFLAGS", "MTM_TEMPLATE_ROOT", "MTM_WATCHED"].contains(&&*text) {
                command.env_remove(name);
            }
        }
        let output = command
            .args(arguments.split_whitespace())
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Run { success: output.status.success(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }
}

/// What one run of cargo came to.
pub(crate) struct Run {
    success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        assert!(self.success, "cargo failed:\n{}", self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn fails(self) -> Self {
        assert!(!self.success, "cargo succeeded:\n{}{}", self.stdout, self.stderr);
        self
    }

    /// Whether the crate itself was compiled, and not found as it had been.
    pub(crate) fn compiled(&self, name: &str) -> bool {
        ["Compiling", "Checking"].iter().any(|word| self.stderr.contains(&format!("{word} {name} v")))
    }

    /// The first lines of the compiler's errors and warnings, without cargo's own words on them.
    pub(crate) fn complaints(&self) -> Vec<&str> {
        let is_complaint = |line: &&str| line.starts_with("error") || line.starts_with("warning");
        let is_cargos = |line: &str| line.starts_with("error: could not compile `");
        self.stderr.lines().filter(is_complaint).filter(|line| !is_cargos(line)).collect()
    }
}

/// The template of most projects.
pub(crate) const VERIFY: &str = r#"+++
params = [
  { name = "brand", example = "Acme" },
  { name = "code", example = "64873" },
  { name = "minutes", kind = "integer", example = "10" },
]
+++
{{brand}} code: {{code}}. Valid for {{minutes}} minutes.
"#;

/// The manifest of a crate that is its own workspace; `dependencies` are lines of TOML.
pub(crate) fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\n{dependencies}\n"
    )
}

/// The dependency on the library under that name; `more` is the rest of its table.
pub(crate) fn library(name: &str, more: &str) -> String {
    format!("{name} = {{ path = '{}'{more} }}", workspace().join("templates").display())
}

/// The folder of the workspace that is tested.
pub(crate) fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The folder that projects are built into.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects")
}
