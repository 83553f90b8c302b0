//! The template files of a folder, found with no more than the standard library, and each translation with its template.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::source::{EXTENSION, Source, translation_of};

/// A file or folder that cannot be read.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) path: PathBuf,
    pub(crate) error: io::Error,
}

impl Unreadable {
    fn new(path: &Path, error: io::Error) -> Self {
        Self { path: path.to_path_buf(), error }
    }
}

/// The template files at `path` and below it, in the order of their paths, and what could not be looked into. Hidden
/// files and folders are left out, and those that are excluded.
pub(crate) fn find(path: &Path, is_excluded: &dyn Fn(&Path) -> bool) -> (Vec<PathBuf>, Vec<Unreadable>) {
    let (mut found, mut failed) = (Vec::new(), Vec::new());
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => found.push(path.to_path_buf()),
        Ok(_) => walk(path, is_excluded, &mut found, &mut failed),
        Err(error) => failed.push(Unreadable::new(path, error)),
    }
    found.sort();
    (found, failed)
}

fn walk(folder: &Path, is_excluded: &dyn Fn(&Path) -> bool, found: &mut Vec<PathBuf>, failed: &mut Vec<Unreadable>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return failed.push(Unreadable::new(folder, error)),
    };
    for entry in entries {
        let entry = match entry.and_then(|entry| Ok((entry.file_type()?, entry))) {
            Ok(entry) => entry,
            Err(error) => {
                failed.push(Unreadable::new(folder, error));
                continue;
            }
        };
        let (kind, path) = (entry.0, entry.1.path());
        if entry.1.file_name().to_string_lossy().starts_with('.') || is_excluded(&path) {
            continue;
        }
        // A link to a folder may lead back here.
        if kind.is_dir() {
            walk(&path, is_excluded, found, failed);
        } else if path.extension().is_some_and(|extension| extension == EXTENSION) && path.is_file() {
            found.push(path);
        }
    }
}

/// Each template's own file with its translations; a translation whose template is not there stands for itself. The
/// paths are in their order.
pub(crate) fn families(paths: &[PathBuf]) -> Vec<(&Path, Vec<&Path>)> {
    let base = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let base = translation_of(name).map(|(base, _)| path.with_file_name(format!("{base}.{EXTENSION}")));
        base.filter(|base| paths.binary_search(base).is_ok())
    };
    let (mut families, mut siblings) = (Vec::new(), Vec::new());
    for path in paths {
        match base(path) {
            Some(base) => siblings.push((base, path)),
            None => families.push((path.as_path(), Vec::new())),
        }
    }
    for (base, path) in siblings {
        if let Ok(index) = families.binary_search_by(|(path, _)| (*path).cmp(&base)) {
            families[index].1.push(path.as_path());
        }
    }
    families
}

/// Reads one file.
pub(crate) fn read(path: &Path) -> Result<Source, Unreadable> {
    let bytes = fs::read(path).map_err(|error| Unreadable::new(path, error))?;
    Ok(Source::from_bytes(path.to_string_lossy(), bytes))
}
