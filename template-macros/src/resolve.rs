//! From the path in the macro to the file, read.

use std::path::{Path, PathBuf};

use template_core::model::{self, TemplateFile};
use template_core::source::{EXTENSION, Source, stem, translation_of};
use template_core::{Definition, Language, nearest};

use syn::LitStr;

use crate::input::Input;
use crate::report::Failure;

/// The folder that paths count from, where it is set: for tools that move a crate's `Cargo.toml`, as trybuild does.
const ROOT_VARIABLE: &str = "MTM_TEMPLATE_ROOT";
const MANIFEST_VARIABLE: &str = "CARGO_MANIFEST_DIR";

/// A template file and its translations, read without errors.
pub(crate) struct File {
    pub(crate) template: TemplateFile,
    pub(crate) definition: Definition,
    pub(crate) source: Source,
    /// The whole paths of the file and its translations, for the compiler to watch.
    pub(crate) paths: Vec<String>,
}

/// Where the path in a macro leads.
pub(crate) struct Root {
    /// The whole path.
    pub(crate) path: PathBuf,
    /// As people know it.
    pub(crate) shown: String,
    /// As its user wrote it.
    written: String,
    /// The folder it counts from.
    folder: PathBuf,
}

impl Root {
    pub(crate) fn of(literal: &LitStr) -> Result<Self, Failure> {
        let span = literal.span();
        let written = literal.value();
        let say = |message: String| Failure::File { message, span };
        if written.is_empty() {
            return Err(say("the path is empty".to_owned()));
        }
        if Path::new(&written).is_absolute() {
            return Err(say(format!(
                "`{written}` is an absolute path; write it from the folder of the crate's Cargo.toml"
            )));
        }
        // The crate's own folder first: the variable holds for every crate of the build, also for those it is not meant
        // for.
        let roots = [MANIFEST_VARIABLE, ROOT_VARIABLE].into_iter().filter_map(std::env::var_os);
        let roots: Vec<_> = roots.filter_map(|root| std::path::absolute(root).ok()).collect();
        let Some(folder) = roots.iter().find(|root| root.join(&written).exists()).or(roots.last()) else {
            return Err(say(format!("{MANIFEST_VARIABLE} is not set: build with cargo")));
        };
        let path = folder.join(&written);
        let shown = shown(&path, &written);
        Ok(Self { path, shown, written, folder: folder.clone() })
    }
}

/// Finds and reads the file an invocation names.
pub(crate) fn file(input: &Input) -> Result<File, Failure> {
    let span = input.path.span();
    let say = |message: String| Failure::File { message, span };
    let Root { path, shown, written, folder } = Root::of(&input.path)?;
    let bytes = std::fs::read(&path).map_err(|error| {
        let help = match sibling(&folder, &written) {
            _ if path.is_dir() => "write the name of a file in it, or take all of them with `templates!`".to_owned(),
            Some(near) => format!("there is a file of a similar name: `{near}`"),
            None => "the path counts from the folder of the crate's Cargo.toml".to_owned(),
        };
        let message = format!("cannot read the template file `{shown}`: {}\nhelp: {help}", plain(&error));
        say(message)
    })?;
    if let Some((base, code)) = translation_of(&written)
        && Language::from_code(code).is_some()
    {
        return Err(say(format!(
            "`{shown}` is a translation\nhelp: write the path of its base file, `{base}.{EXTENSION}`"
        )));
    }

    let source = Source::from_bytes(shown, bytes);
    let mut paths = vec![whole(&path, &say)?];
    let mut siblings = Vec::new();
    let mut reading = model::read(&source);
    // What is listed is read, and nothing else is looked for: a folder can hold a thousand files.
    for language in &reading.template.translation_list {
        let path = path.with_file_name(format!("{}.{}.{EXTENSION}", source.stem(), language.value));
        let folder = written.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let shown = self::shown(&path, &format!("{folder}{}.{}.{EXTENSION}", source.stem(), language.value));
        match std::fs::read(&path) {
            Ok(bytes) => {
                paths.push(whole(&path, &say)?);
                siblings.push(Source::from_bytes(shown, bytes));
            }
            // That it is missing is said where it is listed.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(say(format!("cannot read the translation `{shown}`: {}", plain(&error)))),
        }
    }
    if !reading.template.translation_list.is_empty() {
        reading = model::read_family(&source, &siblings);
    }
    if reading.has_errors() {
        let found = [reading.diagnostics].into_iter().chain(reading.translation_diagnostics);
        let files = [source].into_iter().chain(siblings).zip(found).collect();
        return Err(Failure::Template { files, span });
    }
    let definition = reading.template.definition();
    Ok(File { template: reading.template, definition, source, paths })
}

/// The whole path as text, for the compiler.
fn whole(path: &Path, say: &impl Fn(String) -> Failure) -> Result<String, Failure> {
    path.to_str().map(str::to_owned).ok_or_else(|| say(format!("the path `{}` is not UTF-8", path.display())))
}

/// The path from the current directory, which is where cargo says its paths from; as written where it lies elsewhere.
fn shown(path: &Path, written: &str) -> String {
    let below = |path: &Path, folder: &Path| path.strip_prefix(folder).ok().map(Path::to_path_buf);
    let current = std::env::current_dir().unwrap_or_default();
    let path = below(path, &current)
        // Where one of the two goes through a symbolic link.
        .or_else(|| below(&path.canonicalize().ok()?, &current.canonicalize().ok()?))
        .unwrap_or_else(|| PathBuf::from(written));
    path.to_string_lossy().replace('\\', "/")
}

/// What the system says, without the number it gives it.
pub(crate) fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
        std::io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        std::io::ErrorKind::PermissionDenied => "it may not be read".to_owned(),
        _ => error.to_string(),
    }
}

/// A template file in the same folder whose name is near to the one that was written.
fn sibling(root: &Path, written: &str) -> Option<String> {
    let (folder, name) = written.rsplit_once('/').map_or(("", written), |(folder, name)| (folder, name));
    let entries = std::fs::read_dir(root.join(folder)).ok()?;
    let mut names: Vec<_> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| Path::new(name).extension().is_some_and(|extension| extension == EXTENSION));
    names.sort();
    let near = nearest(stem(name), names.iter().map(|name| stem(name)))?;
    let near = format!("{near}.{EXTENSION}");
    Some(if folder.is_empty() { near } else { format!("{folder}/{near}") })
}
