//! That a module of templates has what the folder it was made of has now.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::path::{Path, PathBuf};
use std::{fs, io};

use template_core::report::text::{Style, draw};
use template_core::source::{EXTENSION, Source, stem, translation_of};
use template_core::{Definition, Language, Registry, model};

/// Fails the test where the templates of a registry are not those that a folder, with the folders below it, has now: for
/// modules that `templates!` makes without a build script, because then cargo sees no new files.
///
/// The path is taken from where the test runs, which is the crate's own folder.
///
/// ```no_run
/// # static REGISTRY: std::sync::LazyLock<templates::Registry> = std::sync::LazyLock::new(templates::Registry::default);
/// templates::testing::assert_complete(&REGISTRY, "templates");
/// ```
///
/// # Panics
///
/// With every file that the registry does not know, every template that has no file, and every one whose file says
/// something else; with every file that cannot be read or has errors; and with what to do.
#[track_caller]
pub fn assert_complete(registry: &Registry, folder: impl AsRef<Path>) {
    let folder = folder.as_ref();
    let difference = Difference::between(registry, folder);
    assert!(difference.is_empty(), "{}", Shown { difference: &difference, folder });
}

/// What a module and its folder do not have in common, and what is wrong with the folder, a line or more each.
#[derive(Debug, Default)]
struct Difference {
    lines: Vec<String>,
    broken: Vec<String>,
}

/// A template has one file for each base language.
type Key = (String, Language);

impl Difference {
    fn between(registry: &Registry, folder: &Path) -> Self {
        let mut difference = Self::default();
        let mut files = BTreeMap::<Key, (String, Definition)>::new();
        let mut paths = Vec::new();
        match find(folder, &mut paths) {
            Ok(()) => difference.read(&mut paths, &mut files),
            Err((path, error)) => difference.broken.push(format!("cannot read `{}`: {error}", shown(&path))),
        }
        if !difference.broken.is_empty() {
            return difference;
        }
        let mut gone = Vec::new();
        for definition in registry {
            match files.remove(&key(definition)) {
                Some((path, found)) if found != *definition => {
                    difference.lines.push(format!("`{path}` says something else now"));
                }
                Some(_) => {}
                None => {
                    let (name, language) = (definition.qualified_name(), definition.language());
                    gone.push(format!("`{name}` in `{language}` has no file"));
                }
            }
        }
        difference.lines.extend(files.into_values().map(|(path, _)| format!("`{path}` is new")));
        difference.lines.sort();
        difference.lines.extend(gone);
        difference
    }

