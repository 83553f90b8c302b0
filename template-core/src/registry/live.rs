//! A registry that follows its folder.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};
use std::{fs, io, mem};

use super::load::{self, LoadErrors};
use super::set::Registry;
use crate::folder::{self, Unreadable};

/// A registry of the template files of a folder, which is read again while the program runs, and keeps what it has
/// where a file is broken.
///
/// It starts no thread and watches nothing by itself: a program calls
/// [`reload_if_changed`](Self::reload_if_changed) every few seconds, or [`reload`](Self::reload) when it is told to. Any
/// number of threads can use it at once. Those who read wait for nothing but a pointer to be put in place of another;
/// who has taken a registry keeps it as it was.
///
/// ```no_run
/// use template_core::{Language, LiveRegistry};
///
/// let templates = LiveRegistry::load("templates")?;
/// loop {
///     match templates.reload_if_changed() {
///         Ok(true) => println!("{} templates now", templates.registry().len()),
///         Ok(false) => {}
///         Err(errors) => eprintln!("the templates stay as they were:\n{errors}"),
///     }
///     let registry = templates.registry();
///     println!("{}", registry.find("greeting", Language::EN)?.render([("customer", "Ann")])?);
///     std::thread::sleep(std::time::Duration::from_secs(5));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct LiveRegistry {
    path: PathBuf,
    current: RwLock<Arc<Registry>>,
    /// Held while files are read, so that none puts an older state in place of a newer one.
    last: Mutex<Last>,
}

/// What was read last.
#[derive(Debug)]
struct Last {
    files: Files,
    errors: Option<LoadErrors>,
}

impl LiveRegistry {
    /// Reads all template files in a folder and those below it, as [`Registry::load`] does.
    ///
    /// # Errors
    ///
    /// As for [`Registry::load`].
    pub fn load(path: impl Into<PathBuf>) -> Result<Self, LoadErrors> {
        let path = path.into();
        let (files, failed) = Files::find(&path);
        let registry = load::read(&path, &files.paths(), failed)?;
        let (current, last) = (RwLock::new(Arc::new(registry)), Mutex::new(Last { files, errors: None }));
        Ok(Self { path, current, last })
    }

    /// The registry as it is now. Take it once for what belongs together: the next call may give another one.
    #[must_use]
    pub fn registry(&self) -> Arc<Registry> {
        // Nothing panics while one of the locks is held, and what they guard is whole at any time.
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was wrong when the files were last read, if something was: until it is put right, the registry is what was
    /// read before.
    #[must_use]
    pub fn errors(&self) -> Option<LoadErrors> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).errors.clone()
    }

    /// Reads all files again; whether the registry is another one now.
    ///
    /// # Errors
    ///
    /// As for [`Registry::load`]; the registry stays as it was.
    pub fn reload(&self) -> Result<bool, LoadErrors> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let (files, failed) = Files::find(&self.path);
        self.read(&mut last, files, failed)
    }

    /// Reads all files again if there are others, or if one has another size or another time of change; whether the
    /// registry is another one now. A file that was changed in the seconds before it was read is read once more, since
    /// it may have been changed twice at one time.
    ///
    /// # Errors
    ///
    /// What is wrong in files that were changed, as for [`Registry::load`]; the registry stays as it was. It is said
    /// once, and [`errors`](Self::errors) knows it until it is put right.
    pub fn reload_if_changed(&self) -> Result<bool, LoadErrors> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let (files, failed) = Files::find(&self.path);
        let is_same = files.is_same(&last.files);
        if is_same && last.files.are_settled() {
            return Ok(false);
        }
        let known = last.errors.as_ref().map(ToString::to_string);
        let result = self.read(&mut last, files, failed);
        match result {
            Err(errors) if is_same && Some(errors.to_string()) == known => Ok(false),
            result => result,
        }
    }

    fn read(&self, last: &mut Last, files: Files, failed: Vec<Unreadable>) -> Result<bool, LoadErrors> {
        // What is changed after it was found is found to be changed the next time.
        let read = load::read(&self.path, &files.paths(), failed);
        last.files = files;
        last.errors = read.as_ref().err().cloned();
        let registry = read?;
        if registry.iter().eq(self.registry().iter()) {
            return Ok(false);
        }
        let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
        let former = mem::replace(&mut *current, Arc::new(registry));
        // Readers need not wait until it is taken apart.
        drop(current);
        drop(former);
        Ok(true)
    }
}

/// What tells whether files are the same without reading them.
#[derive(Debug)]
struct Files {
    found: Vec<(PathBuf, Option<Stamp>)>,
    failed: Vec<(PathBuf, io::ErrorKind)>,
    /// When they were looked for.
    at: SystemTime,
}

/// The size of a file and when it was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

/// No file system counts time in longer steps: FAT has two seconds.
const STEP: Duration = Duration::from_secs(2);

impl Files {
    fn find(path: &Path) -> (Self, Vec<Unreadable>) {
        let at = SystemTime::now();
        let (paths, failed) = folder::find(path, &|_| false);
        let stamp = |path: &Path| {
            let metadata = fs::metadata(path).ok()?;
            Some(Stamp { length: metadata.len(), modified: metadata.modified().ok() })
        };
        let found = paths.into_iter().map(|path| (stamp(&path), path)).map(|(stamp, path)| (path, stamp)).collect();
        let kinds = failed.iter().map(|failed| (failed.path.clone(), failed.error.kind())).collect();
        (Self { found, failed: kinds, at }, failed)
    }

    fn paths(&self) -> Vec<PathBuf> {
        self.found.iter().map(|(path, _)| path.clone()).collect()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.found == other.found && self.failed == other.failed
    }

    /// Whether each file was changed so long before that a later change has another time.
    fn are_settled(&self) -> bool {
        let is_settled = |stamp: &Stamp| stamp.modified.is_some_and(|modified| modified + STEP < self.at);
        self.found.iter().all(|(_, stamp)| stamp.as_ref().is_some_and(is_settled))
    }
}
