//! Where the command is, for tests that call it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The built command. It belongs to another package, so cargo is asked for it once.
pub(crate) fn mtm() -> &'static Path {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
        let status = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "template-cli", "--target-dir"])
            .arg(target)
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap())
            .status()
            .unwrap();
        assert!(status.success());
        target.join("debug/mtm").with_extension(std::env::consts::EXE_EXTENSION)
    })
}
