//! The front matter's TOML as a small tree of our own, in the order of the file, with spans that count from its beginning.

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, INVALID_TOML};
use crate::source::{Span, Spanned};

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
    let (root, errors) = DeTable::parse_recoverable(&text[span.range()]);
    let at = |range: std::ops::Range<usize>| {
        let start = text.floor_char_boundary(range.start + span.start).min(span.end);
        let end = text.ceil_char_boundary(range.end + span.start).min(span.end);
        Span::new(start, end.max(start))
    };
    let mut found: Vec<Diagnostic> = Vec::new();
    for error in &errors {
        let place = at(error.span().unwrap_or(0..0));
        let colon = colon(text, span, place);
        let place = colon.unwrap_or(place);
        // One slip can trip the parser twice in one place.
        if found.iter().all(|known| known.primary.span.start != place.start) {
            let (message, help) = match colon {
                Some(_) => ("a `:` stands between a key and its value", Some("write `=` in its place".to_owned())),
                None => explanation(error.message(), &text[place.range()]),
            };
            let mut error = Diagnostic::new(INVALID_TOML, place, format!("the front matter is not TOML: {message}"));
            error.help = help;
            found.push(error);
        }
    }
    (table(at(root.span()), root.get_ref(), &at), found)
}

/// What the parser says, and what to do about it where that is plain. Of a value that is none it speaks as of the kind
/// of string that it tried last.
fn explanation<'m>(message: &'m str, at: &str) -> (&'m str, Option<String>) {
    let help = |help: &str| Some(help.to_owned());
    if message.contains("literal string") && matches!(at.trim(), "" | "," | "]" | "}") {
        return ("a value is missing", help("write the value, or remove the key"));
    }
    if let Some(message) = message.strip_suffix(", expected literal string") {
        let quotes = ['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}', '\u{ab}', '\u{bb}'];
        let word = at.trim_matches(quotes);
        // A number or a date that went wrong is not meant as a string.
        let is_word = word.starts_with(char::is_alphabetic) && !word.contains(['"', '\'', '\\', '\n']);
        return (message, is_word.then(|| format!("write it between straight quotes: `\"{word}\"`")));
    }
    match message {
        "duplicate key" => ("this key stands here twice", help("keep one of the two")),
        _ if message.starts_with("key with no value") => (message, help("write it as `key = value`")),
        _ => (message, None),
    }
}

/// The `:` after the key of a line, as in YAML, where the parser stumbles over it or over what follows it.
fn colon(text: &str, front_matter: Span, place: Span) -> Option<Span> {
    let before = text.get(front_matter.start..place.start)?;
    let line = place.start - before.rsplit('\n').next()?.len();
    let written = text.get(line..front_matter.end)?;
    let colon = line + written.find(|letter| !matches!(letter, 'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '-' | ' '))?;
    let is_there = text.get(colon..)?.starts_with(':');
    let is_near =
        colon == place.start || text.get(colon + 1..place.start).is_some_and(|between| between.trim().is_empty());
    (is_there && is_near).then(|| Span::new(colon, colon + 1))
}

fn table(span: Span, table: &DeTable<'_>, at: &dyn Fn(std::ops::Range<usize>) -> Span) -> Table {
    let mut entries: Vec<_> = table
        .iter()
        .map(|(key, entry)| Entry {
            key: Spanned::new(key.get_ref().to_string(), at(key.span())),
            value: value(at(entry.span()), entry.get_ref(), at),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key.span);
    Table { span, entries }
}

fn value(span: Span, value: &DeValue<'_>, at: &dyn Fn(std::ops::Range<usize>) -> Span) -> Value {
    let kind = match value {
        DeValue::String(text) => ValueKind::String(text.to_string()),
        DeValue::Integer(number) => ValueKind::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok()),
        DeValue::Boolean(truth) => ValueKind::Boolean(*truth),
        DeValue::Array(items) => {
            let items = items.iter().map(|item| self::value(at(item.span()), item.get_ref(), at));
            ValueKind::Array(items.collect())
        }
        DeValue::Table(inner) => ValueKind::Table(table(span, inner, at)),
        DeValue::Float(_) => ValueKind::Other("a float"),
        DeValue::Datetime(_) => ValueKind::Other("a date"),
    };
    Value { span, kind }
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
