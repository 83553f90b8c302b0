//! `mtm lint`: everything that is wrong with template files.

use std::io::{self, Write};

use template_core::diagnostic::Severity;
use template_core::model;

use crate::args::LintArgs;
use crate::failure::Failure;
use crate::output::{self, count};
use crate::{Outcome, files};

pub(crate) fn run(args: &LintArgs) -> Result<Outcome, Failure> {
    let paths = files::find(&args.paths)?;
    let mut out = Output(Some(output::stdout()));
    let (mut files, mut errors, mut unread) = (0, 0, None);
    for path in &paths {
        match files::read(path) {
            Ok(source) => {
                files += 1;
                let found = model::read(&source).diagnostics;
                errors += found.iter().filter(|found| found.severity == Severity::Error).count();
                out.say(|out| output::draw(out, &source, &found))?;
            }
            // The other files are worth reading all the same.
            Err(failure) => drop(unread.get_or_insert(failure)),
        }
    }
    let counted = count(files, "template file");
    if paths.is_empty() {
        output::note("warning", "there is no template file here");
    } else if errors > 0 {
        out.say(|out| writeln!(out, "{} in {counted}", count(errors, "error")))?;
    } else if files > 0 {
        out.say(|out| writeln!(out, "{counted}, nothing wrong"))?;
    }
    out.say(Write::flush)?;
    match unread {
        Some(failure) => Err(failure),
        None if errors > 0 => Ok(Outcome::Findings),
        None => Ok(Outcome::Clean),
    }
}

/// Where findings go, until its reader goes away: then the exit status is all there is left to say.
struct Output<W>(Option<W>);

impl<W: Write> Output<W> {
    fn say(&mut self, write: impl FnOnce(&mut W) -> io::Result<()>) -> io::Result<()> {
        let Some(out) = &mut self.0 else { return Ok(()) };
        match write(out) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.0 = None;
                Ok(())
            }
            result => result,
        }
    }
}
