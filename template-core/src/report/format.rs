//! What every format is handed, and the one list of formats.

use std::io;

use crate::diagnostic::{Diagnostic, Safety, Severity};
use crate::report::text::{self, Style};
use crate::report::{github, gitlab, json, junit, sarif};
use crate::source::Source;

/// What there is to report: files in the order they are to be named in.
///
/// ```
/// use template_core::report::text::Style;
/// use template_core::report::{FileReport, Format, Report};
/// use template_core::{model, source::Source};
///
/// let source = Source::new("greeting.mtm", "Hello {{customer}, welcome.");
/// let found = model::read(&source).diagnostics;
/// let files = [FileReport { source: &source, diagnostics: &found }];
/// let mut out = Vec::new();
/// Format::Github.write(&Report { files: &files }, Style::Plain, &mut out)?;
/// assert!(out.starts_with(b"::error file=greeting.mtm,line=1,"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Report<'r> {
    /// Every file that was looked at, those without findings too.
    pub files: &'r [FileReport<'r>],
}

/// One file and what was found in it.
///
/// Of a file without findings only the path is used: its source may hold no text.
#[derive(Debug, Clone, Copy)]
pub struct FileReport<'r> {
    /// The file.
    pub source: &'r Source,
    /// What was found, in the order it is to be said in.
    pub diagnostics: &'r [Diagnostic],
}

/// How much was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Counts {
    /// Files that were looked at.
    pub files: usize,
    /// Files in which something was found.
    pub files_with_findings: usize,
    /// Findings that are errors.
    pub errors: usize,
    /// Findings that are warnings.
    pub warnings: usize,
    /// Findings with a fix that can be made without asking.
    pub safe_fixes: usize,
    /// Findings with a fix that a person looks at first.
    pub unsafe_fixes: usize,
}

impl<'r> Report<'r> {
    /// Every finding, with its file.
    pub(super) fn findings(&self) -> impl Iterator<Item = (&'r Source, &'r Diagnostic)> {
        self.files.iter().flat_map(|file| file.diagnostics.iter().map(move |found| (file.source, found)))
    }

    /// How much was found.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let files_with_findings = self.files.iter().filter(|file| !file.diagnostics.is_empty()).count();
        let mut counts = Counts { files: self.files.len(), files_with_findings, ..Counts::default() };
        for (_, found) in self.findings() {
            match found.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
            }
            match found.fix.as_ref().map(|fix| fix.safety) {
                Some(Safety::Safe) => counts.safe_fixes += 1,
                Some(Safety::Unsafe) => counts.unsafe_fixes += 1,
                None => {}
            }
        }
        counts
    }
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// For people: [`text`].
    Text,
    /// For programs: [`json`].
    Json,
    /// For code scanning and editors: [`sarif`].
    Sarif,
    /// Annotations in GitHub's workflows: [`github`].
    Github,
    /// GitLab's code quality report: [`gitlab`].
    Gitlab,
    /// A test report, as most build servers show it: [`junit`].
    Junit,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 6] = [Self::Text, Self::Json, Self::Sarif, Self::Github, Self::Gitlab, Self::Junit];

    /// What people call it, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
        }
    }

    /// The format of that name.
    ///
    /// ```
    /// use template_core::report::Format;
    ///
    /// assert_eq!(Format::from_name("sarif"), Some(Format::Sarif));
    /// assert_eq!(Format::from_name("SARIF"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes the whole report, file by file; `style` is for text alone.
    ///
    /// # Errors
    ///
    /// Those of `out`. It is written to in small pieces: hand over a buffer.
    pub fn write(self, report: &Report<'_>, style: Style, out: &mut dyn io::Write) -> io::Result<()> {
        match self {
            Self::Text => text::write(report, style, out),
            Self::Json => json::write(report, out),
            Self::Sarif => sarif::write(report, out),
            Self::Github => github::write(report, out),
            Self::Gitlab => gitlab::write(report, out),
            Self::Junit => junit::write(report, out),
        }
    }
}
