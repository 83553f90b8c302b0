//! `mtm lint`: everything that is wrong with template files.

use std::io::Write;

use template_core::diagnostic::Diagnostic;
use template_core::model;

use crate::args::LintArgs;
use crate::failure::Failure;
use crate::output::{self, count};
use crate::{Outcome, files};

pub(crate) fn run(args: &LintArgs) -> Result<Outcome, Failure> {
    let paths = files::find(&args.paths)?;
    let mut out = output::stdout();
    let (mut files, mut errors, mut unread) = (0, 0, None);
    for path in &paths {
        match files::read(path) {
            Ok(source) => {
                files += 1;
                let found = model::read(&source).diagnostics;
                errors += found.iter().filter(|found| Diagnostic::is_error(found)).count();
                output::draw(&mut out, &source, &found)?;
            }
            // The other files are worth reading all the same.
            Err(failure) => drop(unread.get_or_insert(failure)),
        }
    }
    let counted = count(files, "template file");
    if paths.is_empty() {
        output::note("warning", "there is no template file here");
    } else if errors > 0 {
        writeln!(out, "{} in {counted}", count(errors, "error"))?;
    } else if files > 0 {
        writeln!(out, "{counted}, nothing wrong")?;
    }
    out.flush()?;
    match unread {
        Some(failure) => Err(failure),
        None if errors > 0 => Ok(Outcome::Findings),
        None => Ok(Outcome::Clean),
    }
}
