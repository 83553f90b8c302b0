//! Why the command could not run.

use std::fmt;
use std::io;
use std::path::PathBuf;

use template_core::exchange::ImportError;
use template_core::{ArgumentErrors, PayloadError};

/// Why the command could not run; what is wrong with a template is no such thing.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A path cannot be read.
    Path { path: PathBuf, error: io::Error },
    /// A folder cannot be looked through.
    Walk(ignore::Error),
    /// The output cannot be written.
    Output(io::Error),
    /// A file cannot be written.
    Write { path: PathBuf, error: io::Error },
    /// Files are there already, and nobody said that they may go.
    Exist(Vec<PathBuf>),
    /// There is nothing to import.
    Import { path: PathBuf, error: ImportError },
    /// The values do not fit the template.
    Arguments { error: ArgumentErrors, hint: Option<&'static str> },
    /// There is no such rule.
    Rule { name: String, help: String },
    /// There is no such command.
    Command(String),
    /// The settings are wrong, which was said already.
    Config(PathBuf),
    /// Paths of one run have different settings.
    Settings { left: PathBuf, right: PathBuf },
    /// A baseline cannot be read.
    Baseline { path: PathBuf, what: String },
    /// Nothing says where the baseline is.
    NoBaseline,
    /// git cannot be run.
    NoGit(io::Error),
    /// git knows of no repository there.
    Repository { path: PathBuf, said: String },
    /// git knows of no such revision.
    Revision { revision: String, is_shallow: bool },
    /// git could not answer.
    Git(String),
    /// Files cannot be watched.
    Watch(notify::Error),
    /// What has to do with sending: who sends, where to, and what is sent.
    #[cfg(feature = "send")]
    Account(String),
    /// The API cannot carry the message.
    Payload(PayloadError),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path { path, error } => write!(f, "cannot read `{}`: {error}", path.display()),
            Self::Walk(error) => write!(f, "cannot look through a folder: {error}"),
            Self::Output(error) => write!(f, "cannot write the output: {error}"),
            Self::Write { path, error } => write!(f, "cannot write `{}`: {error}", path.display()),
            Self::Exist(paths) => {
                f.write_str("nothing is written, for these files are there already:")?;
                paths.iter().try_for_each(|path| write!(f, "\n  {}", path.display()))?;
                f.write_str("\nhelp: `--force` writes over them, and keeps the names of their parameters")
            }
            Self::Import { path, error } => write!(f, "cannot import `{}`: {error}", path.display()),
            Self::Arguments { error, hint } => {
                error.fmt(f)?;
                hint.map_or(Ok(()), |hint| write!(f, "\nhelp: {hint}"))
            }
            Self::Rule { name, help } => write!(f, "there is no rule `{name}`\nhelp: {help}"),
            Self::Command(name) => write!(f, "there is no command `{name}`\nhelp: `mtm help` lists them"),
            Self::Config(path) => write!(f, "`{}` cannot be used as it stands", path.display()),
            Self::Settings { left, right } => write!(
                f,
                "`{}` and `{}` have different `mtm.toml` files\nhelp: lint them by themselves, or name one with `--config`",
                left.display(),
                right.display()
            ),
            Self::Baseline { path, what } => write!(
                f,
                "cannot read the baseline `{}`: {what}\nhelp: `mtm lint --write-baseline` writes it anew",
                path.display()
            ),
            Self::NoBaseline => f.write_str(
                "nothing says where the baseline is\nhelp: name it with `--baseline FILE`, or in `mtm.toml` under `[lint]`: \
                 `baseline = \"mtm-baseline.json\"`",
            ),
            Self::NoGit(error) => {
                write!(f, "cannot run `git`: {error}\nhelp: install it, and see that it is found in `PATH`")
            }
            Self::Repository { path, said } => write!(
                f,
                "`{}` has no older version: {said}\nhelp: lint a folder of a git repository, or leave out `--against`",
                path.display()
            ),
            Self::Revision { revision, is_shallow } => {
                write!(f, "git knows of no revision `{revision}`\nhelp: ")?;
                f.write_str(match is_shallow {
                    _ if revision.contains("..") => {
                        "name one revision: `git merge-base A B` prints the one where two branches part"
                    }
                    true => "only the newest commits are here: `git fetch --unshallow` brings the others",
                    false => "name a branch, a tag or a commit; `git fetch` brings those of others",
                })
            }
            Self::Git(said) => write!(f, "git could not read the older version: {said}"),
            Self::Watch(error) => write!(f, "cannot watch for changes: {error}"),
            #[cfg(feature = "send")]
            Self::Account(text) => f.write_str(text),
            Self::Payload(error) => error.fmt(f),
        }
    }
}

#[cfg(feature = "send")]
impl Failure {
    /// What the client says.
    pub(crate) fn account(error: impl fmt::Display) -> Self {
        Self::Account(error.to_string())
    }
}

impl std::error::Error for Failure {}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<PayloadError> for Failure {
    fn from(error: PayloadError) -> Self {
        Self::Payload(error)
    }
}
