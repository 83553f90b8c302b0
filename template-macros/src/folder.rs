//! From the path of a folder in the macro to all template files in it and below it, read, each with its type's name.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use template_core::model::{self, module_name, type_name};
use template_core::source::{EXTENSION, Source, stem, translation_of};
use template_core::{registry_clashes, registry_sort};

use crate::input::Input;
use crate::report::{Broken, Failure};
use crate::resolve::{self, File, Root};

/// The folders that the build script has told cargo of: see `templates::build::watch`.
const WATCHED_VARIABLE: &str = "MTM_WATCHED";

/// A folder of templates, read without errors.
pub(crate) struct Folder {
    /// In the order of a registry.
    pub(crate) files: Vec<File>,
    pub(crate) module: Module,
    /// The whole paths of the files, for the compiler to watch; none where cargo watches the folder.
    pub(crate) paths: Vec<String>,
}

/// A module: the types of a folder, and the modules of the folders in it.
#[derive(Default)]
pub(crate) struct Module {
    pub(crate) shown: String,
    /// Each with the index of its file.
    pub(crate) types: Vec<(String, usize)>,
    pub(crate) modules: Vec<(String, Self)>,
}

/// A folder as it is found: its template files and the folders in it, both by name.
#[derive(Default)]
struct Found {
    files: Vec<String>,
    folders: BTreeMap<String, Self>,
}

/// What has been read, and what is wrong with it.
#[derive(Default)]
struct Reader {
    /// Each with the folder it is in and the name of its type.
    files: Vec<(String, String, File)>,
    /// As people know the folder of each module.
    shown: BTreeMap<String, String>,
    broken: Broken,
}

/// Finds and reads the template files in the folder that an invocation names.
pub(crate) fn read(input: &Input) -> Result<Folder, Failure> {
    let span = input.path.span();
    let Root { path, shown, .. } = Root::of(&input.path)?;
    let shown = shown.trim_end_matches('/').to_owned();
    let say = |message: String| Failure::File { message, span };
    let found = find(&path).map_err(|error| {
        let (why, help) = match error.kind() {
            ErrorKind::NotFound => {
                ("there is no such folder".to_owned(), "the path counts from the folder of the crate's Cargo.toml")
            }
            ErrorKind::NotADirectory => {
                ("it is a file".to_owned(), "name the folder it is in, or make a type of it with `template!`")
            }
            _ => (resolve::plain(&error), "name a folder that may be read"),
        };
        say(format!("cannot read the folder `{shown}`: {why}\nhelp: {help}"))
    })?;
    let mut reader = Reader::default();
    reader.folder(&found, &path, &shown, "");
    let Reader { mut files, shown: folders, mut broken } = reader;
    if files.is_empty() && broken.is_empty() {
        let message = format!("there is no template file in `{shown}`\nhelp: write one, such as `{shown}/hello.mtm`");
        return Err(say(message));
    }
    registry_sort(&mut files, |(_, _, file)| &file.definition);
    let definitions: Vec<_> = files.iter().map(|(_, _, file)| &file.definition).collect();
    for (first, second, language) in registry_clashes(&definitions) {
        let [one, other] = [first, second].map(|index| files[index].2.source.path());
        let name = definitions[first].qualified_name();
        broken.messages.push(format!(
            "`{one}` and `{other}` are both the template `{name}` in `{language}`\n\
             help: give one of them another `name`, `namespace` or `language`, or remove it"
        ));
    }
    if !broken.is_empty() {
        return Err(Failure::Folder { broken, span });
    }
    let mut module = Module { shown: shown.clone(), ..Module::default() };
    for (index, (folder, name, _)) in files.iter().enumerate() {
        module.at(folder, &folders).types.push((name.clone(), index));
    }
    module.sort();
    let mut paths = Vec::new();
    if !is_watched(&path) {
        for (_, _, file) in &files {
            paths.extend_from_slice(&file.paths);
        }
        paths.sort();
    }
    let files = files.into_iter().map(|(_, _, file)| file).collect();
    Ok(Folder { files, module, paths })
}

/// Whether cargo watches the folder, because the build script asked it to.
fn is_watched(path: &Path) -> bool {
    let is_in = |folder: &str| !folder.is_empty() && path.starts_with(folder);
    std::env::var(WATCHED_VARIABLE).is_ok_and(|folders| folders.split(';').any(is_in))
}

