//! Names that placeholders have already: in the file that is there, or in the language that was written first.

use crate::exchange::import::template::{Id, Param, Part, Slot, Template, Text};
use crate::exchange::import::text::scan;
use crate::kind::Kind;
use crate::source::Source;
use crate::syntax::{self, Table, Value, ValueKind};

/// What is known of a message and its cards.
#[derive(Debug, Default)]
pub(super) struct Known {
    parts: Vec<KnownPart>,
}

/// What is known of a message or of a card.
#[derive(Debug, Default)]
pub(super) struct KnownPart {
    /// Its parameters.
    pub(super) params: Vec<Param>,
    /// For each component with placeholders, their names by position.
    slots: Vec<(Slot, Vec<String>)>,
    /// Its placeholders are numbers, and stay numbers.
    pub(super) has_numbers: bool,
    /// An example that the JSON does not give is taken from here.
    pub(super) gives_examples: bool,
}

impl KnownPart {
    /// The names of a component's placeholders, by position.
    pub(super) fn names(&self, slot: Slot) -> Option<&[String]> {
        self.slots.iter().find(|(known, _)| *known == slot).map(|(_, names)| names.as_slice())
    }

    /// The parameter of that name.
    pub(super) fn param(&self, name: &str) -> Option<&Param> {
        self.params.iter().find(|param| param.name == name)
    }
}

impl Known {
    /// What is known of the message, `0`, or of one of its cards, from `1` on.
    pub(super) fn part(&self, index: usize) -> Option<&KnownPart> {
        self.parts.get(index)
    }

    /// The names of a template that has them already, for its other languages.
    pub(super) fn of_template(template: &Template) -> Self {
        Self { parts: template.parts().map(of_part).collect() }
    }

    /// The names that a template file gives.
    pub(super) fn of_file(text: &str) -> Self {
        let source = Source::new("", text);
        let (document, _) = syntax::parse(&source);
        let empty = Table::default();
        let table = document.front_matter.as_ref().unwrap_or(&empty);
        let cards = tables(table.get("cards")).map(|card| {
            let body = string(card.get("body"));
            of_table(card, body.unwrap_or_default())
        });
        let message = of_table(table, source.slice(document.body.span));
        Self { parts: std::iter::once(message).chain(cards).collect() }
    }
}

fn of_part(part: &Part) -> KnownPart {
    let has_numbers = part.texts().iter().any(|(_, text)| !text.numbers().is_empty());
    let slots = part.texts().into_iter().map(|(slot, text)| (slot, names(&text.ids(), &part.params)));
    KnownPart { slots: slots.collect(), params: part.params.clone(), has_numbers, gives_examples: false }
}

fn of_table(table: &Table, body: &str) -> KnownPart {
    let params = params(table);
    let mut texts: Vec<(Slot, &str)> =
        string(table.get("header")).map(|text| (Slot::Header, text)).into_iter().collect();
    texts.push((Slot::Body, body));
    for (index, button) in tables(table.get("buttons")).enumerate() {
        texts.extend(string(button.get("url")).map(|url| (Slot::Button(index), url)));
    }
    let mut known = KnownPart { gives_examples: true, ..KnownPart::default() };
    for (slot, text) in texts {
        let pieces = scan(text).unwrap_or_default();
        let text = Text { pieces, ..Default::default() };
        known.has_numbers |= !text.numbers().is_empty();
        known.slots.push((slot, names(&text.ids(), &params)));
    }
    known.params = params;
    known
}

/// The names of placeholders by position: a number's is the one declared for it.
fn names(ids: &[&Id], params: &[Param]) -> Vec<String> {
    let mut numbers: Vec<_> = ids.iter().filter_map(|id| id.number()).collect();
    if numbers.is_empty() {
        return ids.iter().filter_map(|id| id.name()).map(str::to_owned).collect();
    }
    numbers.sort_unstable();
    let declared = |number: u16| params.get(usize::from(number).checked_sub(1)?).map(|param| param.name.clone());
    numbers.into_iter().map(|number| declared(number).unwrap_or_else(|| format!("p{number}"))).collect()
}

fn params(table: &Table) -> Vec<Param> {
    let Some(Value { kind: ValueKind::Array(items), .. }) = table.get("params") else { return Vec::new() };
    let param = |item: &Value| {
        let (name, kind, example) = match &item.kind {
            ValueKind::String(name) => (name.as_str(), None, None),
            ValueKind::Table(table) => (
                string(table.get("name")).unwrap_or_default(),
                string(table.get("kind")).and_then(Kind::from_name),
                string(table.get("example")),
            ),
            _ => return None,
        };
        // A name that cannot be one is not taken over.
        syntax::is_name(name).then(|| Param {
            name: name.to_owned(),
            kind: kind.unwrap_or_default(),
            example: example.map(str::to_owned),
        })
    };
    // One that cannot be read would move the numbers of those behind it.
    items.iter().map(param).collect::<Option<_>>().unwrap_or_default()
}

fn string(value: Option<&Value>) -> Option<&str> {
    match &value?.kind {
        ValueKind::String(text) => Some(text),
        _ => None,
    }
}

fn tables(value: Option<&Value>) -> impl Iterator<Item = &Table> {
    let items = match value {
        Some(Value { kind: ValueKind::Array(items), .. }) => items.as_slice(),
        _ => &[],
    };
    items.iter().filter_map(|item| if let ValueKind::Table(table) = &item.kind { Some(table) } else { None })
}
