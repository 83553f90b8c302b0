//! Which parameters a template has: what is declared, what the text uses, and whether the two agree.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diagnostic::{Diagnostic, MIXED_PLACEHOLDERS, PLACEHOLDER_GAP, UNUSED_PARAMETER};
use crate::kind::Kind;
use crate::model::FileParameter;
use crate::model::identifier::field_name;
use crate::model::keys::{Declaration, Declared};
use crate::nearest::nearest;
use crate::source::{Span, Spanned};
use crate::syntax::{Document, Placeholder, PlaceholderId};

mod check;

/// The parameters, and what each placeholder of the text means.
pub(super) struct Resolved {
    pub(super) parameters: Vec<FileParameter>,
    /// For each placeholder, in the order of the text, the index of its parameter.
    pub(super) placeholders: Vec<Option<u16>>,
    pub(super) wire_order: Vec<u32>,
}

pub(super) fn resolve(document: &Document, declared: Declared, found: &mut Vec<Diagnostic>) -> Resolved {
    check::names(&declared.list, found);
    // Where the TOML is broken, a value that is missing reads as an empty one.
    if !document.front_matter_is_partial {
        check::examples(&declared.list, found);
    }
    let used = Used::of(document);
    let mut resolved = if used.are_mixed(found) {
        let parameters = declared.list.into_iter().map(|declaration| parameter(declaration, String::new()));
        Resolved { parameters: parameters.collect(), placeholders: Vec::new(), wire_order: Vec::new() }
    } else if used.numbers.is_empty() {
        named(&used, declared, found)
    } else {
        numbered(&used, declared, found)
    };
    check::duplicates(&resolved.parameters, found);
    if check::are_too_many(&resolved.parameters, found) {
        resolved.parameters.truncate(check::PARAMETER_LIMIT);
        resolved.placeholders.clear();
        resolved.wire_order.clear();
    }
    resolved
}

/// The placeholders of a text, by number and by name, each where it first stands.
struct Used<'d> {
    all: Vec<&'d PlaceholderId>,
    numbers: BTreeMap<u16, Span>,
    names: Vec<(&'d str, Span)>,
    /// Every placeholder could be read, so that what is not used is known.
    is_complete: bool,
}

impl<'d> Used<'d> {
    fn of(document: &'d Document) -> Self {
        let mut used = Self { all: Vec::new(), numbers: BTreeMap::new(), names: Vec::new(), is_complete: true };
        let mut seen = HashSet::new();
        let (guesses, certain): (Vec<_>, Vec<_>) =
            document.body.placeholders().partition(|placeholder| placeholder.is_guess);
        for placeholder in &certain {
            used.add(placeholder, &mut seen);
        }
        for placeholder in guesses {
            // A guess that would mix numbers with names is more likely a wrong guess than a second mistake.
            let fits = match placeholder.id {
                PlaceholderId::Number(_) => used.names.is_empty(),
                PlaceholderId::Name(_) => used.numbers.is_empty(),
                PlaceholderId::Unknown => false,
            };
            if fits {
                used.add(placeholder, &mut seen);
            } else {
                used.is_complete = false;
            }
        }
        used.all.extend(document.body.placeholders().map(|placeholder| &placeholder.id));
        // With the front matter never closed there is no body to look into.
        used.is_complete &= document.body.span != Span::default() || !document.front_matter_is_partial;
        used
    }

    fn add(&mut self, placeholder: &'d Placeholder, seen: &mut HashSet<&'d str>) {
        let span = placeholder.span;
        match &placeholder.id {
            PlaceholderId::Number(number) => {
                let first = self.numbers.entry(*number).or_insert(span);
                *first = span.min(*first);
            }
            PlaceholderId::Name(name) => {
                if seen.insert(name) {
                    self.names.push((name, span));
                }
            }
            PlaceholderId::Unknown => self.is_complete = false,
        }
    }

    fn are_mixed(&self, found: &mut Vec<Diagnostic>) -> bool {
        let first_number = self.numbers.values().min().copied();
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
            Diagnostic::new(MIXED_PLACEHOLDERS, at, "the text mixes numbered and named placeholders")
                .label(label)
                .also(other, other_label)
                .help("use numbers for all of them or names for all of them"),
        );
        true
    }
}

