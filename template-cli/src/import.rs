//! `mtm import`: template files out of the platform's JSON.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::{fs, io};

use template_core::exchange::{self, Level};

use crate::args::ImportArgs;
use crate::failure::Failure;
use crate::{Outcome, output, write};

pub(crate) fn run(args: &ImportArgs) -> Result<Outcome, Failure> {
    let json = read(&args.file)?;
    let existing = |path: &str| fs::read_to_string(args.out.join(path)).ok();
    let import =
        exchange::import(&json, existing).map_err(|error| Failure::Import { path: args.file.clone(), error })?;
    for remark in &import.report {
        output::note(&remark.level.to_string(), &remark.to_string());
    }
    let paths: Vec<_> = import.files.iter().map(|file| args.out.join(&file.path)).collect();
    if !args.force {
        let there: Vec<_> = paths.iter().filter(|path| path.symlink_metadata().is_ok()).cloned().collect();
        if !there.is_empty() {
            return Err(Failure::Exist(there));
        }
    }
    if import.files.is_empty() {
        output::note("warning", "there is no template to write");
    } else {
        fs::create_dir_all(&args.out).map_err(|error| Failure::Write { path: args.out.clone(), error })?;
    }
    // All of them are written before the first is in its place.
    let staged = paths.iter().zip(&import.files).map(|(path, file)| write::stage(path, &file.text));
    let staged: Vec<_> = staged.collect::<Result<_, _>>()?;
    let mut out = output::stdout();
    for (file, path) in staged.into_iter().zip(&paths) {
        file.put(args.force)?;
        writeln!(out, "{}", path.display())?;
    }
    out.flush()?;
    let is_whole = import.report.iter().all(|remark| remark.level != Level::Error);
    Ok(if is_whole { Outcome::Clean } else { Outcome::Findings })
}

/// The text of a file, or of standard input.
fn read(path: &Path) -> Result<String, Failure> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    text.map_err(|error| Failure::Path { path: path.to_path_buf(), error })
}
