//! `mtm lint --watch`: again whenever a file changes.

use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use notify::{Event, RecursiveMode, Watcher};
use template_core::source::EXTENSION;

use crate::failure::Failure;

/// An editor that saves a file makes several changes of it; they are one.
const PAUSE: Duration = Duration::from_millis(60);

/// Tells when template files or settings change.
pub(crate) struct Watch {
    changes: mpsc::Receiver<()>,
    // What is dropped no longer watches.
    _watcher: notify::RecommendedWatcher,
}

impl Watch {
    /// Watches the folders of `paths`, and the file of the settings.
    pub(crate) fn new(paths: &[PathBuf], settings: Option<&Path>) -> Result<Self, Failure> {
        let (sender, changes) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| is_change(&event)) {
                // Where nobody waits any more, there is nobody to tell.
                let _ = sender.send(());
            }
        })
        .map_err(Failure::Watch)?;
        for path in paths.iter().map(PathBuf::as_path).chain(settings) {
            // A file is watched by its folder: editors put a new file in the place of the old one.
            let (folder, mode) = if path.is_dir() {
                (path, RecursiveMode::Recursive)
            } else {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
                (folder.unwrap_or(Path::new(".")), RecursiveMode::NonRecursive)
            };
            watcher.watch(folder, mode).map_err(Failure::Watch)?;
        }
        Ok(Self { changes, _watcher: watcher })
    }

    /// Waits until something changes and stays as it is for a moment; whether there is still something to wait for.
    pub(crate) fn wait(&self) -> bool {
        if self.changes.recv().is_err() {
            return false;
        }
        while self.changes.recv_timeout(PAUSE).is_ok() {}
        true
    }
}

/// Whether the event is of a file that findings depend on, and not of one that was only read.
fn is_change(event: &Event) -> bool {
    // Without an extension it is a folder that came or went.
    let is_ours =
        |path: &PathBuf| path.extension().is_none_or(|extension| extension == EXTENSION || extension == "toml");
    !event.kind.is_access() && event.paths.iter().any(is_ours)
}
