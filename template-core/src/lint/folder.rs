//! A whole folder, checked as `mtm lint` checks it, for tests and other programs: in one thread.

use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::diagnostic::Diagnostic;
use crate::folder::{self, Unreadable};
use crate::lint::baseline::{Baseline, BaselineError};
use crate::lint::config;
use crate::lint::{Family, Linter, Settings};
use crate::source::Source;

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

impl From<Unreadable> for FolderError {
    fn from(Unreadable { path, error }: Unreadable) -> Self {
        Self::Read { path, error }
    }
}

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
    let (paths, failed) = folder::find(path, &|path| linter.excludes(path));
    if let Some(failed) = failed.into_iter().next() {
        return Err(failed.into());
    }
    let mut families = Vec::new();
    for (base, siblings) in folder::families(&paths) {
        let siblings = siblings.into_iter().map(folder::read).collect::<Result<_, _>>()?;
        families.push(Family { base: folder::read(base)?, siblings });
    }
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
    let source = folder::read(path)?;
    let (settings, diagnostics) = config::read(&source);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Err(FolderError::Config { source: Box::new(source), diagnostics });
    }
    Ok(settings)
}
