//! Tables while they are read, when a later line may still add to them, and the rules of where it may.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::mistakes::Mistakes;
use super::{Entry, Table, Value, ValueKind};
use crate::source::{Span, Spanned};

/// From how many entries on a table's keys are looked up instead of gone through.
const MANY: usize = 32;

const DUPLICATE: &str = "duplicate key";

/// A key as written, or one part of a dotted one; its place counts from the beginning of the TOML.
pub(super) struct Key<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) span: toml_parser::Span,
}

/// A table among [`Drafts`].
pub(super) type Id = usize;

/// A table that may still be added to.
#[derive(Default)]
struct Draft {
    span: Span,
    slots: Vec<Slot>,
    /// Where each key stands among the slots, once these are many.
    index: BTreeMap<String, usize>,
    /// It is there only because something stands in it.
    is_implicit: bool,
    /// It is there because of a dotted key.
    is_dotted: bool,
    /// It was inline, and is complete.
    is_inline: bool,
}

struct Slot {
    key: Spanned<String>,
    node: Node,
}

enum Node {
    /// A value that is complete: what is a table here is an inline one.
    Value(Value),
    /// A table of a header, or of dotted keys.
    Table(Id),
    /// What headers in double brackets add to.
    Tables(Span, Vec<Id>),
}

/// All tables that may still be added to.
pub(super) struct Drafts {
    tables: Vec<Draft>,
    /// Where the TOML begins in its file.
    start: usize,
    /// A table has been taken up again by a later header, which is where it then stands.
    is_disordered: bool,
}

impl Drafts {
    /// Those of TOML at `start`: the root is there from the beginning.
    pub(super) fn new(start: usize) -> Self {
        let root = Draft { span: Span::new(start, start), ..Draft::default() };
        Self { tables: vec![root], start, is_disordered: false }
    }

    /// Where something of the TOML stands in its file.
    pub(super) fn at(&self, span: toml_parser::Span) -> Span {
        Span::new(span.start(), span.end()).shifted(self.start)
    }

    /// A new table.
    pub(super) fn add(&mut self, span: Span) -> Id {
        self.tables.push(Draft { span, ..Draft::default() });
        self.tables.len() - 1
    }

