//! What became of the fields of a template's type: what programs that fill it in are built with.

use std::fmt;

use crate::kind::Kind;
use crate::model::{Action, Button, FileParameter, FileText, Header, TemplateFile};

/// What became of a field.
#[derive(Debug, PartialEq)]
pub(crate) struct FieldChange<'a> {
    /// The index of the card it belongs to.
    pub(crate) card: Option<usize>,
    pub(crate) what: What<'a>,
}

impl FieldChange<'_> {
    /// One of its fields, as messages name it.
    pub(crate) fn named(&self, field: &Field<'_>) -> String {
        match self.card {
            Some(card) => format!("`{}` of card {}", field.name(), card + 1),
            None => format!("`{}`", field.name()),
        }
    }
}

/// What became of a field.
#[derive(Debug, PartialEq)]
pub(crate) enum What<'a> {
    Added(Field<'a>),
    Removed(Field<'a>),
    Renamed { old: Field<'a>, new: Field<'a> },
    Retyped { old: Field<'a>, new: Field<'a> },
}

/// A field of a template's type, or of a card's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field<'a> {
    /// Its parameter, or the first of those that share it.
    pub(crate) parameter: &'a FileParameter,
    /// How many values it takes, where it is an array.
    pub(crate) count: Option<usize>,
    /// The index of that parameter.
    index: u16,
}

impl PartialEq for Field<'_> {
    /// As programs see it.
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name() && self.has_type_of(other)
    }
}

impl<'a> Field<'a> {
    pub(crate) fn name(&self) -> &'a str {
        self.parameter.field.as_str()
    }

    fn has_type_of(&self, other: &Self) -> bool {
        self.parameter.kind == other.parameter.kind && self.count == other.count
    }

    /// Whether what programs give for `self` can be given for `new` as well.
    fn becomes(&self, new: &Self) -> bool {
        // A text takes every code, and is the same type in Rust.
        let is_wider = self.parameter.kind == Kind::Code && new.parameter.kind == Kind::Text;
        self.has_type_of(new) || is_wider && self.count == new.count
    }
}

impl fmt::Display for Field<'_> {
    /// Its type, as a message says it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.count {
            Some(count) => write!(f, "{count} of kind `{}`", self.parameter.kind),
            None => write!(f, "of kind `{}`", self.parameter.kind),
        }
    }
}

/// The fields that parameters become: those of one field stand together.
pub(crate) fn fields(parameters: &[FileParameter]) -> Vec<Field<'_>> {
    let mut fields: Vec<Field<'_>> = Vec::new();
    for (parameter, index) in parameters.iter().zip(0..) {
        match fields.last_mut() {
            Some(last) if last.parameter.field == parameter.field => last.count = last.count.map(|count| count + 1),
            _ => {
                let count = parameter.name.value.contains('[').then_some(1);
                fields.push(Field { parameter, count, index });
            }
        }
    }
    fields
}

/// A message or a card: its parameters, and where they stand.
struct Side<'a> {
    fields: Vec<Field<'a>>,
    /// The texts that hold values, each with its place among the components.
    texts: Vec<(usize, &'a FileText)>,
}

impl<'a> Side<'a> {
    fn new(
        parameters: &'a [FileParameter],
        header: Option<&'a Header>,
        body: Option<&'a FileText>,
        buttons: &'a [Button],
    ) -> Self {
        let header = header.and_then(|header| match header {
            Header::Text(text) => Some((0, text)),
            Header::Asset(_) => None,
        });
        let urls = buttons.iter().enumerate().filter_map(|(index, button)| match &button.action {
            Action::Url { url, .. } => Some((2 + index, url)),
            _ => None,
        });
        let texts = header.into_iter().chain(body.map(|body| (1, body))).chain(urls).collect();
        Self { fields: fields(parameters), texts }
    }

