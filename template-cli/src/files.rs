//! From the paths on the command line to the template files, read.

use std::collections::{BTreeMap, HashMap};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::{fs, io};

use ignore::{DirEntry, WalkBuilder, WalkState};
use template_core::Definition;
use template_core::diagnostic::Diagnostic;
use template_core::model::{self, Reading};
use template_core::source::{EXTENSION, Source, stem, translation_of};

use crate::failure::Failure;

/// The template files that `paths` name or hold, each once, in the order of their paths.
///
/// A file is taken whatever its name; in a folder, only `.mtm` files are, and none that is hidden or that git ignores.
pub(crate) fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in paths {
        let metadata = path.metadata().map_err(|error| Failure::Path { path: path.clone(), error })?;
        if !metadata.is_dir() {
            found.push(plain(path.clone()));
            continue;
        }
        walk(path, &mut found)?;
    }
    sort(&mut found);
    Ok(found)
}

/// Adds the template files in a folder and those below it, found by several threads in no order.
fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (sender, receiver) = mpsc::channel();
    WalkBuilder::new(folder).threads(threads).build_parallel().run(|| {
        let sender = sender.clone();
        Box::new(move |entry| {
            let found = match entry {
                Ok(entry) if is_template(&entry) => Ok(plain(entry.into_path())),
                Ok(_) => return WalkState::Continue,
                Err(error) => Err(Failure::Walk(error)),
            };
            // The other end waits until all is walked.
            if sender.send(found).is_ok() { WalkState::Continue } else { WalkState::Quit }
        })
    });
    drop(sender);
    for path in receiver {
        found.push(path?);
    }
    Ok(())
}

/// Whether what was met is a template file, also by a link.
fn is_template(entry: &DirEntry) -> bool {
    let path = entry.path();
    path.extension().is_some_and(|extension| extension == EXTENSION) && is_file(entry.file_type(), path)
}

/// Puts paths in order, each once. Bytes are enough to tell them apart, and quicker than folders.
pub(crate) fn sort(paths: &mut Vec<PathBuf>) {
    paths.sort_unstable_by(|left, right| left.as_os_str().cmp(right.as_os_str()));
    paths.dedup();
}

/// Whether a path is a file, which a link leaves open.
fn is_file(kind: Option<fs::FileType>, path: &Path) -> bool {
    match kind {
        Some(kind) if kind.is_file() => true,
        Some(kind) if kind.is_dir() => false,
        _ => path.is_file(),
    }
}

/// The templates among them: a translation comes with its base file, where that is there.
pub(crate) fn find_templates(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = find(paths)?;
    found.retain(|path| base(path) == *path);
    Ok(found)
}

/// The path without a `./` in front, so that one file has one path.
pub(crate) fn plain(path: PathBuf) -> PathBuf {
    if !path.as_os_str().as_encoded_bytes().starts_with(b".") {
        return path;
    }
    path.strip_prefix(".").map(Path::to_path_buf).unwrap_or(path)
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

/// The translations in folders, each folder looked through once.
#[derive(Default)]
pub(crate) struct Translations {
    folders: HashMap<PathBuf, BTreeMap<String, Vec<PathBuf>>>,
}

impl Translations {
    /// The translations beside the template file at `path`, in the order of their names.
    pub(crate) fn of(&mut self, path: &Path) -> io::Result<Vec<PathBuf>> {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if translation_of(name).is_some() {
            return Ok(Vec::new());
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !self.folders.contains_key(folder) {
            let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
            for entry in fs::read_dir(folder)? {
                let name = entry?.file_name();
                let Some(name) = name.to_str() else { continue };
                let is_template = Path::new(name).extension().is_some_and(|extension| extension == EXTENSION);
                if let Some((base, _)) = translation_of(name).filter(|_| is_template) {
                    found.entry(base.to_owned()).or_default().push(plain(folder.join(name)));
                }
            }
            for paths in found.values_mut() {
                paths.sort();
            }
            self.folders.insert(folder.to_path_buf(), found);
        }
        let folder = self.folders.get(folder);
        Ok(folder.and_then(|folder| folder.get(stem(name))).cloned().unwrap_or_default())
    }

    /// Reads a template and the translations beside it.
    pub(crate) fn read_family(&mut self, path: &Path) -> Result<Family, Failure> {
        let mut sources = vec![read(path)?];
        for sibling in self.of(path).map_err(|error| Failure::Path { path: path.to_path_buf(), error })? {
            sources.push(read(&sibling)?);
        }
        let (base, siblings) = (&sources[0], &sources[1..]);
        Ok(Family { reading: model::read_family(base, siblings), sources })
    }
}

/// The file that a translation translates, where it is there; the path itself where it is of no translation.
pub(crate) fn base(path: &Path) -> PathBuf {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let base = translation_of(name).map(|(base, _)| path.with_file_name(format!("{base}.{EXTENSION}")));
    base.filter(|base| base.is_file()).unwrap_or_else(|| path.to_path_buf())
}

/// Reads one file.
pub(crate) fn read(path: &Path) -> Result<Source, Failure> {
    let bytes = bytes(path).map_err(|error| Failure::Path { path: path.to_path_buf(), error })?;
    Ok(Source::from_bytes(path.to_string_lossy(), bytes))
}

/// The bytes of a file. Templates are small: asking for the size first takes as long as reading one.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = fs::File::open(path)?;
    let mut beginning = [0; 4096];
    let mut length = 0;
    while length < beginning.len() {
        match file.read(&mut beginning[length..]) {
            Ok(0) => return Ok(beginning[..length].to_vec()),
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let mut bytes = beginning.to_vec();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
