//! Texts with placeholders, and the examples that the platform keeps beside them.

use std::borrow::Cow;

use crate::argument::example_problems;
use crate::exchange::import::fields::Fields;
use crate::exchange::import::template::{Id, Piece, Text};
use crate::exchange::remark::{Report, quoted};
use crate::kind::Kind;
use crate::node::Node;
use crate::source::Source;
use crate::syntax::{self, PlaceholderId};

/// Longer than any text the platform takes: it is not looked into.
const LENGTH_LIMIT: usize = 32_768;

/// The pieces of a text, read as template files are; `Err` says what the reader of such a file would object to.
pub(super) fn scan(text: &str) -> Result<Vec<Piece>, String> {
    // Below front matter everything is body, whatever it looks like.
    let source = Source::new("", format!("+++\n+++\n{text}\n"));
    let (document, found) = syntax::parse(&source);
    if let Some(found) = found.into_iter().find(|found| found.is_error() && found.rule.slug != "no-body") {
        return Err(found.message);
    }
    let pieces = document.body.pieces.iter().map(|piece| match piece {
        syntax::Piece::Text(span) => Piece::Text(source.slice(*span).to_owned()),
        syntax::Piece::Placeholder(placeholder) => Piece::Placeholder(match &placeholder.id {
            PlaceholderId::Number(number) => Id::Number(*number),
            PlaceholderId::Name(name) => Id::Name(name.clone()),
            PlaceholderId::Unknown => Id::Name(String::new()),
        }),
    });
    Ok(pieces.collect())
}

/// A text at `path` that may hold placeholders.
pub(super) fn read(text: &str, path: String, report: &mut Report) -> Text {
    let scanned = match text.len() {
        ..=LENGTH_LIMIT => scan(text),
        length => Err(format!("the text has {length} bytes, more than any that the platform takes")),
    };
    let pieces = scanned.unwrap_or_else(|problem| {
        report.refuse(&path, problem);
        Vec::new()
    });
    Text { path, pieces, examples: Vec::new() }
}

/// A text at `path` that holds no placeholders: the platform has none there.
pub(super) fn plain(text: &str, path: &str, report: &mut Report) -> String {
    if text.contains("{{") || text.contains("}}") {
        report.refuse(path, "no placeholder can stand here");
    }
    text.to_owned()
}

/// The examples of a header's or a body's text, under `header_text` or `body_text` and their twin with names.
pub(super) fn examples(component: &str, text: &mut Text, fields: &mut Fields<'_>, report: &mut Report) {
    let path = fields.path_of("example");
    let Some(node) = fields.take("example") else { return };
    let Some(mut example) = Fields::of(node, path, report) else { return };
    let key = format!("{component}_text");
    if let Some(node) = example.take(&key) {
        let path = example.path_of(&key);
        let values = numbered(node, &path, report);
        give(text, values, &path, report);
    }
    let key = format!("{component}_text_named_params");
    if let Some(list) = example.list(&key, report) {
        let path = example.path_of(&key);
        named(text, list, &path, report);
    }
    example.finish(report);
}

/// Examples in the order of the numbers: `[["a", "b"]]`, or `["a", "b"]`, or `"a"`.
fn numbered<'j>(node: &'j Node, path: &str, report: &mut Report) -> Vec<Cow<'j, str>> {
    let row = match node {
        Node::Array(rows) if rows.iter().any(|row| matches!(row, Node::Array(_))) => {
            if rows.len() > 1 {
                report.doubt(path, format!("there are {} rows of examples; the first is taken", rows.len()));
            }
            rows.first().unwrap_or(node)
        }
        Node::Array(values) if values.len() > 1 => {
            report
                .doubt(path, "the examples are one flat list, which the platform refuses; they are written as one row");
            node
        }
        node => node,
    };
    strings(row, path, report)
}

/// A string or an array of strings.
pub(super) fn strings<'j>(node: &'j Node, path: &str, report: &mut Report) -> Vec<Cow<'j, str>> {
    let items = match node {
        Node::Array(items) => items.as_slice(),
        node => std::slice::from_ref(node),
    };
    let mut texts = Vec::new();
    for item in items {
        if let Node::Text(text) = item {
            texts.push(Cow::Borrowed(text.as_str()));
        } else if let Some(number) = item.integer() {
            report.doubt(path, format!("the example {number} is a number; it is written as a string"));
            texts.push(Cow::Owned(number.to_string()));
        } else {
            report.doubt(path, format!("an example is {}, not a string; the examples are left out", item.type_name()));
            return Vec::new();
        }
    }
    texts
}

/// Gives the numbers of a text their examples.
pub(super) fn give(text: &mut Text, values: Vec<Cow<'_, str>>, path: &str, report: &mut Report) {
    let mut numbers = text.numbers();
    numbers.sort_unstable();
    if values.len() != numbers.len() && !values.is_empty() {
        let (values, numbers) = (values.len(), numbers.len());
        let more = if values > numbers { "; those too many are left out" } else { "" };
        report.doubt(path, format!("there are {values} examples for {numbers} numbered placeholders{more}"));
    }
    text.examples.extend(numbers.into_iter().map(Id::Number).zip(values.into_iter().map(Cow::into_owned)));
}

fn named(text: &mut Text, list: &[Node], path: &str, report: &mut Report) {
    for (index, node) in list.iter().enumerate() {
        let path = format!("{path}[{index}]");
        let Some(mut fields) = Fields::of(node, path.clone(), report) else { continue };
        let name = fields.text("param_name", report);
        let example = fields.text("example", report);
        fields.finish(report);
        let (Some(name), Some(example)) = (name, example) else {
            report.doubt(&path, "an example without a name or a value is left out");
            continue;
        };
        let id = Id::Name(name.to_owned());
        if !text.ids().contains(&&id) {
            report.doubt(&path, format!("the text has no placeholder {}; its example is left out", quoted(name)));
        } else if text.examples.iter().any(|(known, _)| *known == id) {
            report.doubt(&path, format!("the placeholder {} has two examples; the first is taken", quoted(name)));
        } else {
            text.examples.push((id, example.to_owned()));
        }
    }
}

/// An example as a file may have it: one that could not be sent is left out.
pub(super) fn checked(name: &str, kind: Kind, example: &str, path: &str, report: &mut Report) -> Option<String> {
    let Some(problem) = example_problems(name, kind, example).into_iter().next() else {
        return Some(example.to_owned());
    };
    report.doubt(path, format!("the example {} is left out: {problem}", quoted(example)));
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_template_files_are() {
        let number = |number| Piece::Placeholder(Id::Number(number));
        let text = |text: &str| Piece::Text(text.to_owned());
        assert_eq!(scan("+++ {{1}}\n"), Ok(vec![text("+++ "), number(1), text("\n")]));
        assert_eq!(scan(" {{a}}"), Ok(vec![text(" "), Piece::Placeholder(Id::Name("a".to_owned()))]));
        assert_eq!(scan(""), Ok(vec![]));
        assert!(scan("{{ 1 }}").is_err());
        assert!(scan("{{1").is_err());
    }
}
