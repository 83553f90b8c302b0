//! Drawing diagnostics: one file a format.

pub mod text;

use std::io;

use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// A file and what was found in it.
#[derive(Debug, Clone, Copy)]
pub struct FileReport<'r> {
    /// The file.
    pub source: &'r Source,
    /// What was found.
    pub diagnostics: &'r [Diagnostic],
}

/// A run.
#[derive(Debug, Clone, Copy)]
pub struct Report<'r> {
    /// All files.
    pub files: &'r [FileReport<'r>],
}

/// How findings are written. (A stand-in: the formats replace it, with FileReport, Report and `write` as they like.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text
    Text,
    /// Github
    Github,
}

impl Format {
    /// All
    pub const ALL: &'static [Self] = &[Self::Text, Self::Github];
    /// Its name
    #[must_use]
    pub fn name(self) -> &'static str {
        "text"
    }
    /// Of a name
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        (name == "text").then_some(Self::Text)
    }
    /// Writes
    ///
    /// # Errors
    ///
    /// io
    pub fn write(self, report: &Report<'_>, coloured: bool, out: &mut dyn io::Write) -> io::Result<()> {
        let style = if coloured { text::Style::Coloured } else { text::Style::Plain };
        for file in report.files {
            for found in file.diagnostics {
                writeln!(out, "{}\n", text::draw(file.source, found, style))?;
            }
        }
        Ok(())
    }
}
