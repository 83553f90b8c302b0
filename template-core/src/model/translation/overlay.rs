//! What a sibling file says, written over what its base file says.

use super::{CardExamples, Translation, unequal};
use crate::diagnostic::{Diagnostic, UNKNOWN_KEY};
use crate::model::components::header_kind;
use crate::model::content::{Action, Button, Header};
use crate::model::reader::{Reader, is_misspelt, list};
use crate::model::text::FileText;
use crate::model::{FileParameter, TemplateFile, body};
use crate::nearest::nearest;
use crate::source::Spanned;
use crate::syntax::{Pattern, Table, Value, ValueKind};

const KEYS: &[&str] = &["approved", "header", "footer", "buttons", "cards", "examples", "limited_time_offer", "lint"];
const CARD: &[&str] = &["header", "body", "buttons", "examples"];

pub(super) fn write(
    reader: &mut Reader<'_>,
    table: &Table,
    body: &Pattern,
    template: &TemplateFile,
    translation: &mut Translation,
) {
    reader.refuse_keys_of_the_base(table);
    let base = &template.content;
    let content = &mut translation.content;
    if base.authentication.is_none() {
        content.body = FileText::new(body.clone());
    }
    reader.overlay_header(table, base.header.as_ref(), &mut content.header);
    if let Some(footer) = reader.plain(table, "footer", "a footer") {
        if base.footer.is_none() {
            unequal(reader, footer.span, "the base file has no footer", "remove it, or give the base file one");
        }
        content.footer = Some(footer);
    }
    if let Some(own) = reader.table(table, "limited_time_offer") {
        reader.check_keys(own, &["text"]);
        let text = reader.plain(own, "text", "a limited-time offer");
        match (&mut content.limited_time_offer, text) {
            (Some(offer), Some(text)) => offer.text = text,
            (Some(_), None) => {}
            (None, _) => unequal(reader, own.span, "the base file has no offer", "remove it"),
        }
    }
    reader.overlay_buttons(table, &mut content.buttons);
    translation.examples = reader.examples(table, &template.parameters);

    let Some(value) = table.get("cards") else { return };
    let items = reader.array(table, "cards", "an array of tables");
    if matches!(value.kind, ValueKind::Array(_)) && items.len() != base.cards.len() && !is_misspelt(table, "cards") {
        let help = "write a table for each card of the base file, in its order";
        unequal(reader, value.span, counts(items.len(), base.cards.len(), "card"), help);
    }
    let cards = content.cards.iter_mut().zip(&mut translation.card_examples);
    for ((item, (card, examples)), base) in items.iter().zip(cards).zip(&base.cards) {
        let ValueKind::Table(table) = &item.kind else {
            reader.wrong_type("cards", item, "tables");
            continue;
        };
        reader.check_keys(table, CARD);
        reader.overlay_header(table, base.header.as_ref(), &mut card.header);
        if let Some(body) = reader.pattern(table, "body") {
            if base.body.is_none() {
                unequal(reader, body.span, "the card has no body in the base file", "remove it");
            }
            card.body = Some(FileText::new(body));
        }
        reader.overlay_buttons(table, &mut card.buttons);
        *examples = reader.examples(table, &base.parameters);
    }
}

/// `the translation has 3 buttons, the base file has 1`.
fn counts(own: usize, base: usize, what: &str) -> String {
    let s = if own == 1 { "" } else { "s" };
    let base = if base == 0 { "none".to_owned() } else { base.to_string() };
    let own = if own == 0 { "no".to_owned() } else { own.to_string() };
    format!("the translation has {own} {what}{s}, the base file has {base}")
}

