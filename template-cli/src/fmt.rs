//! `mtm fmt`: one layout for all template files.

use std::io::Write;

use template_core::format;

use crate::args::FmtArgs;
use crate::failure::Failure;
use crate::output::{self, count};
use crate::{Outcome, files, write};

pub(crate) fn run(args: &FmtArgs) -> Result<Outcome, Failure> {
    let paths = files::find(&args.paths)?;
    if paths.is_empty() {
        output::note("warning", "there is no template file here");
    }
    let mut out = output::stdout();
    let (mut changed, mut broken, mut failed) = (0, 0, None);
    for path in &paths {
        let source = match files::read(path) {
            Ok(source) => source,
            // The other files are worth laying out all the same.
            Err(failure) => {
                failed.get_or_insert(failure);
                continue;
            }
        };
        match format::format(&source) {
            Ok(text) if text == source.text() => {}
            Ok(text) => {
                changed += 1;
                writeln!(out, "{}", source.path())?;
                if !args.check
                    && let Err(failure) = write::stage(path, &text).and_then(|staged| staged.put(true))
                {
                    failed.get_or_insert(failure);
                }
            }
            Err(found) => {
                broken += 1;
                output::draw(&mut output::stderr(), &source, &found)?;
            }
        }
    }
    out.flush()?;
    if broken > 0 {
        output::note("error", &format!("{} cannot be read and stays as it is", count(broken, "template file")));
    }
    match failed {
        Some(failure) => Err(failure),
        None if broken > 0 || (args.check && changed > 0) => Ok(Outcome::Findings),
        None => Ok(Outcome::Clean),
    }
}
