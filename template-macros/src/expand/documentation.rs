//! What rustdoc and editors show of a generated type: the text, the file, and what each field is.

use template_core::Kind;
use template_core::model::{Action, Button, FileParameter, Header, TemplateFile};
use template_core::source::Source;

use super::fields::{Field, FieldContent};

/// The type: which template it is, where it comes from, and its text as the file has it.
pub(super) fn of_type(source: &Source, template: &TemplateFile) -> String {
    let text = text(source, template);
    let fence = fence(&text);
    let mut documentation = format!(
        "The template {} in {} (`{}`), from the file {}:\n\n{fence}text\n{text}\n{fence}",
        code(&template.qualified_name()),
        template.language.name(),
        template.language,
        code(source.path()),
    );
    let others: Vec<_> = template.translations.iter().map(|other| format!("`{}`", other.language)).collect();
    if !others.is_empty() {
        documentation.push_str("\n\nTranslated into ");
        documentation.push_str(&others.join(", "));
        documentation.push('.');
    }
    documentation
}

/// The message as the file has it: header, body, footer, labels of buttons.
fn text(source: &Source, template: &TemplateFile) -> String {
    let content = &template.content;
    let mut parts = Vec::new();
    match &content.header {
        Some(Header::Text(text)) => parts.push(text.pattern().text(source).to_owned()),
        Some(Header::Asset(asset)) => parts.push(format!("[{}]", asset.kind)),
        _ => {}
    }
    if content.authentication.is_some() {
        let text = content.body.text();
        let place = text.slots().next().map_or(0, |(at, _)| at);
        let (before, after) = text.constant().split_at_checked(place).unwrap_or((text.constant(), ""));
        parts.push(format!("{before}{{{{1}}}}{after}"));
    } else {
        parts.push(source.slice(template.body_span()).replace("\r\n", "\n"));
    }
    parts.extend(content.footer.as_ref().map(|footer| footer.value.clone()));
    let buttons: Vec<_> = content.buttons.iter().map(label).collect();
    if !buttons.is_empty() {
        parts.push(buttons.join("\n"));
    }
    if !content.cards.is_empty() {
        parts.push(format!("[{} cards]", content.cards.len()));
    }
    parts.join("\n\n")
}

fn label(button: &Button) -> String {
    match (&button.label, &button.action) {
        (Some(label), _) => format!("[{}]", label.value),
        (None, Action::RequestContactInfo) => "[Share Contact Info]".to_owned(),
        (None, _) => "[Copy code]".to_owned(),
    }
}

/// A field: what it is for, what it takes, and the example.
pub(super) fn of_field(field: &Field<'_>) -> String {
    match &field.content {
        FieldContent::One(parameter) => of_parameter(parameter),
        FieldContent::Many(parameters) => {
            format!("What each of the {} quick replies sends back, in their order.", parameters.len())
        }
        FieldContent::Cards(said) => said.clone(),
    }
}

fn of_parameter(parameter: &FileParameter) -> String {
    let what = match parameter.kind {
        Kind::Payload => return "What the quick reply sends back.".to_owned(),
        Kind::FlowToken => return "The token of the flow.".to_owned(),
        Kind::FlowData => return "What the flow begins with.".to_owned(),
        Kind::Thumbnail => return "The product whose picture stands for the catalog.".to_owned(),
        Kind::ProductList => return "The products that the button opens.".to_owned(),
        Kind::VoiceCall => return "How the call is offered.".to_owned(),
        Kind::OrderDetails => return "What is to be paid.".to_owned(),
        Kind::Expiration => return "When the offer ends, in milliseconds since 1970.".to_owned(),
        Kind::Coupon => "The code that the button copies".to_owned(),
        _ if parameter.placeholder.is_empty() && parameter.name.value == "header" => {
            format!("What stands above the text: of kind `{}`", parameter.kind)
        }
        kind if parameter.placeholder.is_empty() => format!("A value of kind `{kind}`"),
        kind => format!("The value of {}, of kind `{kind}`", code(&format!("{{{{{}}}}}", parameter.placeholder))),
    };
    match &parameter.example {
        Some(example) if !example.value.is_empty() => format!("{what}, such as {}.", code(&example.value)),
        _ => format!("{what}."),
    }
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
