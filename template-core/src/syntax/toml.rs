//! The front matter's TOML as a small tree of our own, in the order of the file, with spans that count from its beginning.

use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};

use self::mistakes::Mistakes;

mod draft;
mod events;
mod mistakes;
#[cfg(test)]
mod oracle;
mod plain;
mod scalar;
mod walk;

/// A table: the front matter itself, or one inside it.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Where it stands.
    pub span: Span,
    /// Its keys and values, in the order of the file.
    pub entries: Vec<Entry>,
}

impl Table {
    /// The value of `key`, if the table has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.value)
    }
}

/// One key and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Spanned<String>,
    /// The value.
    pub value: Value,
}

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Value {
    /// Where it stands, with its quotes or brackets.
    pub span: Span,
    /// What it is.
    pub kind: ValueKind,
}

/// What a value can be.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ValueKind {
    /// A string, its escapes resolved.
    String(String),
    /// A whole number; `None` where it does not fit 64 bits.
    Integer(Option<i64>),
    /// `true` or `false`.
    Boolean(bool),
    /// An array.
    Array(Vec<Value>),
    /// A table, inline or not.
    Table(Table),
    /// A type no key of the format takes: a float or a date.
    Other(&'static str),
}

impl ValueKind {
    /// The type's name, with its article, for messages.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::String(_) => "a string",
            Self::Integer(_) => "an integer",
            Self::Boolean(_) => "a boolean",
            Self::Array(_) => "an array",
            Self::Table(_) => "a table",
            Self::Other(name) => name,
        }
    }
}

/// Reads the TOML at `span` of `text`; what is wrong with it is reported, and the rest is read all the same.
pub(super) fn read(text: &str, span: Span) -> (Table, Vec<Diagnostic>) {
    let mut mistakes = Mistakes::new(text, span);
    let events = events::of(&text[span.range()], &mut mistakes);
    let table = walk::document(&text[span.range()], span.start, &events, &mut mistakes);
    (table, mistakes.found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_count_from_the_beginning_of_the_file_and_order_is_the_files() {
        let text = "+++\nzeta = 'é'\nalpha = [1, true]\n+++\n";
        let (table, errors) = read(text, Span::new(4, 33));
        assert!(errors.is_empty());
        let keys: Vec<_> = table.entries.iter().map(|entry| &text[entry.key.span.range()]).collect();
        assert_eq!(keys, ["zeta", "alpha"]);
        let values: Vec<_> = table.entries.iter().map(|entry| &text[entry.value.span.range()]).collect();
        assert_eq!(values, ["'é'", "[1, true]"]);
    }

    #[test]
    fn all_errors_are_reported_and_the_rest_is_read() {
        let text = "a = \nb = 'x'\nc = 07\nd = 4\n";
        let (table, errors) = read(text, Span::new(0, text.len()));
        let keys: Vec<_> = table.entries.iter().map(|entry| entry.key.value.as_str()).collect();
        assert_eq!((errors.len(), keys), (2, vec!["a", "b", "c", "d"]), "{errors:?}");
    }
}