/// The template files in a folder and those below it; what is hidden is left out.
fn find(path: &Path) -> std::io::Result<Found> {
    let mut found = Found::default();
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        // A link to a folder may lead back here.
        if entry.file_type()?.is_dir() {
            let inner = find(&entry.path())?;
            if !inner.files.is_empty() || !inner.folders.is_empty() {
                found.folders.insert(name, inner);
            }
        } else if Path::new(&name).extension().is_some_and(|extension| extension == EXTENSION) {
            found.files.push(name);
        }
    }
    found.files.sort();
    Ok(found)
}

impl Reader {
    /// Reads the files of a folder, whose module is at `module`, a path of names with dots.
    fn folder(&mut self, found: &Found, path: &Path, shown: &str, module: &str) {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let mut families: BTreeMap<&str, (bool, Vec<&str>)> = BTreeMap::new();
        for name in &found.files {
            match translation_of(name) {
                Some((base, _)) => families.entry(base).or_default().1.push(name),
                None => families.entry(stem(name)).or_default().0 = true,
            }
        }
        for (stem, (has_base, siblings)) in families {
            let base = format!("{stem}.{EXTENSION}");
            if !has_base {
                self.broken.messages.extend(siblings.iter().map(|name| {
                    format!("`{shown}/{name}` is a translation, and there is no `{base}` beside it\nhelp: write that file too")
                }));
                continue;
            }
            let name = self.named(type_name(stem), &format!("{shown}/{base}"), &mut names);
            let file = read_family(path, shown, &base, &siblings, &mut self.broken);
            if let (Some(name), Some(file)) = (name, file) {
                self.files.push((module.to_owned(), name, file));
            }
        }
        for (name, inner) in &found.folders {
            let (path, shown) = (path.join(name), format!("{shown}/{name}"));
            if let Some(name) = self.named(module_name(name), &shown, &mut names) {
                let module = if module.is_empty() { name } else { format!("{module}.{name}") };
                self.shown.insert(module.clone(), shown.clone());
                self.folder(inner, &path, &shown, &module);
            }
        }
    }

    /// The name of a type or a module, unless the same folder has it already or there is none.
    fn named(&mut self, name: Option<String>, shown: &str, names: &mut BTreeMap<String, String>) -> Option<String> {
        let Some(name) = name else {
            let help = "use letters, digits and underscores in its name";
            self.broken.messages.push(format!("`{shown}` gives no name for Rust\nhelp: {help}"));
            return None;
        };
        if let Some(other) = names.get(&name) {
            let message = format!("`{other}` and `{shown}` would both be `{name}`\nhelp: rename one of them");
            self.broken.messages.push(message);
            return None;
        }
        names.insert(name.clone(), shown.to_owned());
        Some(name)
    }
}

/// Reads a template and its translations.
fn read_family(path: &Path, shown: &str, base: &str, siblings: &[&str], broken: &mut Broken) -> Option<File> {
    let mut paths = Vec::new();
    let mut read = |name: &str| {
        let path: PathBuf = path.join(name);
        let shown = format!("{shown}/{name}");
        let Some(whole) = path.to_str() else {
            broken.messages.push(format!("the path `{shown}` is not UTF-8"));
            return None;
        };
        paths.push(whole.to_owned());
        match std::fs::read(&path) {
            Ok(bytes) => Some(Source::from_bytes(shown, bytes)),
            Err(error) => {
                broken.messages.push(format!("cannot read the template file `{shown}`: {}", resolve::plain(&error)));
                None
            }
        }
    };
    let source = read(base)?;
    let siblings: Option<Vec<_>> = siblings.iter().map(|name| read(name)).collect();
    let siblings = siblings?;
    let reading = model::read_family(&source, &siblings);
    if reading.has_errors() {
        let found = [reading.diagnostics].into_iter().chain(reading.translation_diagnostics);
        broken.files.extend([source].into_iter().chain(siblings).zip(found));
        return None;
    }
    let definition = reading.template.definition();
    Some(File { template: reading.template, definition, source, paths })
}

impl Module {
    /// The module at a path of names with dots, made where it is not there.
    fn at(&mut self, path: &str, shown: &BTreeMap<String, String>) -> &mut Self {
        let Some(((before, last), folder)) = path.rsplit_once('.').or(Some(("", path))).zip(shown.get(path)) else {
            return self;
        };
        let outer = self.at(before, shown);
        let index = outer.modules.iter().position(|(name, _)| name == last).unwrap_or_else(|| {
            outer.modules.push((last.to_owned(), Self { shown: folder.clone(), ..Self::default() }));
            outer.modules.len() - 1
        });
        &mut outer.modules[index].1
    }

    /// Puts everything in the order of its names.
    fn sort(&mut self) {
        self.types.sort();
        self.modules.sort_by(|left, right| left.0.cmp(&right.0));
        self.modules.iter_mut().for_each(|(_, module)| module.sort());
    }
}