    /// The table at `path` below `table`, made where it is not there.
    pub(super) fn descend(
        &mut self,
        mut table: Id,
        path: &[Key<'_>],
        way: Way,
        mistakes: &mut Mistakes<'_>,
    ) -> Option<Id> {
        for key in path {
            let Some(slot) = self.find(table, &key.name) else {
                let new = self.add(self.at(key.span));
                self.tables[new].is_implicit = true;
                self.tables[new].is_dotted = way != Way::Header;
                self.push(table, key, Node::Table(new));
                table = new;
                continue;
            };
            let mistake = match &self.tables[table].slots[slot].node {
                Node::Tables(_, tables) => {
                    table = *tables.last()?;
                    continue;
                }
                &Node::Table(inner) => {
                    let draft = &mut self.tables[inner];
                    if draft.is_inline {
                        Cow::Borrowed(cannot_extend_inline(way))
                    } else if way == Way::Header || draft.is_implicit {
                        draft.is_dotted |= way != Way::Header;
                        table = inner;
                        continue;
                    } else {
                        Cow::Borrowed(DUPLICATE)
                    }
                }
                Node::Value(Value { kind: ValueKind::Table(_), .. }) => Cow::Borrowed(cannot_extend_inline(way)),
                Node::Value(value) => {
                    Cow::Owned(format!("cannot extend value of type {} with a dotted key", type_name(&value.kind)))
                }
            };
            mistakes.report(key.span, &mistake);
            return None;
        }
        Some(table)
    }

    /// Writes a value into `table`, where its key is not there yet.
    pub(super) fn insert(
        &mut self,
        table: Id,
        path: &[Key<'_>],
        key: &Key<'_>,
        value: Value,
        way: Way,
        mistakes: &mut Mistakes<'_>,
    ) {
        let Some(parent) = self.descend(table, path, way, mistakes) else {
            return;
        };
        // The path may end in a table of a header, through an array of such.
        let is_closed = !path.is_empty() && !self.tables[parent].is_implicit;
        if is_closed || self.find(parent, &key.name).is_some() {
            mistakes.report(key.span, DUPLICATE);
        } else {
            self.push(parent, key, Node::Value(value));
        }
    }

    /// The table that a header in single brackets opens.
    pub(super) fn open(&mut self, path: &[Key<'_>], key: &Key<'_>, span: Span, mistakes: &mut Mistakes<'_>) -> Id {
        let Some(parent) = self.descend(0, path, Way::Header, mistakes) else {
            // Nothing leads to it, but what it holds is read.
            return self.add(span);
        };
        let Some(slot) = self.find(parent, &key.name) else {
            let table = self.add(span);
            self.push(parent, key, Node::Table(table));
            return table;
        };
        self.is_disordered = true;
        let nothing = Node::Tables(span, Vec::new());
        let table = match std::mem::replace(&mut self.tables[parent].slots[slot].node, nothing) {
            Node::Table(table) if self.tables[table].is_implicit && !self.tables[table].is_dotted => table,
            old => {
                mistakes.report(key.span, DUPLICATE);
                self.reopen(old, span)
            }
        };
        let draft = &mut self.tables[table];
        (draft.span, draft.is_implicit, draft.is_dotted) = (span, false, false);
        self.tables[parent].slots[slot] =
            Slot { key: Spanned::new(key.name.to_string(), self.at(key.span)), node: Node::Table(table) };
        table
    }

    /// A table to read on into, where a header repeats a key.
    fn reopen(&mut self, old: Node, span: Span) -> Id {
        match old {
            Node::Table(table) => table,
            Node::Value(Value { kind: ValueKind::Table(inline), .. }) => {
                let table = self.add(span);
                self.tables[table].is_inline = true;
                for Entry { key, value } in inline.entries {
                    self.push_slot(table, Slot { key, node: Node::Value(value) });
                }
                table
            }
            Node::Value(_) | Node::Tables(..) => self.add(span),
        }
    }

    /// Appends `table` to the array that its header in double brackets names.
    pub(super) fn append(&mut self, path: &[Key<'_>], key: &Key<'_>, table: Id, mistakes: &mut Mistakes<'_>) {
        let Some(parent) = self.descend(0, path, Way::Header, mistakes) else {
            return;
        };
        match self.find(parent, &key.name) {
            None => {
                let tables = Node::Tables(self.tables[table].span, vec![table]);
                self.push(parent, key, tables);
            }
            Some(slot) => match &mut self.tables[parent].slots[slot].node {
                Node::Tables(_, tables) => tables.push(table),
                Node::Table(_) | Node::Value(_) => mistakes.report(key.span, DUPLICATE),
            },
        }
    }

    /// Takes a table out, complete; those made after it are gone with it.
    pub(super) fn finish(&mut self, table: Id) -> Table {
        let finished = self.take(table);
        self.tables.truncate(table);
        finished
    }

    fn take(&mut self, table: Id) -> Table {
        let Draft { span, slots, .. } = std::mem::take(&mut self.tables[table]);
        let of = |table: Table| Value { span: table.span, kind: ValueKind::Table(table) };
        let mut entries: Vec<_> = slots
            .into_iter()
            .map(|Slot { key, node }| {
                let value = match node {
                    Node::Value(value) => value,
                    Node::Table(inner) => of(self.take(inner)),
                    Node::Tables(span, tables) => {
                        let tables = tables.into_iter().map(|inner| of(self.take(inner)));
                        Value { span, kind: ValueKind::Array(tables.collect()) }
                    }
                };
                Entry { key, value }
            })
            .collect();
        if self.is_disordered {
            entries.sort_by_key(|entry| entry.key.span);
        }
        Table { span, entries }
    }

    fn find(&self, table: Id, key: &str) -> Option<usize> {
        let Draft { slots, index, .. } = &self.tables[table];
        if slots.len() < MANY {
            return slots.iter().position(|slot| slot.key.value == key);
        }
        index.get(key).copied()
    }

    fn push(&mut self, table: Id, key: &Key<'_>, node: Node) {
        let key = Spanned::new(key.name.to_string(), self.at(key.span));
        self.push_slot(table, Slot { key, node });
    }

    fn push_slot(&mut self, table: Id, slot: Slot) {
        let Draft { slots, index, .. } = &mut self.tables[table];
        slots.push(slot);
        let unknown = if slots.len() < MANY { slots.len() } else { index.len() };
        for (at, slot) in slots.iter().enumerate().skip(unknown) {
            index.insert(slot.key.value.clone(), at);
        }
    }
}

/// What leads to a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// A header.
    Header,
    /// The key of a line; without dots it leads nowhere else.
    Line,
    /// A key inside an inline table.
    Inline,
}

/// What is wrong with adding to an inline table: from inside another, it is a key like any other.
fn cannot_extend_inline(way: Way) -> &'static str {
    match way {
        Way::Header | Way::Line => "cannot extend value of type inline table with a dotted key",
        Way::Inline => DUPLICATE,
    }
}

fn type_name(kind: &ValueKind) -> &'static str {
    match kind {
        ValueKind::String(_) => "string",
        ValueKind::Integer(_) => "integer",
        ValueKind::Boolean(_) => "boolean",
        ValueKind::Array(_) => "array",
        ValueKind::Table(_) => "table",
        ValueKind::Other("a float") => "float",
        ValueKind::Other(_) => "datetime",
    }
}
