//! Where a sandbox keeps its file: a folder of its own, or a temporary one.

use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The folder of a sandbox.
#[derive(Debug)]
pub(super) enum Folder {
    Kept(PathBuf),
    Temporary(TempDir),
}

impl Folder {
    /// Makes the folder where it is not there.
    pub(super) fn open(path: Option<PathBuf>) -> io::Result<Self> {
        match path {
            None => TempDir::with_prefix("messages-sandbox-").map(Self::Temporary),
            Some(path) => {
                std::fs::create_dir_all(&path)?;
                Ok(Self::Kept(path))
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Kept(path) => path,
            Self::Temporary(folder) => folder.path(),
        }
    }
}
