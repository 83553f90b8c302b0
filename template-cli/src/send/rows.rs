//! The rows of a data file: a recipient each, with values for the template's parameters.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// One recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// Where it stands.
    pub(crate) line: u64,
    /// Its members in their order: names as they stand in the file, with the column of each value.
    pub(crate) members: Vec<Member>,
}

/// A named value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) column: usize,
}

/// Something wrong in a data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) line: u64,
    pub(crate) column: usize,
    pub(crate) what: String,
}

/// Why a data file has no rows.
#[derive(Debug)]
pub(crate) enum RowsError {
    /// It cannot be read.
    Read(io::Error),
    /// It is neither of the two forms.
    Form,
    /// It is no text.
    NotText(Mistake),
}

/// The rows of a file, by the end of its name: `.csv`, or `.ndjson` and `.jsonl`; and what is wrong with those that
/// cannot be read.
pub(crate) fn read(path: &Path) -> Result<(Vec<Row>, Vec<Mistake>), RowsError> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    let parse = match ending.as_deref() {
        Some("csv") => csv,
        Some("ndjson" | "jsonl") => ndjson,
        _ => return Err(RowsError::Form),
    };
    let text = fs::read(path).map_err(RowsError::Read)?;
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text);
    let text = std::str::from_utf8(text).map_err(|error| {
        let before = &text[..error.valid_up_to()];
        let what = "this is not UTF-8: save the file as UTF-8".to_owned();
        RowsError::NotText(Mistake { what, ..place_at_end(before) })
    })?;
    Ok(parse(text))
}

/// The place after `before`.
fn place_at_end(before: &[u8]) -> Mistake {
    let lines = before.split(|&byte| byte == b'\n');
    let column = lines.clone().next_back().map_or(1, |line| line.len() + 1);
    Mistake { line: lines.count() as u64, column, what: String::new() }
}

fn ndjson(text: &str) -> (Vec<Row>, Vec<Mistake>) {
    let (mut rows, mut mistakes) = (Vec::new(), Vec::new());
    for (line, text) in (1..).zip(text.lines()) {
        if text.trim().is_empty() {
            continue;
        }
        let mut wrong = |column: usize, what: String| mistakes.push(Mistake { line, column: column.max(1), what });
        match serde_json::from_str(text) {
            Ok(Value::Object(object)) => {
                let mut members = Vec::with_capacity(object.len());
                for (name, value) in object {
                    let value = match value {
                        Value::String(text) => text,
                        value @ (Value::Number(_) | Value::Bool(_)) => value.to_string(),
                        // As if it were not there.
                        Value::Null => continue,
                        Value::Array(_) | Value::Object(_) => {
                            wrong(1, format!("`{}` is not a text or a number", name.escape_debug()));
                            continue;
                        }
                    };
                    members.push(Member { name, value, column: 1 });
                }
                rows.push(Row { line, members });
            }
            Ok(_) => wrong(1, "this is not an object: write `{\"to\": \"447700900000\", ..}` on each line".to_owned()),
            Err(error) => wrong(error.column(), "this is not JSON: write an object on each line".to_owned()),
        }
    }
    (rows, mistakes)
}

fn csv(text: &str) -> (Vec<Row>, Vec<Mistake>) {
    let (mut rows, mut mistakes) = (Vec::new(), Vec::new());
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let names: Vec<String> = match reader.headers() {
        Ok(names) => names.iter().map(|name| name.trim().to_owned()).collect(),
        Err(error) => return (rows, vec![Mistake { line: 1, column: 1, what: error.to_string() }]),
    };
    let header = text.lines().next().unwrap_or_default();
    for (index, name) in names.iter().enumerate() {
        let mut wrong = |what: String| mistakes.push(Mistake { line: 1, column: column_of(header, index), what });
        if name.is_empty() {
            wrong("a column has no name: the first line names the columns".to_owned());
        } else if names[..index].contains(name) {
            wrong(format!("two columns are named `{}`", name.escape_debug()));
        }
    }
    let mut record = csv::StringRecord::new();
    // Empty lines before a record belong to it for the reader, and not for people.
    let (mut line, mut counted) = (1, 0);
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                mistakes.push(Mistake { line, column: 1, what: error.to_string() });
                break;
            }
        }
        let raw = text.get(start..).unwrap_or_default().trim_start_matches(['\r', '\n']);
        let start = text.len() - raw.len();
        line += text.get(counted..start).unwrap_or_default().matches('\n').count() as u64;
        counted = start;
        if record.len() != names.len() {
            let what = format!(
                "this row has {} columns, the first line names {}{}",
                record.len(),
                names.len(),
                if record.len() > names.len() { ": put values with commas in `\"`" } else { "" },
            );
            mistakes.push(Mistake { line, column: 1, what });
            continue;
        }
        let members = names.iter().zip(&record).enumerate().map(|(index, (name, value))| Member {
            name: name.clone(),
            value: value.to_owned(),
            column: column_of(raw, index),
        });
        rows.push(Row { line, members: members.collect() });
    }
    (rows, mistakes)
}