    /// Where the field stands: which text, which of its places.
    fn places(&self, field: &Field<'_>) -> Vec<(usize, usize)> {
        let places = self.texts.iter().flat_map(|(key, text)| {
            let slots = text.text().slots().enumerate();
            slots.filter(|(_, (_, index))| *index == field.index).map(|(at, _)| (*key, at))
        });
        places.collect()
    }

    /// What stands right before and after the field, where it stands first.
    fn surroundings(&self, field: &Field<'_>) -> Option<(usize, &'a str, &'a str)> {
        self.texts.iter().find_map(|(key, text)| {
            let text = text.text();
            let (at, _) = text.slots().find(|(_, index)| *index == field.index)?;
            let constant = text.constant();
            let start = constant.floor_char_boundary(at.saturating_sub(NEAR));
            let end = constant.ceil_char_boundary((at + NEAR).min(constant.len()));
            Some((*key, constant.get(start..at)?, constant.get(at..end)?))
        })
    }

    fn has(&self, field: &Field<'_>) -> bool {
        self.fields.iter().any(|own| own.name() == field.name())
    }

    /// How many places for values each text has.
    fn counts(&self) -> Vec<(usize, usize)> {
        self.texts.iter().map(|(key, text)| (*key, text.text().slots().count())).collect()
    }
}

/// How many bytes around a value tell one place from another.
const NEAR: usize = 16;

/// What became of every field, in the order of the message and its cards.
pub(super) fn changes<'a>(old: &'a TemplateFile, new: &'a TemplateFile) -> Vec<FieldChange<'a>> {
    let message = |template: &'a TemplateFile| {
        let content = &template.content;
        Side::new(&template.parameters, content.header.as_ref(), Some(&content.body), &content.buttons)
    };
    let mut changes = Vec::new();
    compare(None, &message(old), &message(new), &mut changes);
    for (index, (old, new)) in old.content.cards.iter().zip(&new.content.cards).enumerate() {
        let [old, new] =
            [old, new].map(|card| Side::new(&card.parameters, card.header.as_ref(), card.body.as_ref(), &card.buttons));
        let mut of_card = Vec::new();
        compare(Some(index), &old, &new, &mut of_card);
        // What every card has is one field of one type.
        let is_new = |change: &FieldChange<'_>| {
            !changes.iter().any(|known: &FieldChange<'_>| known.card.is_some() && known.what == change.what)
        };
        of_card.retain(is_new);
        changes.append(&mut of_card);
    }
    changes
}

fn compare<'a>(card: Option<usize>, old: &Side<'a>, new: &Side<'a>, changes: &mut Vec<FieldChange<'a>>) {
    let mut report = |what| changes.push(FieldChange { card, what });
    let mut removed: Vec<_> = old.fields.iter().filter(|field| !new.has(field)).copied().collect();
    for &field in &new.fields {
        if let Some(&was) = old.fields.iter().find(|was| was.name() == field.name()) {
            if !was.becomes(&field) {
                report(What::Retyped { old: was, new: field });
            }
        } else if let Some(at) = removed.iter().position(|was| is_same_value(old, was, new, &field)) {
            let was = removed.remove(at);
            report(What::Renamed { old: was, new: field });
            if !was.becomes(&field) {
                report(What::Retyped { old: was, new: field });
            }
        } else {
            report(What::Added(field));
        }
    }
    for field in removed {
        report(What::Removed(field));
    }
}

/// Whether two fields of different names stand for the same value.
fn is_same_value(old: &Side<'_>, was: &Field<'_>, new: &Side<'_>, is: &Field<'_>) -> bool {
    if was.parameter.is_made() || is.parameter.is_made() {
        // A component makes it: what a program gives is the same, whatever it is called.
        return was.parameter.is_made() && is.parameter.is_made() && was.has_type_of(is);
    }
    let places = old.places(was);
    let is_at_same_place = !places.is_empty() && places == new.places(is) && old.counts() == new.counts();
    is_at_same_place || old.surroundings(was).is_some_and(|near| Some(near) == new.surroundings(is))
}
