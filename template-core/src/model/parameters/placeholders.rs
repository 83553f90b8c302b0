//! The placeholders of a template's texts: those of each, and those of all by number and by name.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, MIXED_PLACEHOLDERS};
use crate::model::parameters::numbering::Numbering;
use crate::source::Span;
use crate::syntax::{Pattern, Placeholder, PlaceholderId};

/// The placeholders of one text.
pub(in crate::model) struct Placeholders {
    pub(super) list: Vec<Placeholder>,
}

impl Placeholders {
    /// What stands between the braces of each, where that could be read, and where it stands; a guess only where it is
    /// one of `known`.
    pub(in crate::model) fn names(&self, known: &[&str]) -> Vec<(Option<String>, Span)> {
        let names = self.list.iter().map(|placeholder| {
            let name = match &placeholder.id {
                PlaceholderId::Number(number) => Some(number.to_string()),
                PlaceholderId::Name(name) => Some(name.clone()),
                PlaceholderId::Unknown => None,
            };
            let is_certain = |name: &String| !placeholder.is_guess || known.contains(&name.as_str());
            (name.filter(is_certain), placeholder.span)
        });
        names.collect()
    }

    /// The same without what the numbers mean: where they may not stand, that has been said.
    pub(in crate::model) fn without_numbers(mut self) -> Self {
        for placeholder in &mut self.list {
            if let PlaceholderId::Number(_) = placeholder.id {
                placeholder.id = PlaceholderId::Unknown;
            }
        }
        self
    }

    pub(in crate::model) fn of(pattern: &Pattern) -> Self {
        Self { list: pattern.placeholders().cloned().collect() }
    }

    /// Those of the address of the button with that index, in a template whose placeholders are names: a number there
    /// is a parameter of the button's own.
    pub(in crate::model) fn of_url_among_names(pattern: &Pattern, button: usize) -> Self {
        let mut placeholders = Self::of(pattern);
        for placeholder in &mut placeholders.list {
            if let PlaceholderId::Number(number) = placeholder.id {
                placeholder.id = PlaceholderId::Name(format!("button_{button}_{number}"));
            }
        }
        placeholders
    }
}

/// The placeholders of all texts, by number and by name, each where it first stands.
pub(super) struct Used<'d> {
    /// Where each number first stands, from 1.
    numbers: Vec<Option<Span>>,
    pub(super) names: Vec<(&'d str, Span)>,
    numbering: Numbering,
    /// The indices of `names`.
    known: BTreeMap<&'d str, usize>,
    /// Every placeholder could be read, so that what is not used is known.
    pub(super) is_complete: bool,
}

impl<'d> Used<'d> {
    pub(super) fn of(texts: &'d [Placeholders], is_complete: bool) -> Self {
        let mut used = Self {
            numbers: Vec::new(),
            names: Vec::new(),
            numbering: Numbering::default(),
            known: BTreeMap::new(),
            is_complete,
        };
        let all = texts.iter().flat_map(|text| &text.list);
        let (guesses, certain): (Vec<_>, Vec<_>) = all.partition(|placeholder| placeholder.is_guess);
        for placeholder in &certain {
            used.add(placeholder);
        }
        for placeholder in guesses {
            // A guess that would mix numbers with names is more likely a wrong guess than a second mistake.
            let fits = match placeholder.id {
                PlaceholderId::Number(_) => used.names.is_empty(),
                PlaceholderId::Name(_) => !used.has_numbers(),
                PlaceholderId::Unknown => false,
            };
            if fits {
                used.add(placeholder);
            } else {
                used.is_complete = false;
            }
        }
        used
    }

    fn add(&mut self, placeholder: &'d Placeholder) {
        let span = placeholder.span;
        match &placeholder.id {
            PlaceholderId::Number(number) => {
                self.numbering.number(*number);
                // The reader of placeholders has no 0.
                let index = usize::from(*number).saturating_sub(1);
                if self.numbers.len() <= index {
                    self.numbers.resize(index + 1, None);
                }
                let first = self.numbers[index].get_or_insert(span);
                *first = span.min(*first);
            }
            PlaceholderId::Name(name) => {
                self.numbering.name();
                let count = self.names.len();
                if *self.known.entry(name).or_insert(count) == count {
                    self.names.push((name, span));
                }
            }
            PlaceholderId::Unknown => self.is_complete = false,
        }
    }

    pub(super) fn has_numbers(&self) -> bool {
        self.numbering.has_numbers()
    }

    /// The numbers, ascending, and where each first stands.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (u16, Span)> {
        (1..=u16::MAX).zip(&self.numbers).filter_map(|(number, span)| Some((number, (*span)?)))
    }

    /// The largest number; 0 where there is none.
    pub(super) fn last_number(&self) -> u16 {
        self.numbering.last()
    }

    pub(super) fn has_name(&self, name: &str) -> bool {
        self.known.contains_key(name)
    }

    pub(super) fn may_have_gaps(&self) -> bool {
        self.numbering.may_have_gaps()
    }

    pub(super) fn are_mixed(&self, found: &mut Vec<Diagnostic>) -> bool {
        if !self.numbering.is_mixed() {
            return false;
        }
        let first_number = self.numbers().map(|(_, span)| span).min();
        let first_name = self.names.first().map(|&(_, span)| span);
        let (Some(number), Some(name)) = (first_number, first_name) else {
            return false;
        };
        let (at, label, other, other_label) = if number < name {
            (name, "a name here", number, "a number here")
        } else {
            (number, "a number here", name, "a name here")
        };
        found.push(
            Diagnostic::new(MIXED_PLACEHOLDERS, at, "the template mixes numbered and named placeholders")
                .label(label)
                .also(other, other_label)
                .help("use numbers for all of them or names for all of them"),
        );
        true
    }
}
