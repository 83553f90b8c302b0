//! `mtm lint`: everything that is wrong with template files.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use template_core::diagnostic::Diagnostic;

use crate::Outcome;
use crate::args::LintArgs;
use crate::failure::Failure;
use crate::files::{self, Translations};
use crate::output::{self, count};

pub(crate) fn run(args: &LintArgs) -> Result<Outcome, Failure> {
    let paths = files::find(&args.paths)?;
    let mut out = output::stdout();
    let (mut files, mut errors, mut unread) = (0, 0, None);
    // A template is right with all its translations or not at all, whichever of its files was asked for.
    let bases: BTreeSet<_> = paths.iter().map(|path| files::base(path)).collect();
    let mut translations = Translations::default();
    let mut found = Vec::new();
    for base in &bases {
        match translations.read_family(base) {
            Ok(family) => {
                found.extend(family.findings().map(|(source, found)| (source.clone(), found.to_vec())));
            }
            // The other files are worth reading all the same.
            Err(failure) => drop(unread.get_or_insert(failure)),
        }
    }
    found.sort_by(|(left, _), (right, _)| Path::new(left.path()).cmp(Path::new(right.path())));
    for (source, found) in &found {
        files += 1;
        errors += found.iter().filter(|found| Diagnostic::is_error(found)).count();
        output::draw(&mut out, source, found)?;
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
