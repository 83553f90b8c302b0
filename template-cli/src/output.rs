//! What goes to the terminal: coloured where it is one and wants colours, plain elsewhere.

use std::io::{self, Write};

use template_core::diagnostic::Diagnostic;
use template_core::report::text::{self, Style};
use template_core::source::Source;

use crate::failure::Failure;

/// Standard output: colours are left out where they are not wanted.
pub(crate) fn stdout() -> impl Write {
    WhileRead(Some(anstream::AutoStream::auto(io::stdout().lock())))
}

/// Output until its reader goes away: from then on the exit status is all there is left to say.
struct WhileRead<W>(Option<W>);

impl<W: Write> WhileRead<W> {
    fn unless_gone<T>(&mut self, gone: T, write: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        let Some(out) = &mut self.0 else { return Ok(gone) };
        match write(out) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.0 = None;
                Ok(gone)
            }
            result => result,
        }
    }
}

impl<W: Write> Write for WhileRead<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unless_gone(bytes.len(), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.unless_gone((), Write::flush)
    }
}

/// Standard error, in the same way.
pub(crate) fn stderr() -> impl Write {
    anstream::AutoStream::auto(io::stderr().lock())
}

/// Draws findings, with an empty line after each.
pub(crate) fn draw(out: &mut impl Write, source: &Source, found: &[Diagnostic]) -> io::Result<()> {
    found.iter().try_for_each(|found| writeln!(out, "{}\n", text::draw(source, found, Style::Coloured)))
}

/// Says on standard error why the command could not run.
pub(crate) fn complain(failure: &Failure) {
    note("error", &failure.to_string());
}

/// A line on standard error: for what is said beside the output.
pub(crate) fn note(level: &str, message: &str) {
    // Where standard error is gone too, there is nobody left to tell.
    let _ = writeln!(stderr(), "{level}: {message}");
}

/// `1 error`, `2 errors`.
pub(crate) fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
