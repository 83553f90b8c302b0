//! From the paths on the command line to the template files, read.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use template_core::source::{EXTENSION, Source};

use crate::failure::Failure;

/// The template files that `paths` name or hold, each once, in the order of their paths.
///
/// A file is taken whatever its name; in a folder, only `.mtm` files are, and none that is hidden or that git ignores.
pub(crate) fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in paths {
        let metadata = path.metadata().map_err(|error| Failure::Path { path: path.clone(), error })?;
        if !metadata.is_dir() {
            found.push(plain(path));
            continue;
        }
        for entry in WalkBuilder::new(path).build() {
            let path = entry.map_err(Failure::Walk)?.into_path();
            if path.extension().is_some_and(|extension| extension == EXTENSION) && path.is_file() {
                found.push(plain(&path));
            }
        }
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The path without a `./` in front, so that one file has one path.
fn plain(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_path_buf()
}

/// Reads one file.
pub(crate) fn read(path: &Path) -> Result<Source, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::Path { path: path.to_path_buf(), error })?;
    Ok(Source::from_bytes(path.to_string_lossy(), bytes))
}
