//! What rustdoc and editors show of a generated type: the text, the file, and what each field is.

use template_core::model::{FileParameter, TemplateFile};
use template_core::source::Source;

/// The type: which template it is, where it comes from, and its text as the file has it.
pub(super) fn of_type(source: &Source, template: &TemplateFile) -> String {
    let text = source.slice(template.body_span).replace("\r\n", "\n");
    let fence = fence(&text);
    format!(
        "The template {} in {} (`{}`), from the file {}:\n\n{fence}text\n{text}\n{fence}",
        code(&template.qualified_name()),
        template.language.name(),
        template.language,
        code(source.path()),
    )
}

/// A field: its placeholder, what it takes, and the example.
pub(super) fn of_field(parameter: &FileParameter) -> String {
    let mut text =
        format!("The value of {}, of kind `{}`", code(&format!("{{{{{}}}}}", parameter.placeholder)), parameter.kind);
    if let Some(example) = &parameter.example {
        text.push_str(", such as ");
        text.push_str(&code(&example.value));
    }
    text.push('.');
    text
}

/// `text` as inline code, whatever it holds.
fn code(text: &str) -> String {
    let bytes = text.as_bytes();
    if !bytes.is_empty() && ![b'`', b'\n', b'\r'].iter().any(|byte| bytes.contains(byte)) {
        return format!("`{text}`");
    }
    let text = text.replace(['\n', '\r'], " ");
    let ticks = "`".repeat(longest_run(&text) + 1);
    let is_edged = text.starts_with('`') || text.ends_with('`') || text.is_empty();
    let space = if is_edged { " " } else { "" };
    format!("{ticks}{space}{text}{space}{ticks}")
}

/// A fence longer than any in `text`.
fn fence(text: &str) -> String {
    let longest = if text.as_bytes().contains(&b'`') { longest_run(text) } else { 0 };
    "`".repeat(longest.max(2) + 1)
}

/// How many backticks stand in a row at the most.
fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or(0)
}
