//! That `mtm lint` would have nothing to say.

use std::path::Path;

use template_core::lint::{FolderError, check_folder};
use template_core::report::text::{self, Style};

/// Fails the test where `mtm lint` would find anything, warnings too, in the template files of a folder.
///
/// The path is taken from where the test runs, which is the crate's own folder. The settings are those of the nearest
/// `mtm.toml`, upward: a rule that a project does not want is ignored there, for the test as for the command.
///
/// ```
/// templates::testing::assert_lint_clean("verify.mtm");
/// ```
///
/// # Panics
///
/// With all findings, as the command draws them, or with why the files could not be read.
#[expect(clippy::panic, reason = "an assertion")]
#[track_caller]
pub fn assert_lint_clean(path: impl AsRef<Path>) {
    let path = path.as_ref();
    match check_folder(path) {
        Ok(files) => {
            assert!(!files.is_empty(), "there is no template file in `{}`", path.display());
            let drawn = files
                .iter()
                .flat_map(|file| file.diagnostics.iter().map(|found| text::draw(&file.source, found, Style::Plain)));
            let drawn: Vec<_> = drawn.collect();
            let (count, files) = (drawn.len(), files.len());
            assert!(drawn.is_empty(), "{count} findings in {files} template files\n\n{}\n", drawn.join("\n\n"));
        }
        Err(FolderError::Config { source, diagnostics }) => {
            let drawn: Vec<_> = diagnostics.iter().map(|found| text::draw(&source, found, Style::Plain)).collect();
            panic!("`{}` cannot be used as it stands\n\n{}\n", source.path(), drawn.join("\n\n"));
        }
        Err(error) => panic!("{error}"),
    }
}
