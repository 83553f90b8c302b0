//! From the paths on the command line to templates with their translations, nothing read yet.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use template_core::lint::Linter;
use template_core::source::translation_of;

use crate::failure::Failure;
use crate::files::{self, Translations};

/// The files of a template.
pub(crate) struct FamilyPaths {
    pub(crate) base: PathBuf,
    /// Its translations, in the order of their names.
    pub(crate) siblings: Vec<PathBuf>,
}

/// The templates that `paths` name or hold, in the order of their paths.
///
/// What is found in a folder is all there is of it. A file that is named by itself stands for its template: a template
/// is right with all its translations or not at all.
pub(crate) fn find(paths: &[PathBuf], linter: &Linter) -> Result<Vec<FamilyPaths>, Failure> {
    let (folders, named): (Vec<_>, Vec<_>) = paths.iter().cloned().partition(|path| path.is_dir());
    let mut found = files::find(&folders)?;
    let mut translations = Translations::default();
    for path in files::find(&named)? {
        let base = files::base(&path);
        let siblings = translations.of(&base).map_err(|error| Failure::Path { path: base.clone(), error })?;
        found.push(base);
        found.extend(siblings);
    }
    if !named.is_empty() {
        files::sort(&mut found);
    }
    if paths.len() > 1 {
        once(&mut found);
    }
    found.retain(|path| !linter.excludes(path));
    Ok(group(found))
}

/// Leaves each file with one of its paths: `a.mtm` and `../here/a.mtm` would be two templates of one name.
fn once(paths: &mut Vec<PathBuf>) {
    let mut folders: HashMap<PathBuf, PathBuf> = HashMap::new();
    let mut seen = HashSet::new();
    paths.retain(|path| {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return true };
        if !folders.contains_key(folder) {
            let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            let real = here.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
            folders.insert(folder.to_path_buf(), real);
        }
        folders.get(folder).is_none_or(|real| seen.insert(real.join(name)))
    });
}

/// Puts translations to their templates. One whose template is not there stands for itself.
pub(super) fn group(paths: Vec<PathBuf>) -> Vec<FamilyPaths> {
    let key = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        translation_of(name).map(|(base, _)| path.with_file_name(base))
    };
    let (mut families, mut translations) = (Vec::with_capacity(paths.len()), Vec::new());
    for path in paths {
        match key(&path) {
            Some(base) => translations.push((base, path)),
            None => families.push(FamilyPaths { base: path, siblings: Vec::new() }),
        }
    }
    if translations.is_empty() {
        return families;
    }
    let stems = families.iter().map(|family| family.base.with_extension(""));
    let indices: HashMap<_, _> = stems.zip(0..).collect();
    let mut is_sorted = true;
    for (base, path) in translations {
        if let Some(&index) = indices.get(&base) {
            families[index].siblings.push(path);
        } else {
            is_sorted = false;
            families.push(FamilyPaths { base: path, siblings: Vec::new() });
        }
    }
    if !is_sorted {
        families.sort_by(|left, right| left.base.as_os_str().cmp(right.base.as_os_str()));
    }
    families
}
