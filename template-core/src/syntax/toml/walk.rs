//! From what the parser saw to tables: what is out of place is passed over, as it has been reported.

use super::draft::{Drafts, Id, Key, Way};
use super::events::{Event, EventKind};
use super::mistakes::Mistakes;
use super::{Table, Value, ValueKind, scalar};

/// As many parts as a dotted key may have.
const MOST_PARTS: usize = 80;

/// The whole front matter, which begins at `start` of its file.
pub(super) fn document(toml: &str, start: usize, events: &[Event], mistakes: &mut Mistakes<'_>) -> Table {
    let mut walk = Walk { toml, events: events.iter(), drafts: Drafts::new(start), mistakes };
    walk.lines();
    walk.drafts.finish(0)
}

struct Walk<'w, 't, 'm> {
    toml: &'t str,
    events: std::slice::Iter<'w, Event>,
    drafts: Drafts,
    mistakes: &'w mut Mistakes<'m>,
}

/// A key, and those before its dots.
type Dotted<'t> = (Vec<Key<'t>>, Key<'t>);

impl<'t> Walk<'_, 't, '_> {
    fn lines(&mut self) {
        let mut table = 0;
        // An array takes its table when that is complete.
        let mut array: Option<Dotted<'t>> = None;
        while let Some(event) = self.events.next() {
            match event.kind {
                EventKind::TableOpen | EventKind::ArrayTableOpen => {
                    self.append(array.take(), table);
                    let (key, span) = self.header(event);
                    let span = self.drafts.at(span);
                    table = match key {
                        Some((path, key)) if event.kind == EventKind::TableOpen => {
                            self.drafts.open(&path, &key, span, self.mistakes)
                        }
                        key => {
                            array = key;
                            self.drafts.add(span)
                        }
                    };
                }
                EventKind::Key => {
                    // A key without a value ends it all: where the next one begins is not known.
                    let Some((path, key)) = self.key(event) else { break };
                    if self.events.next().is_none_or(|event| event.kind != EventKind::Equals) {
                        break;
                    }
                    let value = self.value();
                    self.drafts.insert(table, &path, &key, value, Way::Line, self.mistakes);
                }
                _ => {}
            }
        }
        self.append(array, table);
    }

    fn append(&mut self, array: Option<Dotted<'t>>, table: Id) {
        if let Some((path, key)) = array {
            self.drafts.append(&path, &key, table, self.mistakes);
        }
    }

    /// The key between the brackets of a header, and where the header stands.
    fn header(&mut self, open: &Event) -> (Option<Dotted<'t>>, toml_parser::Span) {
        let mut key = None;
        while let Some(event) = self.events.next() {
            match event.kind {
                EventKind::HeaderClose => return (key, open.span.append(event.span)),
                EventKind::Key => key = self.key(event),
                _ => {}
            }
        }
        (key, open.span)
    }

    /// The key that begins here; nothing where it has more parts than any should.
    fn key(&mut self, first: &Event) -> Option<Dotted<'t>> {
        let mut path = Vec::new();
        let mut key = self.part(first);
        while self.events.as_slice().first().is_some_and(|event| event.kind == EventKind::KeySeparator) {
            self.events.next();
            // Between two separators the parser sees a key, if an empty one.
            if let Some(event) = self.events.as_slice().first().filter(|event| event.kind == EventKind::Key) {
                self.events.next();
                path.push(std::mem::replace(&mut key, self.part(event)));
            }
        }
        if path.len() >= MOST_PARTS {
            self.mistakes.report(toml_parser::Span::default(), "recursion limit");
            return None;
        }
        Some((path, key))
    }

    fn part(&mut self, event: &Event) -> Key<'t> {
        Key { name: scalar::key(self.toml, event, self.mistakes), span: event.span }
    }

    /// What stands after the equals sign.
    fn value(&mut self) -> Value {
        let value = self.events.next().and_then(|event| self.value_at(event));
        value.unwrap_or_else(|| {
            let span = self.drafts.at(toml_parser::Span::default());
            Value { span, kind: ValueKind::Integer(Some(0)) }
        })
    }

    fn value_at(&mut self, event: &Event) -> Option<Value> {
        let (span, kind) = match event.kind {
            EventKind::Scalar => (event.span, scalar::value(self.toml, event, self.mistakes)),
            EventKind::ArrayOpen => {
                let (items, end) = self.array(event);
                (end, ValueKind::Array(items))
            }
            EventKind::InlineTableOpen => {
                let (mut table, end) = self.inline_table(event);
                table.span = self.drafts.at(end);
                (end, ValueKind::Table(table))
            }
            _ => return None,
        };
        Some(Value { span: self.drafts.at(span), kind })
    }

    /// The items of an array, and where the whole of it stands.
    fn array(&mut self, open: &Event) -> (Vec<Value>, toml_parser::Span) {
        let mut items = Vec::new();
        let mut item = None;
        let mut last = open.span;
        while let Some(event) = self.events.next() {
            last = event.span;
            match event.kind {
                EventKind::Scalar | EventKind::ArrayOpen | EventKind::InlineTableOpen => item = self.value_at(event),
                EventKind::Comma => items.extend(item.take()),
                EventKind::ArrayClose => {
                    items.extend(item.take());
                    break;
                }
                EventKind::LineEnd | EventKind::Error => {}
                _ => break,
            }
        }
        (items, open.span.append(last))
    }

    /// An inline table, and where the whole of it stands.
    fn inline_table(&mut self, open: &Event) -> (Table, toml_parser::Span) {
        let table = self.drafts.add(self.drafts.at(open.span));
        let mut key = None;
        let mut value = None;
        let mut last = open.span;
        while let Some(event) = self.events.next() {
            last = event.span;
            match event.kind {
                EventKind::Key => {
                    if let Some(next) = self.key(event) {
                        key = Some(next);
                    }
                }
                EventKind::Scalar | EventKind::ArrayOpen | EventKind::InlineTableOpen => value = self.value_at(event),
                EventKind::Comma | EventKind::InlineTableClose => {
                    if let (Some((path, key)), Some(value)) = (key.take(), value.take()) {
                        self.drafts.insert(table, &path, &key, value, Way::Inline, self.mistakes);
                    }
                    if event.kind == EventKind::InlineTableClose {
                        break;
                    }
                }
                EventKind::Equals | EventKind::LineEnd | EventKind::Error => {}
                _ => break,
            }
        }
        (self.drafts.finish(table), open.span.append(last))
    }
}
