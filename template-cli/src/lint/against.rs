//! `mtm lint --against`: the template files of an older version, read from git without being checked out.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use template_core::lint::{Checked, Family, Linter, Revision};
use template_core::source::{EXTENSION, Source, stem, translation_of};

use super::check;
use super::families::{FamilyPaths, group};
use crate::failure::Failure;
use crate::files::plain;

mod git;

/// Reads the templates that `paths` named or held in a revision.
pub(super) fn revision(revision: &str, paths: &[PathBuf]) -> Result<Revision, Failure> {
    let mut old = BTreeMap::new();
    for (folder, asked) in by_folder(paths) {
        let repository = git::Repository::open(&folder)?;
        let commit = repository.commit(revision)?;
        let mut entries = repository.files(&commit, matches!(asked, Asked::All))?;
        entries.retain(|(path, _)| asked.means(path));
        let (paths, blobs): (Vec<_>, Vec<_>) = entries.into_iter().unzip();
        let texts = repository.texts(&blobs)?;
        old.extend(paths.into_iter().map(|path| plain(folder.join(path))).zip(texts));
    }
    let families = group(old.keys().cloned().collect()).into_iter().map(|family| {
        let mut source = |path: PathBuf| {
            let text = old.remove(&path).unwrap_or_default();
            Source::from_bytes(path.to_string_lossy(), text)
        };
        Family { base: source(family.base), siblings: family.siblings.into_iter().map(source).collect() }
    });
    Ok(Revision::new(families.collect::<Vec<_>>()))
}

/// Compares what was checked with what it was; where a template is no more, its old text is put to the sources.
pub(super) fn compare(
    linter: &Linter,
    before: &Revision,
    paths: &[FamilyPaths],
    checked: &mut Vec<Checked>,
    sources: &mut Vec<Vec<Source>>,
) {
    let families: HashMap<_, _> = paths.iter().map(|family| (family.base.to_string_lossy(), family)).collect();
    let now = |path: &str| {
        let read = families.get(path).and_then(|family| check::read(family).ok());
        // What is there and not looked at, or cannot be read, is there all the same.
        let unread = || Path::new(path).exists().then(|| Family { base: Source::new(path, ""), siblings: Vec::new() });
        read.or_else(unread)
    };
    linter.check_changes(before, checked, now);
    for removed in checked.iter().skip(sources.len()) {
        sources.push(removed.files.iter().filter_map(|file| before.source(&file.path)).cloned().collect());
    }
}

/// What is asked for in a folder.
enum Asked {
    /// All templates in it and in the folders below.
    All,
    /// Files in it, by their names.
    Named(Vec<String>),
}

impl Asked {
    /// Whether a file, by its path from the folder, is asked for: as files of today are found.
    fn means(&self, path: &str) -> bool {
        let is_template = |name: &str| Path::new(name).extension() == Some(OsStr::new(EXTENSION));
        match self {
            Self::All => is_template(path) && !path.split('/').any(|part| part.starts_with('.')),
            // A file that is named stands for its template.
            Self::Named(names) => names.iter().any(|name| {
                if is_template(name) { is_template(path) && template(name) == template(path) } else { name == path }
            }),
        }
    }
}

/// The name that the files of a template share.
fn template(name: &str) -> &str {
    translation_of(name).map_or_else(|| stem(name), |(base, _)| base)
}

/// The folders that git is asked about, each with what is asked for.
fn by_folder(paths: &[PathBuf]) -> BTreeMap<PathBuf, Asked> {
    let mut folders = BTreeMap::new();
    for path in paths {
        if path.is_dir() {
            folders.insert(path.clone(), Asked::All);
            continue;
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Asked::Named(names) = folders.entry(folder.to_path_buf()).or_insert_with(|| Asked::Named(Vec::new())) {
            names.push(name);
        }
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_files_are_found_as_those_of_today_are() {
        for (path, is_found) in [
            ("a.mtm", true),
            ("b/a.de.mtm", true),
            (".b/a.mtm", false),
            ("b/.a.mtm", false),
            ("mtm", false),
            ("a.txt", false),
        ] {
            assert_eq!(Asked::All.means(path), is_found, "{path}");
        }
        let named = Asked::Named(vec!["order.de.mtm".to_owned(), "draft".to_owned()]);
        for (path, is_found) in
            [("order.mtm", true), ("order.fr.mtm", true), ("orders.mtm", false), ("draft", true), ("draft.mtm", false)]
        {
            assert_eq!(named.means(path), is_found, "{path}");
        }
    }

    #[test]
    fn a_folder_is_asked_about_once() {
        let folders = by_folder(&["no/a.mtm".into(), "no/b.mtm".into(), "c.mtm".into(), ".".into()]);
        let names = |folder: &str| match &folders[Path::new(folder)] {
            Asked::All => 0,
            Asked::Named(names) => names.len(),
        };
        assert_eq!((names("no"), names("."), folders.len()), (2, 0, 2));
    }
}
