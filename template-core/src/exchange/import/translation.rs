//! The text of a translation file: what another language says differently, and nothing else.

use crate::exchange::import::layout::{Table, Value};
use crate::exchange::import::template::{Action, Button, Part, Template, Text};
use crate::exchange::import::write::{file, header, own_example};

/// The file of `template`, which is a translation of `base` and built alike.
pub(super) fn write(base: &Template, template: &Template) -> String {
    let mut table = Table::default();
    table.boolean("approved", (base.is_approved != template.is_approved).then_some(template.is_approved));
    let (base_message, message) = (&base.message, &template.message);
    table.push_some("header", different_header(base_message, message));
    table.text("footer", message.footer.as_deref().filter(|_| base_message.footer != message.footer));
    table.push_some("buttons", different_buttons(base_message, message));
    let cards: Vec<_> = base.cards.iter().zip(&template.cards).map(|(base, card)| different_card(base, card)).collect();
    if cards.iter().any(|card| !card.is_empty()) {
        table.push("cards", Value::Lines(cards.into_iter().map(Value::Inline).collect()));
    }
    table.push_some("examples", different_examples(base_message, message));
    file(&table, message)
}

fn different_header(base: &Part, part: &Part) -> Option<Value> {
    let written = |part: &Part| {
        let mut table = Table::default();
        table.push_some("header", part.header.as_ref().map(header));
        table.lines()
    };
    part.header.as_ref().filter(|_| written(base) != written(part)).map(header)
}

fn different_card(base: &Part, card: &Part) -> Table {
    let mut table = Table::default();
    let body = |part: &Part| part.body.as_ref().map(Text::written);
    table.push_some("header", different_header(base, card));
    table.text("body", body(card).filter(|text| body(base).as_ref() != Some(text)).as_deref());
    table.push_some("buttons", different_buttons(base, card));
    table.push_some("examples", different_examples(base, card));
    table
}

/// The examples of parameters that have another one in the base.
fn different_examples(base: &Part, part: &Part) -> Option<Value> {
    let mut table = Table::default();
    for param in &part.params {
        let known = base.params.iter().find(|known| known.name == param.name).and_then(|known| known.example.as_ref());
        if param.example.is_some() && param.example.as_ref() != known {
            table.text_under(param.name.clone(), param.example.as_deref());
        }
    }
    (!table.is_empty()).then_some(Value::Inline(table))
}

/// All buttons, in their order, if one of them is different.
fn different_buttons(base: &Part, part: &Part) -> Option<Value> {
    let pairs = || base.buttons.iter().zip(&part.buttons);
    let rest: Vec<_> = pairs().map(|(known, button)| beside_label(known, base, button, part)).collect();
    let has_labels = pairs().all(|(base, button)| base.label == button.label);
    if has_labels && rest.iter().all(Beside::is_empty) {
        return None;
    }
    let values = part.buttons.iter().zip(rest).map(|(button, rest)| match &button.label {
        Some(label) if rest.is_empty() => Value::text(label),
        _ => Value::Inline(rest.button(button.label.as_deref())),
    });
    let values: Vec<_> = values.collect();
    let has_tables = values.iter().any(|value| matches!(value, Value::Inline(_)));
    Some(if has_tables { Value::Lines(values) } else { Value::List(values) })
}

/// What a button says differently beside its label.
#[derive(Default)]
struct Beside<'b> {
    url: Option<String>,
    phone: Option<&'b str>,
    example: Option<&'b str>,
    autofill_text: Option<&'b str>,
    /// How the flow is named, and its name.
    flow: Option<(&'static str, &'b str)>,
}

impl Beside<'_> {
    fn is_empty(&self) -> bool {
        let texts = [self.phone, self.example, self.autofill_text];
        self.url.is_none() && self.flow.is_none() && texts.iter().all(Option::is_none)
    }

    fn button(&self, label: Option<&str>) -> Table {
        let mut table = Table::default();
        if let Some((key, name)) = self.flow {
            let mut flow = Table::default();
            flow.text(key, Some(name));
            table.push("flow", Value::Inline(flow));
        }
        table.text("url", self.url.as_deref());
        table.text("phone", self.phone);
        table.text("text", label);
        table.text("example", self.example);
        table.text("autofill_text", self.autofill_text);
        table
    }
}

fn beside_label<'b>(known: &'b Button, base: &'b Part, button: &'b Button, part: &'b Part) -> Beside<'b> {
    match (&known.action, &button.action) {
        (Action::Url(known), Action::Url(url)) => {
            let written = url.address.written();
            let (known_own, own) = (own_example(known, base), own_example(url, part));
            // An example that the base has and this language has not is replaced by the language's own.
            let example = if known_own == own { None } else { own.or(url.example.as_deref()) };
            let url = Some(written).filter(|url| known.address.written() != *url);
            Beside { url, example, ..Beside::default() }
        }
        (Action::Phone(known), Action::Phone(number)) => {
            Beside { phone: Some(number.as_str()).filter(|number| known != number), ..Beside::default() }
        }
        (Action::CopyCode(known), Action::CopyCode(example)) => {
            Beside { example: Some(example.as_str()).filter(|example| known != example), ..Beside::default() }
        }
        (Action::Otp(known), Action::Otp(otp)) => {
            let own = otp.autofill_text.as_deref();
            Beside { autofill_text: own.filter(|own| known.autofill_text.as_deref() != Some(own)), ..Beside::default() }
        }
        (Action::Flow(known), Action::Flow(flow)) => {
            let is_other = (known.key, &known.value) != (flow.key, &flow.value);
            Beside { flow: is_other.then_some((flow.key, flow.value.as_str())), ..Beside::default() }
        }
        _ => Beside::default(),
    }
}