/// A text without numbers: declared names first, in the order of their declaration, then the rest as they appear.
fn named(used: &Used<'_>, declared: Declared, found: &mut Vec<Diagnostic>) -> Resolved {
    let names: HashSet<&str> = used.names.iter().map(|&(name, _)| name).collect();
    let mut parameters: Vec<FileParameter> = Vec::new();
    let mut indices: HashMap<String, usize> = HashMap::new();
    let known: HashSet<String> = declared.list.iter().map(|declared| declared.name.value.clone()).collect();
    let undeclared = || used.names.iter().filter(|(name, _)| !known.contains(*name));
    for declaration in declared.list {
        let name = declaration.name.value.clone();
        if !names.contains(name.as_str()) && !indices.contains_key(&name) && used.is_complete {
            let help = match nearest(&name, undeclared().map(|&(used, _)| used)) {
                Some(near) => format!("the text has `{{{{{near}}}}}`: give both the same name"),
                None => format!("write `{{{{{name}}}}}` where its value belongs, or remove the declaration"),
            };
            found.push(unused(&declaration, &help));
        }
        indices.entry(name.clone()).or_insert(parameters.len());
        parameters.push(parameter(declaration, name));
    }
    for &(name, span) in undeclared() {
        indices.insert(name.to_owned(), parameters.len());
        parameters.push(undeclared_parameter(name.to_owned(), name.to_owned(), span));
    }

    let index_of = |name: &str| index(indices.get(name).copied());
    let placeholders = used.all.iter().map(|id| match id {
        PlaceholderId::Name(name) => index_of(name),
        _ => None,
    });
    Resolved {
        placeholders: placeholders.collect(),
        wire_order: used.names.iter().filter_map(|(name, _)| index_of(name)).map(u32::from).collect(),
        parameters,
    }
}

/// A text with numbers: declarations are theirs in order, and a number beyond them is called `p` and the number.
fn numbered(used: &Used<'_>, declared: Declared, found: &mut Vec<Diagnostic>) -> Resolved {
    let last = used.numbers.last_key_value().map_or(0, |(&number, _)| number);
    if used.is_complete {
        report_gaps(&used.numbers, found);
    }
    let mut parameters: Vec<FileParameter> = Vec::new();
    for (index, declaration) in declared.list.into_iter().enumerate() {
        let number = index + 1;
        if number > usize::from(last) && used.is_complete {
            let help = format!(
                "the text has {last} of them: write `{{{{{number}}}}}` where its value belongs, or remove the declaration"
            );
            found.push(unused(&declaration, &help));
        }
        parameters.push(parameter(declaration, number.to_string()));
    }
    if declared.is_complete {
        let rest = used.numbers.iter().filter(|&(&number, _)| usize::from(number) > parameters.len());
        let rest: Vec<_> = rest.map(|(&number, &span)| (number, span)).collect();
        for (number, span) in rest {
            parameters.push(undeclared_parameter(format!("p{number}"), number.to_string(), span));
        }
    }
    let count = parameters.len();
    let index_of = |number: u16| index(Some(usize::from(number) - 1).filter(|&index| index < count));
    let placeholders = used.all.iter().map(|id| match id {
        PlaceholderId::Number(number) => index_of(*number),
        _ => None,
    });
    Resolved {
        placeholders: placeholders.collect(),
        wire_order: used.numbers.keys().filter_map(|&number| index_of(number)).map(u32::from).collect(),
        parameters,
    }
}

fn report_gaps(numbers: &BTreeMap<u16, Span>, found: &mut Vec<Diagnostic>) {
    let mut expected = 1;
    for (&number, &span) in numbers {
        let missing = match number - expected {
            0 => None,
            1 => Some(format!("`{{{{{expected}}}}}` is missing")),
            _ => Some(format!("`{{{{{expected}}}}}` to `{{{{{}}}}}` are missing", number - 1)),
        };
        if let Some(missing) = missing {
            let message = format!("{missing} before `{{{{{number}}}}}`");
            found.push(
                Diagnostic::new(PLACEHOLDER_GAP, span, message)
                    .help("number the placeholders from `{{1}}`, leaving none out"),
            );
        }
        expected = number.saturating_add(1);
    }
}

fn parameter(declaration: Declaration, placeholder: String) -> FileParameter {
    FileParameter {
        is_declared: true,
        field: field_name(&declaration.name.value),
        name: declaration.name,
        kind: declaration.kind,
        example: declaration.example,
        placeholder,
    }
}

fn undeclared_parameter(name: String, placeholder: String, span: Span) -> FileParameter {
    let declaration = Declaration { name: Spanned::new(name, span), kind: Kind::default(), example: None };
    FileParameter { is_declared: false, ..parameter(declaration, placeholder) }
}

fn unused(declaration: &Declaration, help: &str) -> Diagnostic {
    let Spanned { value, span } = &declaration.name;
    Diagnostic::new(
        UNUSED_PARAMETER,
        *span,
        format!("the parameter `{}` is declared and never used", value.escape_debug()),
    )
    .help(help)
}

fn index(position: Option<usize>) -> Option<u16> {
    position.and_then(|position| u16::try_from(position).ok())
}
