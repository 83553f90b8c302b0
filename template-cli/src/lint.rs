//! `mtm lint`: everything that is wrong with template files.

use std::io::Write;

use template_core::diagnostic::Severity;
use template_core::model;

use crate::args::LintArgs;
use crate::failure::Failure;
use crate::output::{self, count};
use crate::{Outcome, files};

pub(crate) fn run(args: &LintArgs) -> Result<Outcome, Failure> {
    let paths = files::find(&args.paths)?;
    let mut out = output::stdout();
    let mut errors = 0;
    let mut unread = None;
    for path in &paths {
        let source = match files::read(path) {
            Ok(source) => source,
            // The other files are worth reading all the same.
            Err(failure) => {
                unread.get_or_insert(failure);
                continue;
            }
        };
        let found = model::read(&source).diagnostics;
        errors += found.iter().filter(|found| found.severity == Severity::Error).count();
        output::draw(&mut out, &source, &found)?;
    }
    let files = count(paths.len(), "template file");
    if paths.is_empty() {
        output::note("warning", "there is no template file here");
    } else if errors == 0 {
        writeln!(out, "{files}, nothing wrong")?;
    } else {
        writeln!(out, "{} in {files}", count(errors, "error"))?;
    }
    out.flush()?;
    if let Some(failure) = unread {
        return Err(failure);
    }
    Ok(if errors == 0 { Outcome::Clean } else { Outcome::Findings })
}
