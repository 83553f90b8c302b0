//! From the paths on the command line to the template files, read.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use template_core::Definition;
use template_core::diagnostic::Diagnostic;
use template_core::model::{self, Reading};
use template_core::source::{EXTENSION, Source, translation_of};

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

/// A template: its own file and its translations, each with what was found in it.
pub(crate) struct Family {
    pub(crate) reading: Reading,
    /// The template's own file first.
    pub(crate) sources: Vec<Source>,
}

impl Family {
    /// Each file with what was found in it.
    pub(crate) fn findings(&self) -> impl Iterator<Item = (&Source, &[Diagnostic])> {
        let found = [&self.reading.diagnostics].into_iter().chain(&self.reading.translation_diagnostics);
        self.sources.iter().zip(found.map(Vec::as_slice))
    }

    /// What the files define; where something is wrong, how many errors there are.
    pub(crate) fn definition(&self) -> Result<Definition, usize> {
        let errors = self.reading.all_diagnostics().filter(|found| found.is_error()).count();
        if errors > 0 { Err(errors) } else { Ok(self.reading.template.definition()) }
    }
}

/// Reads a template and the translations beside it.
pub(crate) fn read_family(path: &Path) -> Result<Family, Failure> {
    let mut sources = vec![read(path)?];
    let siblings = template_core::files::translations(path);
    for sibling in siblings.map_err(|error| Failure::Path { path: path.to_path_buf(), error })? {
        sources.push(read(&sibling)?);
    }
    let (base, siblings) = (&sources[0], &sources[1..]);
    Ok(Family { reading: model::read_family(base, siblings), sources })
}

/// The file that a translation translates, where it is there; the path itself where it is of no translation.
pub(crate) fn base(path: &Path) -> PathBuf {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let base = translation_of(name).map(|(base, _)| path.with_file_name(format!("{base}.{EXTENSION}")));
    base.filter(|base| base.is_file()).unwrap_or_else(|| path.to_path_buf())
}

/// Reads one file.
pub(crate) fn read(path: &Path) -> Result<Source, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::Path { path: path.to_path_buf(), error })?;
    Ok(Source::from_bytes(path.to_string_lossy(), bytes))
}
