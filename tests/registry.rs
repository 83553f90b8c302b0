//! Templates by name at run time: what a registry makes of values is what the types make of them, files are read while
//! the program runs, and what is wrong is said with its place.

// The templates are those of the payloads; not all that belongs to them is used here.
#[allow(dead_code)]
#[path = "payloads/fixtures.rs"]
mod fixtures;
#[path = "registry/live.rs"]
mod live;
#[path = "registry/load.rs"]
mod load;
#[path = "registry/same.rs"]
mod same;

use std::fs;
use std::path::Path;

/// Writes files, each a path in the folder and a text; folders are made.
fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
