//! What import has to say: what it left out, what it could not express, what looks doubtful, and each time where.

use std::fmt;

/// How much a remark weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// Something that is not the template's was left out.
    Note,
    /// Written, and worth a look.
    Warning,
    /// The template was not written.
    Error,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// One thing that import has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// How much it weighs.
    pub level: Level,
    /// The name of the template it is about, where it is about one.
    pub template: Option<String>,
    /// The place in the JSON: `data[3].components[1].buttons[0].text`; empty for the whole of it.
    pub path: String,
    /// What is to be said.
    pub message: String,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)?;
        match &self.template {
            Some(name) if self.level == Level::Error => write!(f, "; the template {} is not written", quoted(name)),
            Some(name) => write!(f, " (template {})", quoted(name)),
            None if self.level == Level::Error => f.write_str("; the template is not written"),
            None => Ok(()),
        }
    }
}

/// Why there is nothing to import.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportError {
    /// The text is not JSON.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// The JSON holds no template definitions.
    NoDefinitions {
        /// What stands there instead.
        found: &'static str,
    },
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column, message } => {
                write!(f, "the input is not JSON: {message} at line {line}, column {column}")
            }
            Self::NoDefinitions { found } => write!(
                f,
                "the input holds no template definition: it is {found}; give one object with `name` and `components`, \
                 an array of them, or a page that has them under `data` or `templates`"
            ),
        }
    }
}

impl std::error::Error for ImportError {}

/// Foreign text as messages show it: on one line, in backticks, not too long.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    let short: String = text.chars().take(LONGEST).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("`{}{more}`", short.escape_debug())
}

/// Collects remarks while one template after the other is read.
#[derive(Debug, Default)]
pub(super) struct Report {
    remarks: Vec<Remark>,
    /// What was left out, and how often.
    dropped: Vec<(String, usize)>,
    template: Option<String>,
    is_refused: bool,
}

impl Report {
    /// From here on, remarks are about another template, whose name is yet to be read.
    pub(super) fn begin(&mut self) {
        self.template = None;
        self.is_refused = false;
    }

    /// From here on, remarks name this template.
    pub(super) fn about(&mut self, name: Option<&str>) {
        self.template = name.map(str::to_owned);
    }

    /// A report of what may yet turn out not to matter, about the same template.
    pub(super) fn aside(&self) -> Self {
        Self { template: self.template.clone(), ..Self::default() }
    }

    /// What was said aside does matter.
    pub(super) fn absorb(&mut self, aside: Self) {
        self.remarks.extend(aside.remarks);
    }

    /// Whether the template cannot be written.
    pub(super) fn is_refused(&self) -> bool {
        self.is_refused
    }

    /// Something the format has no words for: the template is not written.
    pub(super) fn refuse(&mut self, path: &str, message: impl Into<String>) {
        self.is_refused = true;
        self.push(Level::Error, path, message.into());
    }

    /// Something to look at.
    pub(super) fn doubt(&mut self, path: &str, message: impl Into<String>) {
        self.push(Level::Warning, path, message.into());
    }

    /// Something that is written in another way, and means the same.
    pub(super) fn note(&mut self, path: &str, message: impl Into<String>) {
        self.push(Level::Note, path, message.into());
    }

    /// Something that is left out because it is not the template's own.
    pub(super) fn drop(&mut self, what: &str) {
        match self.dropped.iter_mut().find(|(known, _)| known == what) {
            Some((_, count)) => *count += 1,
            None => self.dropped.push((what.to_owned(), 1)),
        }
    }

    /// All remarks: what was dropped, counted, then the rest in the order of the JSON.
    pub(super) fn finish(self) -> Vec<Remark> {
        let dropped = self.dropped.into_iter().map(|(what, count)| Remark {
            level: Level::Note,
            template: None,
            path: String::new(),
            message: match count {
                1 => format!("{what} left out once"),
                count => format!("{what} left out {count} times"),
            },
        });
        dropped.chain(self.remarks).collect()
    }

    fn push(&mut self, level: Level, path: &str, message: String) {
        self.remarks.push(Remark { level, template: self.template.clone(), path: path.to_owned(), message });
    }
}
