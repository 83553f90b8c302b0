//! Findings as a test report: each file is a test, which an error fails. Warnings are among what the test has printed.

use std::borrow::Cow;
use std::io;

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::text::{self, Style};
use crate::report::{FileReport, Report, place};

/// Writes the report as XML: one suite, a case for every file, those without findings too.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let tests = report.files.len();
    let failures = report.files.iter().filter(|file| file.diagnostics.iter().any(Diagnostic::is_error)).count();
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="mtm" tests="{tests}" failures="{failures}" errors="0">"#)?;
    writeln!(out, r#"  <testsuite name="mtm lint" tests="{tests}" failures="{failures}" errors="0" skipped="0">"#)?;
    report.files.iter().try_for_each(|file| case(file, out))?;
    writeln!(out, "  </testsuite>")?;
    writeln!(out, "</testsuites>")
}

fn case(file: &FileReport<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let path = place::path(file.source);
    let path = attribute(&path);
    write!(out, r#"    <testcase name="{path}" classname="mtm.lint" file="{path}""#)?;
    if file.diagnostics.is_empty() {
        return writeln!(out, "/>");
    }
    writeln!(out, ">")?;
    let (errors, warnings): (Vec<_>, Vec<_>) = file.diagnostics.iter().partition(|found| found.is_error());
    // Readers of such reports know one failure of a test.
    if let Some(first) = errors.first() {
        let more = match errors.len() {
            1 => String::new(),
            count => format!(" (and {} more)", count - 1),
        };
        let message = format!("{}{more}", first.message);
        let (message, severity) = (attribute(&message), Severity::Error);
        write!(out, r#"      <failure message="{message}" type="{severity}">"#)?;
        draw(file, &errors, out)?;
        writeln!(out, "</failure>")?;
    }
    if !warnings.is_empty() {
        write!(out, "      <system-out>")?;
        draw(file, &warnings, out)?;
        writeln!(out, "</system-out>")?;
    }
    writeln!(out, "    </testcase>")
}

/// The findings as they are drawn on a terminal, with an empty line between them.
fn draw(file: &FileReport<'_>, found: &[&Diagnostic], out: &mut dyn io::Write) -> io::Result<()> {
    found.iter().enumerate().try_for_each(|(index, found)| {
        let between = if index == 0 { "" } else { "\n\n" };
        write!(out, "{between}{}", content(&text::draw(file.source, found, Style::Plain)))
    })
}

/// A text between tags.
fn content(text: &str) -> Cow<'_, str> {
    escape(text, |letter| (letter == '\r').then_some("&#13;"))
}

/// A text between quotes, where a reader would make a space of each line end.
fn attribute(text: &str) -> Cow<'_, str> {
    escape(text, |letter| match letter {
        '\t' => Some("&#9;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        '"' => Some("&quot;"),
        _ => None,
    })
}

/// Leaves out what XML cannot hold in any way.
fn escape(text: &str, escaped: impl Fn(char) -> Option<&'static str>) -> Cow<'_, str> {
    let escape = |letter| match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '\u{fffe}' | '\u{ffff}' => Some(""),
        _ => escaped(letter).or_else(|| (letter < ' ' && !matches!(letter, '\t' | '\n')).then_some("")),
    };
    if !text.contains(|letter| escape(letter).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match escape(letter) {
            Some(escaped) => out.push_str(escaped),
            None => out.push(letter),
        }
    }
    Cow::Owned(out)
}
