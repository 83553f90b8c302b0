//! The files of one template: itself, and beside it its translations.

use std::io;
use std::path::{Path, PathBuf};

use crate::source::{EXTENSION, stem, translation_of};

/// The translations of the template file at `path`: the files beside it whose names are its own and a language, in the
/// order of their names.
///
/// A file that is a translation itself has none.
///
/// # Errors
///
/// Those of reading the folder.
pub fn translations(path: &Path) -> io::Result<Vec<PathBuf>> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let prefix = format!("{}.", stem(name));
    if name.is_empty() || translation_of(name).is_some() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let sibling = entry?.file_name();
        let Some(sibling) = sibling.to_str().filter(|sibling| sibling.starts_with(&prefix)) else { continue };
        let is_template = Path::new(sibling).extension().is_some_and(|extension| extension == EXTENSION);
        if is_template && translation_of(sibling).is_some_and(|(base, _)| base == stem(name)) {
            found.push(path.with_file_name(sibling));
        }
    }
    found.sort();
    Ok(found)
}
