//! A registry of the template files of a folder, read at run time.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, io};

use super::error::Clash;
use super::set::Registry;
use crate::diagnostic::Diagnostic;
use crate::folder::{self, Unreadable};
use crate::model;
use crate::source::Source;

impl Registry {
    /// Reads all template files in a folder and those below it, each with its translations, or one template. Hidden
    /// files and folders are left out.
    ///
    /// It costs a file system's time and about 20 microseconds a file: a program does it when it starts, and has
    /// [`LiveRegistry`](crate::LiveRegistry) do it again.
    ///
    /// # Errors
    ///
    /// Everything that is wrong in all of the files, at once: what cannot be read, each mistake with its place, each
    /// template that is there twice; and a folder without a template file.
    ///
    /// ```no_run
    /// use template_core::{Language, Registry};
    ///
    /// let registry = Registry::load("templates")?;
    /// println!("{}", registry.find("greeting", Language::EN)?.render([("customer", "Ann")])?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn load(path: impl AsRef<Path>) -> Result<Self, LoadErrors> {
        let path = path.as_ref();
        let (paths, failed) = folder::find(path, &|_| false);
        read(path, &paths, failed)
    }
}

/// The registry of these files, which were found at `folder`; or all that is wrong, with what failed before.
pub(super) fn read(folder: &Path, paths: &[PathBuf], failed: Vec<Unreadable>) -> Result<Registry, LoadErrors> {
    let mut wrong: Vec<_> = failed.into_iter().map(LoadError::from).collect();
    let mut entries = Vec::new();
    for (base, siblings) in folder::families(paths) {
        let (mut sources, mut is_complete) = (Vec::new(), true);
        for path in [base].into_iter().chain(siblings) {
            match folder::read(path) {
                Ok(source) => sources.push(source),
                Err(failed) => {
                    wrong.push(failed.into());
                    is_complete = false;
                }
            }
        }
        // What a file that cannot be read would have said is not held against the others.
        if let (Some((base, siblings)), true) = (sources.split_first(), is_complete) {
            let reading = model::read_family(base, siblings);
            if !reading.has_errors() {
                entries.push((reading.template.definition(), Some(base.path().to_owned())));
                continue;
            }
            let found = [reading.diagnostics].into_iter().chain(reading.translation_diagnostics);
            for (source, found) in sources.into_iter().zip(found) {
                let source = Arc::new(source);
                let errors = found.into_iter().filter(Diagnostic::is_error);
                wrong
                    .extend(errors.map(|found| LoadError::Template { source: Arc::clone(&source), diagnostic: found }));
            }
        }
    }
    let is_empty = paths.is_empty() && wrong.is_empty();
    let registry = match Registry::of(entries) {
        Ok(registry) => registry,
        Err(clashes) => {
            wrong.extend(clashes.0.into_iter().map(LoadError::Clash));
            Registry::default()
        }
    };
    if is_empty {
        wrong.push(LoadError::Empty { path: folder.to_path_buf() });
    }
    if wrong.is_empty() { Ok(registry) } else { Err(LoadErrors(wrong.into())) }
}

/// One thing that keeps template files from being loaded.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoadError {
    /// A file or folder cannot be read.
    Read {
        /// Which one.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// There is no template file.
    Empty {
        /// The folder.
        path: PathBuf,
    },
    /// A template file has a mistake. With the feature `report`, `report::text::draw` shows it in its line.
    Template {
        /// The file.
        source: Arc<Source>,
        /// The mistake.
        diagnostic: Diagnostic,
    },
    /// A template is there twice.
    Clash(Clash),
}

impl From<Unreadable> for LoadError {
    fn from(Unreadable { path, error }: Unreadable) -> Self {
        Self::Read { path, error }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => write!(f, "cannot read `{}`: {error}", path.display()),
            Self::Empty { path } => {
                write!(f, "there is no template file in `{}`: their names end in `.mtm`", path.display())
            }
            Self::Template { source, diagnostic } => {
                let place = source.position(diagnostic.primary.span.start);
                let (path, line, column) = (source.path(), place.line, place.column);
                write!(f, "{path}:{line}:{column}: {} [{}]", diagnostic.message, diagnostic.rule.code)
            }
            Self::Clash(clash) => clash.fmt(f),
        }
    }
}

impl std::error::Error for LoadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// Everything that keeps template files from being loaded: never empty. A copy is as cheap as a pointer.
///
/// As a text, a line each: `path:line:column: message [code]` for what is wrong in a file.
#[derive(Debug, Clone)]
pub struct LoadErrors(Arc<[LoadError]>);

impl LoadErrors {
    /// Each thing that is wrong, in the order of the files, and then what is there twice.
    #[must_use]
    pub fn list(&self) -> &[LoadError] {
        &self.0
    }
}

impl fmt::Display for LoadErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            write!(f, "{}{error}", if index > 0 { "\n" } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for LoadErrors {}