    /// Reads each template with the translations beside it.
    fn read(&mut self, paths: &mut [PathBuf], files: &mut BTreeMap<Key, (String, Definition)>) {
        paths.sort();
        let mut families = BTreeMap::<PathBuf, (Option<Source>, Vec<Source>)>::new();
        for path in paths {
            let bytes = match fs::read(&path) {
                Ok(bytes) => bytes,
                Err(error) => {
                    self.broken.push(format!("cannot read `{}`: {error}", shown(path)));
                    continue;
                }
            };
            let source = Source::from_bytes(shown(path), bytes);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            match translation_of(&name) {
                Some((base, _)) => families.entry(path.with_file_name(base)).or_default().1.push(source),
                None => families.entry(path.with_file_name(stem(&name))).or_default().0 = Some(source),
            }
        }
        for (base, siblings) in families.into_values() {
            let Some(base) = base else {
                let translations = siblings.iter().map(Source::path);
                self.broken.extend(translations.map(|path| format!("`{path}` is a translation of no file beside it")));
                continue;
            };
            let reading = model::read_family(&base, &siblings);
            if reading.has_errors() {
                let found = [(&base, &reading.diagnostics)];
                let found = found.into_iter().chain(siblings.iter().zip(&reading.translation_diagnostics));
                self.broken.extend(found.flat_map(|(source, found)| {
                    found.iter().filter(|found| found.is_error()).map(|found| draw(source, found, Style::Plain))
                }));
                continue;
            }
            let definition = reading.template.definition();
            if let Some((other, _)) = files.get(&key(&definition)) {
                self.broken.push(format!("`{other}` and `{}` are one template in one language", base.path()));
            } else {
                files.insert(key(&definition), (base.path().to_owned(), definition));
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.broken.is_empty()
    }
}

fn key(definition: &Definition) -> Key {
    (definition.qualified_name().to_owned(), definition.language())
}

/// The template files in a folder and those below it; what is hidden is left out, as the macro does.
fn find(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), (PathBuf, io::Error)> {
    let failed = |error| (folder.to_path_buf(), error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        // A link to a folder may lead back here.
        if entry.file_type().map_err(failed)?.is_dir() {
            find(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == EXTENSION) {
            found.push(path);
        }
    }
    Ok(())
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// What is wrong, and what to do.
struct Shown<'d> {
    difference: &'d Difference,
    folder: &'d Path,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { difference: Difference { lines, broken }, folder } = self;
        let folder = shown(folder);
        if !broken.is_empty() {
            writeln!(f, "the template files in `{folder}` cannot be compared with the program:")?;
            broken.iter().try_for_each(|problem| writeln!(f, "{problem}"))?;
        }
        if lines.is_empty() {
            return Ok(());
        }
        writeln!(f, "the program was not built with the template files in `{folder}` as they are now:")?;
        lines.iter().try_for_each(|line| writeln!(f, "  {line}"))?;
        f.write_str(
            "edit or `touch` the source file with `templates!`; cargo sees such changes by itself where a build ",
        )?;
        f.write_str("script calls `templates::build::watch`")?;
        f.write_char('\n')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these files, by path and text.
    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            write(&folder, path, text);
        }
        folder
    }

    fn write(folder: &tempfile::TempDir, path: &str, text: &str) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn registry(templates: &[(&str, &str)]) -> Registry {
        let read = |(path, text): &(&str, &str)| model::read(&Source::new(*path, *text)).into_definition().unwrap();
        Registry::new(templates.iter().map(read)).unwrap()
    }

    /// What the test would say, with the folder as `FOLDER`.
    fn said(registry: &Registry, folder: &tempfile::TempDir) -> String {
        let difference = Difference::between(registry, folder.path());
        let said = Shown { difference: &difference, folder: folder.path() }.to_string();
        said.replace(folder.path().to_str().unwrap(), "FOLDER")
    }

    const HELP: &str = "edit or `touch` the source file with `templates!`; cargo sees such changes by itself where a \
                        build script calls `templates::build::watch`\n";

    #[test]
    fn a_module_that_has_all_is_complete() {
        let files = [("a.mtm", "One."), ("inner/b.mtm", "Two."), (".hidden.mtm", "{{"), ("notes.txt", "Nothing.")];
        assert_complete(&registry(&files[..2]), folder(&files));
    }

    #[test]
    fn what_is_new_gone_or_different_is_named() {
        let registry = registry(&[("a.mtm", "One."), ("b.mtm", "Two."), ("c.mtm", "Three.")]);
        let folder = folder(&[("a.mtm", "One."), ("b.mtm", "Zwei."), ("inner/d.mtm", "Four."), ("0.mtm", "Zero.")]);
        assert_eq!(
            said(&registry, &folder),
            format!(
                "the program was not built with the template files in `FOLDER` as they are now:\n  \
                 `FOLDER/0.mtm` is new\n  `FOLDER/b.mtm` says something else now\n  `FOLDER/inner/d.mtm` is new\n  \
                 `c` in `en` has no file\n{HELP}"
            )
        );
    }

    #[test]
    fn a_translation_that_is_new_is_a_difference() {
        let registry = registry(&[("a.mtm", "One.")]);
        let folder = folder(&[("a.mtm", "+++\ntranslations = [\"de\"]\n+++\nOne."), ("a.de.mtm", "Eins.")]);
        assert!(said(&registry, &folder).contains("\n  `FOLDER/a.mtm` says something else now\n"));
    }

    #[test]
    fn files_that_cannot_be_compared_are_named_all_at_once() {
        let twice = "+++\nname = \"a\"\n+++\nOne.";
        let folder = folder(&[("a.mtm", "One."), ("b.mtm", "Two {{."), ("c.de.mtm", "Drei."), ("d.mtm", twice)]);
        let said = said(&registry(&[("a.mtm", "One.")]), &folder);
        assert!(said.starts_with("the template files in `FOLDER` cannot be compared with the program:\n"), "{said}");
        for line in [
            "--> FOLDER/b.mtm:1:5",
            "`FOLDER/c.de.mtm` is a translation of no file beside it",
            "`FOLDER/a.mtm` and `FOLDER/d.mtm` are one template in one language",
        ] {
            assert!(said.contains(line), "{line} in:\n{said}");
        }
        assert!(!said.contains("is new"), "{said}");
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let folder = folder(&[]);
        let difference = Difference::between(&registry(&[]), &folder.path().join("missing"));
        assert!(difference.broken[0].starts_with("cannot read `"), "{difference:?}");
        assert!(difference.broken[0].contains("missing`: "), "{difference:?}");
    }
}
