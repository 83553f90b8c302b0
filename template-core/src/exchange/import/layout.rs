//! Front matter as it is written: keys in their order, strings in double quotes, tables last.

use std::borrow::Cow;
use std::fmt::Write as _;

use toml_writer::{ToTomlValue as _, TomlStringBuilder};

/// Keys and values, in the order in which they are written.
#[derive(Debug, Default)]
pub(super) struct Table(Vec<(Cow<'static, str>, Value)>);

/// A value, and how it is laid out.
#[derive(Debug)]
pub(super) enum Value {
    Text(String),
    Boolean(bool),
    Integer(i64),
    /// An array on one line.
    List(Vec<Value>),
    /// An array with a line for each item, unless it stands between braces.
    Lines(Vec<Value>),
    /// A table between braces.
    Inline(Table),
    /// A table under a line of its own: `[key]`.
    Section(Table),
    /// Tables, each under a line of its own: `[[key]]`.
    Sections(Vec<Table>),
}

impl Table {
    pub(super) fn push(&mut self, key: &'static str, value: Value) {
        self.0.push((Cow::Borrowed(key), value));
    }

    pub(super) fn push_some(&mut self, key: &'static str, value: Option<Value>) {
        self.0.extend(value.map(|value| (Cow::Borrowed(key), value)));
    }

    /// A text under a parameter's name, which TOML takes without quotes.
    pub(super) fn text_under(&mut self, name: String, value: Option<&str>) {
        self.0.extend(value.map(|value| (Cow::Owned(name), Value::text(value))));
    }

    pub(super) fn text(&mut self, key: &'static str, value: Option<&str>) {
        self.push_some(key, value.map(Value::text));
    }

    pub(super) fn boolean(&mut self, key: &'static str, value: Option<bool>) {
        self.push_some(key, value.map(Value::Boolean));
    }

    pub(super) fn integer(&mut self, key: &'static str, value: Option<i64>) {
        self.push_some(key, value.map(Value::Integer));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The lines of the front matter, without the fences.
    pub(super) fn lines(&self) -> String {
        let mut lines = String::new();
        self.write("", &mut lines);
        lines
    }

    fn write(&self, path: &str, out: &mut String) {
        for (key, value) in &self.0 {
            if !matches!(value, Value::Section(_) | Value::Sections(_)) {
                out.push_str(key);
                out.push_str(" = ");
                value.write(false, out);
                out.push('\n');
            }
        }
        for (key, value) in &self.0 {
            let path = if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
            match value {
                Value::Section(table) => {
                    // Writing to a `String` cannot fail.
                    let _ = writeln!(out, "[{path}]");
                    table.write(&path, out);
                }
                Value::Sections(tables) => {
                    for table in tables {
                        let _ = writeln!(out, "[[{path}]]");
                        table.write(&path, out);
                    }
                }
                _ => {}
            }
        }
    }
}

impl Value {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn write(&self, is_inline: bool, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(&TomlStringBuilder::new(text).as_basic().to_toml_value()),
            Self::Boolean(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Self::Integer(number) => out.push_str(&number.to_string()),
            Self::Lines(items) if !is_inline => {
                out.push_str("[\n");
                for item in items {
                    out.push_str("  ");
                    item.write(true, out);
                    out.push_str(",\n");
                }
                out.push(']');
            }
            Self::List(items) | Self::Lines(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    item.write(true, out);
                }
                out.push(']');
            }
            Self::Inline(table) => {
                let mut before = "{ ";
                for (key, value) in &table.0 {
                    out.push_str(before);
                    out.push_str(key);
                    out.push_str(" = ");
                    value.write(true, out);
                    before = ", ";
                }
                out.push_str(if table.is_empty() { "{}" } else { " }" });
            }
            // Sections stand where lines are written.
            Self::Section(_) | Self::Sections(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use toml::de::{DeTable, DeValue};

    use super::*;

    #[test]
    fn values_stand_above_tables() {
        let mut link = Table::default();
        link.text("url", Some("u"));
        let mut asset = Table::default();
        asset.text("image", Some(""));
        let mut card = Table::default();
        card.push("header", Value::Inline(asset));
        card.push("buttons", Value::Sections(vec![link]));
        let mut table = Table::default();
        table.push("authentication", Value::Section(Table::default()));
        table.push("cards", Value::Sections(vec![card]));
        table.push("empty", Value::Inline(Table::default()));
        table.push("params", Value::Lines(vec![Value::Integer(1), Value::Boolean(true)]));
        assert_eq!(
            table.lines(),
            "empty = {}\nparams = [\n  1,\n  true,\n]\n[authentication]\n[[cards]]\nheader = { image = \"\" }\n\
             [[cards.buttons]]\nurl = \"u\"\n"
        );
    }

    #[test]
    fn strings_read_back() {
        let text = "a \"b\" \\ \u{0}\u{7f}\r\n+++\n\t'é😀\u{2028}";
        let mut table = Table::default();
        table.text("name", Some(text));
        let lines = table.lines();
        assert_eq!(lines.lines().count(), 1, "{lines}");
        let read = DeTable::parse(&lines).unwrap();
        let DeValue::String(read) = read.get_ref().get("name").unwrap().get_ref() else { panic!("{lines}") };
        assert_eq!(read, text);
    }
}