impl Reader<'_> {
    /// Reports keys that a translation does not take: those of base files are said there.
    fn refuse_keys_of_the_base(&mut self, table: &Table) {
        let (of_base, own): (Vec<_>, Vec<_>) = table
            .entries
            .iter()
            .cloned()
            .partition(|entry| body::KEYS.contains(&&*entry.key.value) && !KEYS.contains(&&*entry.key.value));
        self.check_keys(&Table { span: table.span, entries: own }, KEYS);
        for entry in of_base {
            let message = format!("a translation does not say its `{}`", entry.key.value);
            let help = if entry.key.value == "language" {
                "remove it: the file's name says it"
            } else {
                "remove it: the base file says it for all languages"
            };
            self.report(Diagnostic::new(UNKNOWN_KEY, entry.key.span, message).help(help));
        }
    }

    fn overlay_header(&mut self, table: &Table, base: Option<&Header>, header: &mut Option<Header>) {
        let Some(value) = table.get("header") else { return };
        let Some(own) = self.header(table) else { return };
        if header_kind(Some(&own)) != header_kind(base) {
            let kind = header_kind(base);
            let message = match kind {
                None => "the base file has no header".to_owned(),
                Some(kind) => format!("the header of the base file is of kind `{kind}`"),
            };
            let help = match kind {
                None => "remove it, or give the base file one",
                Some(_) => "write the same kind of header here, or leave it out",
            };
            return unequal(self, value.span, message, help);
        }
        let parameter = match base {
            Some(Header::Asset(asset)) => asset.parameter,
            _ => 0,
        };
        *header = Some(match own {
            Header::Asset(asset) => Header::Asset(crate::model::Asset { parameter, ..asset }),
            text @ Header::Text(_) => text,
        });
    }

    fn overlay_buttons(&mut self, table: &Table, buttons: &mut [Button]) {
        let Some(value) = table.get("buttons") else { return };
        let items = self.array(table, "buttons", "an array of labels or tables");
        if matches!(value.kind, ValueKind::Array(_)) && items.len() != buttons.len() {
            let help = "write a label for each button of the base file, in its order; `{}` leaves one as it is";
            // Which is which cannot be told.
            if is_misspelt(table, "buttons") {
                return;
            }
            return unequal(self, value.span, counts(items.len(), buttons.len(), "button"), help);
        }
        for (item, button) in items.iter().zip(buttons) {
            match &item.kind {
                ValueKind::String(_) => {
                    let label = self.string_value("buttons", item);
                    self.overlay_label(label, item, button);
                }
                ValueKind::Table(table) => self.overlay_button(table, item, button),
                _ => self.wrong_type("buttons", item, "labels or tables"),
            }
        }
    }

    fn overlay_label(&mut self, label: Option<Spanned<String>>, item: &Value, button: &mut Button) {
        let Some(label) = label else { return };
        if matches!(button.action, Action::CopyCode(_) | Action::RequestContactInfo) {
            let message = "this button has the platform's own label";
            return unequal(self, item.span, message, "write `{}` in its place");
        }
        self.check_plain(&label, "the label of a button");
        button.label = Some(label);
    }

    fn overlay_button(&mut self, table: &Table, item: &Value, button: &mut Button) {
        let known: &[&str] = match &button.action {
            Action::Url { .. } => &["text", "url", "example"],
            Action::PhoneNumber(_) => &["text", "phone"],
            Action::CopyCode(_) => &["example"],
            Action::OneTimePassword(_) => &["text", "autofill_text"],
            Action::RequestContactInfo => &[],
            Action::Flow(_) => &["text", "flow"],
            _ => &["text"],
        };
        self.check_keys(table, known);
        if known.contains(&"text") {
            let label = self.string(table, "text");
            self.overlay_label(label, item, button);
        }
        match &mut button.action {
            Action::Url { url, example, .. } => {
                if let Some(own) = self.pattern(table, "url") {
                    *url = FileText::new(own);
                }
                if let Some(own) = self.string(table, "example") {
                    *example = Some(own);
                }
            }
            Action::PhoneNumber(number) => {
                if let Some(own) = self.plain(table, "phone", "a number") {
                    *number = own;
                }
            }
            Action::CopyCode(example) => {
                if let Some(own) = self.coupon(table, "example") {
                    *example = own;
                }
            }
            Action::Flow(flow) => {
                if let Some(own) = self.flow_reference(table) {
                    flow.reference = own;
                }
            }
            Action::OneTimePassword(password) => {
                if let Some(own) = self.plain(table, "autofill_text", "the label of a button") {
                    password.autofill_text = Some(own);
                }
            }
            _ => {}
        }
    }

    /// The examples of one message or card, by the names of its parameters.
    fn examples(&mut self, table: &Table, parameters: &[FileParameter]) -> CardExamples {
        let mut examples = Vec::new();
        let Some(own) = self.table(table, "examples") else { return examples };
        for entry in &own.entries {
            let known: Vec<_> = parameters.iter().filter(|parameter| !parameter.is_made()).collect();
            if let Some(parameter) = known.iter().find(|parameter| parameter.name.value == entry.key.value) {
                if let Some(example) = self.string_value(&entry.key.value, &entry.value) {
                    self.check_example(parameter, &example);
                    examples.push((entry.key.clone(), example));
                }
                continue;
            }
            let names: Vec<_> = known.iter().map(|parameter| parameter.name.value.as_str()).collect();
            let help = match nearest(&entry.key.value, names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the parameters are {}", list(&names)),
            };
            let message = format!("there is no parameter `{}`", entry.key.value.escape_debug());
            self.report(Diagnostic::new(UNKNOWN_KEY, entry.key.span, message).help(help));
        }
        examples
    }

    fn check_example(&mut self, parameter: &FileParameter, example: &Spanned<String>) {
        crate::model::parameters::check_example(&parameter.name.value, parameter.kind, example, self.found);
    }
}
