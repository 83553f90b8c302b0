//! Writes files whole or not at all: each is written beside its place first, and then moved there.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::failure::Failure;

/// A file that is written and not yet in its place; dropped, it is gone.
pub(crate) struct Staged {
    file: NamedTempFile,
    path: PathBuf,
}

/// Writes a text beside `path`. A file that stands there lends its permissions; a link, the place it points to.
pub(crate) fn stage(path: &Path, text: &str) -> Result<Staged, Failure> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || {
        let mut file = builder().tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        if let Ok(there) = path.metadata() {
            file.as_file().set_permissions(there.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok(file)
    };
    match write() {
        Ok(file) => Ok(Staged { file, path }),
        Err(error) => Err(Failure::Write { path, error }),
    }
}

impl Staged {
    /// Moves the file to its place; with `over`, over one that stands there.
    pub(crate) fn put(self, over: bool) -> Result<(), Failure> {
        let Self { file, path } = self;
        let put = if over { file.persist(&path) } else { file.persist_noclobber(&path) };
        put.map(drop).map_err(|error| Failure::Write { path, error: error.error })
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
