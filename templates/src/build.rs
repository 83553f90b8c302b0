//! For build scripts: cargo told of folders of template files, so that it sees the new ones too.

use std::env;
use std::fmt;
use std::io::Write;
use std::path::{self, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What the macros read: the folders that cargo watches for the crate, with [`SEPARATOR`] between them. Whole paths,
/// because cargo hands the variable on to what `cargo test` runs, and so to a cargo that is run there for another
/// crate, which may have a folder of the same name; no macro keeps them, so no program holds them.
const VARIABLE: &str = "MTM_WATCHED";

/// A folder with it in its name is watched and not named to the macros, which then look after its files themselves.
const SEPARATOR: char = ';';

/// Makes cargo compile the crate again when a template file in `folder`, or in a folder below it, is new, renamed,
/// edited or deleted.
///
/// The compiler by itself sees that a file was edited, because the macros name it; of a new one it knows nothing. Where
/// `templates!` makes a module of a whole folder, this is the whole `build.rs`:
///
/// ```no_run
/// fn main() {
///     templates::build::watch("templates");
/// }
/// ```
///
/// and what `Cargo.toml` has for it, which is compiled in a moment, because without the default features there is
/// nothing but this function, and no other crate is needed:
///
/// ```toml
/// [build-dependencies]
/// templates = { version = "0.1.0", default-features = false }
/// ```
///
/// The path counts from the folder of the crate's `Cargo.toml`. Several folders are several calls. The macros then need
/// not name each file to the compiler, which saves time where there are hundreds.
///
/// Any change in the folder counts, also that of a file that is no template: it is best kept for them alone. A build
/// script that tells cargo what to watch is not run again for anything else, so one that needs other files says so with
/// `cargo::rerun-if-changed` lines of its own. As everywhere with cargo, a file is changed when its time is newer, or
/// when it came, went or got another name.
///
/// # Errors
///
/// The build fails, with the reason, where there is no such folder, where it is a file, where cargo builds into it, so
/// that every build would change it, and where cargo cannot be told its name: one that is not UTF-8, holds a line break
/// or begins or ends with a space. Outside a build script there is only a line on the standard error stream.
#[expect(clippy::needless_doctest_main, reason = "it shows a whole build script")]
pub fn watch(folder: impl AsRef<Path>) {
    static WATCHED: Mutex<Vec<String>> = Mutex::new(Vec::new());

    let folder = folder.as_ref();
    let (Some(root), Some(out), Some(_)) = (variable("CARGO_MANIFEST_DIR"), variable("OUT_DIR"), env::var_os("HOST"))
    else {
        let shown = folder.display();
        // Nobody is left to tell where this cannot be written.
        let _ =
            writeln!(std::io::stderr(), "templates::build::watch: `{shown}` is not watched, this is no build script");
        return;
    };
    let lines = match Watched::new(folder, &root, &out) {
        Ok(Watched { folder, whole }) => {
            let mut watched = WATCHED.lock().unwrap_or_else(PoisonError::into_inner);
            watched.extend(whole);
            let told = format!("cargo::rerun-if-changed={folder}\n");
            match watched.join(&SEPARATOR.to_string()) {
                none if none.is_empty() => told,
                // The last line of a variable holds, so it has those of the calls before.
                all => format!("{told}cargo::rustc-env={VARIABLE}={all}\n"),
            }
        }
        Err(refusal) => format!("cargo::error=templates::build::watch: {refusal}\n"),
    };
    let mut out = std::io::stdout().lock();
    // Cargo stops a script that it no longer reads.
    let _ = out.write_all(lines.as_bytes()).and_then(|()| out.flush());
}

fn variable(name: &str) -> Option<PathBuf> {
    env::var_os(name).map(PathBuf::from)
}

/// A folder that cargo can watch.
#[derive(Debug, PartialEq)]
struct Watched {
    /// As cargo is told it: from the crate's own folder, so that the crate may be moved.
    folder: String,
    /// As the macros are told it, if they can be.
    whole: Option<String>,
}

/// Why cargo cannot watch a folder.
#[derive(Debug, PartialEq)]
enum Refusal {
    Missing(PathBuf),
    NoFolder(PathBuf),
    Unreadable(PathBuf, String),
    BuiltInto(PathBuf),
    Name(PathBuf),
}

impl Watched {
    fn new(folder: &Path, root: &Path, out: &Path) -> Result<Self, Refusal> {
        let folder = match folder.strip_prefix(root).unwrap_or(folder) {
            own if own.as_os_str().is_empty() => Path::new("."),
            other => other,
        };
        let shown = || folder.to_path_buf();
        let whole = path::absolute(root).unwrap_or_else(|_| root.to_path_buf()).join(folder);
        match whole.metadata() {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return Err(Refusal::NoFolder(shown())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Refusal::Missing(shown())),
            Err(error) => return Err(Refusal::Unreadable(shown(), error.to_string())),
        }
        let (real, out) = (whole.canonicalize(), out.canonicalize());
        if let (Ok(real), Ok(out)) = (real, out)
            && out.starts_with(real)
        {
            return Err(Refusal::BuiltInto(shown()));
        }
        let Some(told) = on_a_line(folder) else { return Err(Refusal::Name(shown())) };
        Ok(Self { folder: told, whole: on_a_line(&whole).filter(|whole| !whole.contains(SEPARATOR)) })
    }
}

/// The path, where it can stand at the end of a line that cargo reads.
fn on_a_line(path: &Path) -> Option<String> {
    let text = path.to_str().filter(|text| text.trim() == *text && !text.contains(['\n', '\r']));
    text.map(str::to_owned)
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(folder) => write!(
                f,
                "there is no folder `{}`; its path counts from the folder of the crate's Cargo.toml",
                folder.display()
            ),
            Self::NoFolder(path) => write!(f, "`{}` is a file; name the folder it is in", path.display()),
            Self::Unreadable(folder, error) => write!(f, "the folder `{}` cannot be read: {error}", folder.display()),
            Self::BuiltInto(folder) => write!(
                f,
                "cargo builds into the folder `{}`, so every build would be followed by another; keep the template \
                 files in a folder of their own",
                folder.display()
            ),
            // On one line, whatever its name holds.
            Self::Name(folder) => write!(
                f,
                "cargo cannot be told of the folder `{}`: use a name of UTF-8, without line breaks, and without spaces \
                 at its ends",
                folder.to_string_lossy().escape_debug()
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = env!("CARGO_MANIFEST_DIR");

    fn told(folder: impl AsRef<Path>) -> Result<Watched, Refusal> {
        Watched::new(folder.as_ref(), Path::new(ROOT), &env::temp_dir())
    }

    #[test]
    fn cargo_is_told_the_path_from_the_crates_folder() {
        let whole = Path::new(ROOT).join("src");
        let expected = Ok(Watched { folder: "src".to_owned(), whole: whole.to_str().map(str::to_owned) });
        assert_eq!(told("src"), expected);
        assert_eq!(told(whole), expected);
        let beside = told("../template-core").map(|watched| watched.folder);
        assert_eq!(beside, Ok("../template-core".to_owned()));
    }

    #[test]
    fn what_cannot_be_watched_is_said() {
        let said = |folder: &str| told(folder).map_err(|refusal| refusal.to_string());
        let expected = "there is no folder `tamplates`; its path counts from the folder of the crate's Cargo.toml";
        assert_eq!(said("tamplates"), Err(expected.to_owned()));
        assert_eq!(said("Cargo.toml"), Err("`Cargo.toml` is a file; name the folder it is in".to_owned()));
        assert!(said("src\0").is_err_and(|said| said.contains("cannot be read")));
    }

    #[test]
    fn a_folder_that_cargo_builds_into_is_refused() {
        let out = Path::new(ROOT).join("src");
        for folder in ["", ".", "..", "src"] {
            let said = Watched::new(Path::new(folder), Path::new(ROOT), &out);
            let named = if folder.is_empty() { "." } else { folder };
            assert_eq!(said, Err(Refusal::BuiltInto(PathBuf::from(named))));
        }
    }

    #[test]
    fn a_name_that_does_not_fit_on_a_line_is_refused() {
        assert_eq!(on_a_line(Path::new("my templates")), Some("my templates".to_owned()));
        for name in ["two\nlines", "two\rlines", "templates ", " templates"] {
            assert_eq!(on_a_line(Path::new(name)), None, "{name:?}");
        }
        let said = Refusal::Name(PathBuf::from("two\nlines")).to_string();
        assert!(said.starts_with("cargo cannot be told of the folder `two\\nlines`: "), "{said}");
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_not_utf8_is_refused() {
        use std::os::unix::ffi::OsStrExt as _;

        assert_eq!(on_a_line(Path::new(std::ffi::OsStr::from_bytes(b"templ\xe4tes"))), None);
    }
}