/// The column, counted in characters from 1, at which the field with that index begins.
fn column_of(raw: &str, index: usize) -> usize {
    let (mut field, mut is_quoted) = (0, false);
    for (column, character) in (1..).zip(raw.chars()) {
        if field == index {
            return column;
        }
        match character {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => field += 1,
            _ => {}
        }
    }
    raw.chars().count() + 1
}

/// Mistakes as people read them: `path:line:column: what`.
pub(crate) struct Shown<'m> {
    pub(crate) path: &'m Path,
    pub(crate) mistakes: &'m [Mistake],
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, Mistake { line, column, what }) in self.mistakes.iter().enumerate() {
            let end = if index + 1 < self.mistakes.len() { "\n" } else { "" };
            write!(f, "{}:{line}:{column}: {what}{end}", self.path.display())?;
        }
        Ok(())
    }
}

/// Where the journal of a data file is, where nobody says.
pub(crate) fn journal_beside(data: &Path) -> PathBuf {
    let mut name = data.as_os_str().to_owned();
    name.push(".journal");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(name: &str, text: &[u8]) -> Result<Vec<Row>, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let shown = |mistakes: &[Mistake]| Shown { path: Path::new(name), mistakes }.to_string();
        match read(&path) {
            Ok((rows, mistakes)) if mistakes.is_empty() => Ok(rows),
            Ok((_, mistakes)) => Err(shown(&mistakes)),
            Err(RowsError::NotText(mistake)) => Err(shown(&[mistake])),
            Err(other) => Err(format!("{other:?}")),
        }
    }

    fn values(row: &Row) -> Vec<(&str, &str)> {
        row.members.iter().map(|member| (member.name.as_str(), member.value.as_str())).collect()
    }

    #[test]
    fn both_forms_say_the_same() {
        let csv = "\u{feff}to,brand,minutes\r\n447700900000,\"Acme, Ltd \"\"A\"\"\",10\r\n\r\n447700900002,Ä,5\n";
        let ndjson = "{\"to\":447700900000,\"brand\":\"Acme, Ltd \\\"A\\\"\",\"minutes\":10}\n\n\
                      {\"to\":\"447700900002\",\"brand\":\"Ä\",\"minutes\":\"5\"}";
        let (csv, ndjson) = (read_text("a.csv", csv.as_bytes()), read_text("a.ndjson", ndjson.as_bytes()));
        let (csv, ndjson) = (csv.unwrap(), ndjson.unwrap());
        for rows in [&csv, &ndjson] {
            let mut first = values(&rows[0]);
            first.sort_unstable();
            assert_eq!(first, [("brand", "Acme, Ltd \"A\""), ("minutes", "10"), ("to", "447700900000")]);
            assert_eq!(rows.len(), 2);
        }
        assert_eq!((csv[0].line, csv[1].line, csv[1].members[2].column), (2, 4, 16));
        assert_eq!((ndjson[0].line, ndjson[1].line), (1, 3));
    }

    #[test]
    fn a_value_of_several_lines_is_one_value() {
        let rows = read_text("a.csv", b"to,text\n447700900000,\"a\nb\"\n447700900002,c\n").unwrap();
        assert_eq!((values(&rows[0])[1].1, rows[1].line), ("a\nb", 4));
    }

    #[test]
    fn every_mistake_has_its_place() {
        let csv = read_text("a.csv", b"to,a,a,\n447700900000,1\n447700900000,1,2,3,4\n").unwrap_err();
        insta::assert_snapshot!(csv, @r#"
        a.csv:1:6: two columns are named `a`
        a.csv:1:8: a column has no name: the first line names the columns
        a.csv:2:1: this row has 2 columns, the first line names 4
        a.csv:3:1: this row has 5 columns, the first line names 4: put values with commas in `"`
        "#);
        let ndjson = read_text("a.jsonl", b"{\"to\":1}\n[1]\n{\"to\": }\n{\"a\":{}}\n").unwrap_err();
        insta::assert_snapshot!(ndjson, @r#"
        a.jsonl:2:1: this is not an object: write `{"to": "447700900000", ..}` on each line
        a.jsonl:3:8: this is not JSON: write an object on each line
        a.jsonl:4:1: `a` is not a text or a number
        "#);
        assert_eq!(
            read_text("a.csv", b"to\n\xff").unwrap_err(),
            "a.csv:2:1: this is not UTF-8: save the file as UTF-8"
        );
        assert_eq!(read_text("a.txt", b"to").unwrap_err(), "Form");
        assert!(read_text("a.csv", b"").unwrap().is_empty());
    }
}
