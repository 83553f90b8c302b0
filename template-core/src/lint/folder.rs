//! A whole folder, checked as `mtm lint` checks it, for tests and other programs: in one thread, with no more than the
//! standard library to find its files.

use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::diagnostic::Diagnostic;
use crate::lint::baseline::{Baseline, BaselineError};
use crate::lint::config;
use crate::lint::{Family, Linter, Settings};
use crate::source::{EXTENSION, Source, translation_of};

/// A file and what was found in it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Linted {
    /// The file.
    pub source: Source,
    /// The findings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why a folder cannot be checked.
#[derive(Debug)]
#[non_exhaustive]
pub enum FolderError {
    /// A file or folder cannot be read.
    Read {
        /// Which one.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The settings are wrong.
    Config {
        /// The file.
        source: Box<Source>,
        /// What is wrong with it.
        diagnostics: Vec<Diagnostic>,
    },
    /// The baseline is none.
    Baseline {
        /// The file.
        path: PathBuf,
        /// Why.
        error: BaselineError,
    },
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => write!(f, "cannot read `{}`: {error}", path.display()),
            Self::Config { source, diagnostics } => {
                write!(f, "`{}` cannot be used as it stands", source.path())?;
                diagnostics.iter().try_for_each(|found| write!(f, "\n{}", found.message))
            }
            Self::Baseline { path, error } => write!(f, "cannot read the baseline `{}`: {error}", path.display()),
        }
    }
}

impl std::error::Error for FolderError {}

/// Checks the template files in a folder and those below it, or one template, with the settings and the baseline of the
/// nearest `mtm.toml`, upward. Hidden files and folders are left out; what git ignores is not.
///
/// # Errors
///
/// What cannot be read: a file, the settings, the baseline.
pub fn check_folder(path: &Path) -> Result<Vec<Linted>, FolderError> {
    let settings = match config::find(path) {
        Some(path) => read_settings(&path)?,
        None => Settings::default(),
    };
    let linter = Linter::new(settings);
    let mut paths = Vec::new();
    find(path, &linter, &mut paths)?;
    paths.sort();
    let families = families(&paths)?;
    let checked = linter.check_all(families.iter().map(|family| (&family.base, &*family.siblings)));
    let sources = families.into_iter().flat_map(|family| std::iter::once(family.base).chain(family.siblings));
    let findings = checked.into_iter().flat_map(|checked| checked.files);
    let mut linted: Vec<_> =
        sources.zip(findings).map(|(source, file)| Linted { source, diagnostics: file.diagnostics }).collect();
    if let Some(path) = &linter.settings().baseline {
        let path = linter.settings().root.as_deref().unwrap_or(Path::new("")).join(path);
        let text = fs::read_to_string(&path).map_err(|error| FolderError::Read { path: path.clone(), error })?;
        let mut baseline: Baseline = text.parse().map_err(|error| FolderError::Baseline { path, error })?;
        for file in &mut linted {
            baseline.take(file.source.path(), &mut file.diagnostics, linter.settings());
        }
    }
    Ok(linted)
}

fn read_settings(path: &Path) -> Result<Settings, FolderError> {
    let source = read(path)?;
    let (settings, diagnostics) = config::read(&source);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Err(FolderError::Config { source: Box::new(source), diagnostics });
    }
    Ok(settings)
}

fn read(path: &Path) -> Result<Source, FolderError> {
    let bytes = fs::read(path).map_err(|error| FolderError::Read { path: path.to_path_buf(), error })?;
    Ok(Source::from_bytes(path.to_string_lossy(), bytes))
}

/// The template files at `path` and below it.
fn find(path: &Path, linter: &Linter, found: &mut Vec<PathBuf>) -> Result<(), FolderError> {
    let failed = |error| FolderError::Read { path: path.to_path_buf(), error };
    if fs::metadata(path).map_err(failed)?.is_file() {
        found.push(path.to_path_buf());
        return Ok(());
    }
    for entry in fs::read_dir(path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') || linter.excludes(&path) {
            continue;
        }
        // A link to a folder may lead back here.
        if entry.file_type().map_err(failed)?.is_dir() {
            find(&path, linter, found)?;
        } else if path.extension().is_some_and(|extension| extension == EXTENSION) && path.is_file() {
            found.push(path);
        }
    }
    Ok(())
}

/// The files, read, each translation with its template; one whose template is not there stands for itself.
fn families(paths: &[PathBuf]) -> Result<Vec<Family>, FolderError> {
    let base = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let base = translation_of(name).map(|(base, _)| path.with_file_name(format!("{base}.{EXTENSION}")));
        base.filter(|base| paths.binary_search(base).is_ok())
    };
    let (siblings, bases): (Vec<_>, Vec<_>) = paths.iter().partition(|path| base(path).is_some());
    let mut families = Vec::with_capacity(bases.len());
    for path in &bases {
        families.push(Family { base: read(path)?, siblings: Vec::new() });
    }
    for path in siblings {
        let index = base(path).and_then(|base| bases.binary_search(&&base).ok());
        if let Some(family) = index.and_then(|index| families.get_mut(index)) {
            family.siblings.push(read(path)?);
        }
    }
    Ok(families)
}
