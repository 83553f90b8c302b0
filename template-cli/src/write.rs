//! Writes files whole or not at all: each is written beside its place first, and then moved there.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::failure::Failure;

/// A file that is written and not yet in its place; dropped, it is gone.
pub(crate) struct Staged {
    text: Text,
    path: PathBuf,
}

/// A text on its way.
enum Text {
    /// Beside its place.
    Beside(NamedTempFile),
    /// For a pipe or a device, which is written to: another file in its place would put an end to it.
    Into(String),
}

/// Writes a text beside `path`. A file that stands there lends its permissions; a link, the place it points to.
pub(crate) fn stage(path: &Path, text: &str) -> Result<Staged, Failure> {
    if path.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        return Ok(Staged { text: Text::Into(text.to_owned()), path: path.to_path_buf() });
    }
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || {
        // What goes wrong after this names the file beside, which nobody has asked for.
        folder.metadata()?;
        let mut file = builder().tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        if let Ok(there) = path.metadata() {
            file.as_file().set_permissions(there.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok(file)
    };
    match write() {
        Ok(file) => Ok(Staged { text: Text::Beside(file), path }),
        Err(error) => Err(Failure::Write { path, error }),
    }
}

impl Staged {
    /// Moves the file to its place; with `over`, over one that stands there.
    pub(crate) fn put(self, over: bool) -> Result<(), Failure> {
        let Self { text, path } = self;
        let put = match text {
            Text::Into(text) => {
                fs::OpenOptions::new().write(true).open(&path).and_then(|mut file| file.write_all(text.as_bytes()))
            }
            Text::Beside(file) if over => file.persist(&path).map(drop).map_err(|error| error.error),
            Text::Beside(file) => file.persist_noclobber(&path).map(drop).map_err(|error| error.error),
        };
        put.map_err(|error| Failure::Write { path, error })
    }
}

/// Temporary files are for their owner alone; these are to be as readable as any new file.
fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".mtm-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder
}
