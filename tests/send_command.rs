//! `mtm send` and `mtm jwt` against a real server: what arrives there, and that nothing arrives twice.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use command::mtm;
use tempfile::TempDir;

#[path = "mtm.rs"]
mod command;
#[path = "send_command/many.rs"]
mod many;
#[path = "send_command/one.rs"]
mod one;
#[path = "send_command/provider.rs"]
mod provider;

use provider::Provider;

const APPLICATION: &str = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab";

const VERIFY: &str = r#"+++
category = "utility"
language = "en"
translations = ["de"]
params = [
  { name = "brand", example = "Nexmo Verification" },
  { name = "code", kind = "code", example = "64873" },
  { name = "minutes", kind = "integer", example = "10" },
]
+++
{{brand}} code: {{code}}. Valid for {{minutes}} minutes.
"#;

/// A folder with a template and a key, and the command in it.
struct Desk {
    folder: TempDir,
    key: provider::Key,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = provider::Key::new();
        fs::write(folder.path().join("verify.mtm"), VERIFY).unwrap();
        fs::write(
            folder.path().join("verify.de.mtm"),
            "{{code}} ist der Code von {{brand}}, {{minutes}} Minuten lang.\n",
        )
        .unwrap();
        fs::write(folder.path().join("private.key"), &key.pem).unwrap();
        Self { folder, key }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command, with the account in its environment and nothing else of ours.
    fn command(&self, provider: &Provider, args: &str) -> Command {
        let mut command = Command::new(mtm());
        for name in ["MTM_API_KEY", "MTM_API_SECRET", "MTM_APPLICATION_ID", "MTM_PRIVATE_KEY"] {
            command.env_remove(name);
        }
        command
            .current_dir(self.folder.path())
            .env("MTM_APPLICATION_ID", APPLICATION)
            .env("MTM_PRIVATE_KEY", "private.key")
            .env("MTM_BASE_URL", &provider.url)
            .args(args.split(' '));
        command
    }

    fn run(&self, provider: &Provider, args: &str) -> Output {
        self.command(provider, args).output().unwrap()
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
