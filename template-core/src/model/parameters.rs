//! Which parameters a template has: what is declared, what the text uses, and whether the two agree.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, PLACEHOLDER_GAP, UNUSED_PARAMETER};
use crate::kind::Kind;
use crate::model::FileParameter;
use crate::model::identifier::field_name;
use crate::model::keys::{Declaration, Declared};
use crate::nearest::nearest;
use crate::source::{Span, Spanned};
use crate::syntax::{PlaceholderId, is_name};

mod check;
mod numbering;
mod placeholders;

pub(super) use check::{duplicates as report_duplicates, example as check_example, field_of_cards};
pub use numbering::Numbering;
pub(super) use placeholders::Placeholders;
use placeholders::Used;

/// The parameters that stand in the texts of a message or of a card, and what each placeholder means.
pub(super) struct Resolved {
    pub(super) parameters: Vec<FileParameter>,
    /// What was found for each text, in their order.
    pub(super) texts: Vec<ResolvedText>,
}

/// For each placeholder of a text, in its order, the index of its parameter; and the order of the platform.
#[derive(Default)]
pub(super) struct ResolvedText {
    pub(super) placeholders: Vec<Option<u16>>,
    pub(super) wire_order: Vec<u32>,
}

/// Finds the parameters of one message or one card: `texts` in the order of its components.
pub(super) fn resolve(
    texts: &[Placeholders],
    declared: Declared,
    is_complete: bool,
    found: &mut Vec<Diagnostic>,
) -> Resolved {
    check_declared(&declared, found);
    let used = Used::of(texts, is_complete);
    let nothing = |declared: Declared| {
        let parameters = declared.list.into_iter().map(|declaration| parameter(declaration, String::new()));
        let texts =
            texts.iter().map(|text| ResolvedText { placeholders: vec![None; text.list.len()], wire_order: Vec::new() });
        Resolved { parameters: parameters.collect(), texts: texts.collect() }
    };
    let mut resolved = if used.are_mixed(found) || check::are_spread(texts.iter().map(|text| &*text.list), found) {
        nothing(declared)
    } else if !used.has_numbers() {
        named(&used, texts, declared, found)
    } else {
        numbered(&used, texts, declared, found)
    };
    if check::are_too_many(&resolved.parameters, found) {
        resolved.parameters.truncate(check::PARAMETER_LIMIT);
        for text in &mut resolved.texts {
            text.placeholders.fill(None);
            text.wire_order.clear();
        }
    }
    resolved
}

/// Reports what is wrong with declarations by themselves.
pub(super) fn check_declared(declared: &Declared, found: &mut Vec<Diagnostic>) {
    check::names(&declared.list, found);
    // Where the TOML is broken, a value that is missing reads as an empty one.
    if declared.is_whole {
        check::examples(&declared.list, found);
    }
}

/// A text without numbers: declared names first, in the order of their declaration, then the rest as they appear.
fn named(used: &Used<'_>, texts: &[Placeholders], declared: Declared, found: &mut Vec<Diagnostic>) -> Resolved {
    let declared_names: Vec<_> = declared.list.iter().map(|declared| declared.name.value.clone()).collect();
    let mut parameters: Vec<FileParameter> = Vec::new();
    // Where each name has its parameter, the first of two that are declared.
    let mut indices: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, name) in declared_names.iter().enumerate() {
        indices.entry(name).or_insert(index);
    }
    let undeclared: Vec<_> = used.names.iter().filter(|(name, _)| !indices.contains_key(name)).copied().collect();
    for (index, declaration) in declared.list.into_iter().enumerate() {
        let name = declaration.name.value.clone();
        let is_first = indices.get(name.as_str()) == Some(&index);
        // What cannot be a name stands in no text, and was reported as such.
        if is_first && used.is_complete && !used.has_name(&name) && is_name(&name) {
            let help = match nearest(&name, undeclared.iter().map(|&(used, _)| used)) {
                Some(near) => format!("the text has `{{{{{near}}}}}`: give both the same name"),
                None if declared.in_cards.contains(&name) => {
                    "names belong to their card: declare it in the `params` of the cards that have it".to_owned()
                }
                None => format!("write `{{{{{name}}}}}` where its value belongs, or remove the declaration"),
            };
            found.push(unused(&declaration.name, &help));
        }
        parameters.push(parameter(declaration, name));
    }
    for &(name, span) in &undeclared {
        indices.insert(name, parameters.len());
        parameters.push(undeclared_parameter(name.to_owned(), name.to_owned(), span));
    }

    let texts = texts.iter().map(|text| by_name(text, |name| index(indices.get(name).copied())));
    Resolved { texts: texts.collect(), parameters }
}

/// What the placeholders of a translation mean: the parameters of its base file, found by what stands in the braces.
pub(super) fn by_id(text: &Placeholders, parameters: &[FileParameter]) -> ResolvedText {
    let find = |id: &str| index(parameters.iter().position(|parameter| parameter.placeholder == id));
    let has_numbers = text.list.iter().any(|placeholder| matches!(placeholder.id, PlaceholderId::Number(_)));
    let mut resolved = by_name(text, find);
    for (index, placeholder) in resolved.placeholders.iter_mut().zip(&text.list) {
        if let PlaceholderId::Number(number) = placeholder.id {
            *index = find(&number.to_string());
        }
    }
    if has_numbers {
        resolved.wire_order = ascending(&resolved.placeholders);
    }
    resolved
}

/// What the names of one text mean: their order is that of their first appearance.
pub(super) fn by_name(text: &Placeholders, index_of: impl Fn(&str) -> Option<u16>) -> ResolvedText {
    let placeholders = text.list.iter().map(|placeholder| match &placeholder.id {
        PlaceholderId::Name(name) => index_of(name),
        _ => None,
    });
    let placeholders: Vec<_> = placeholders.collect();
    let mut is_seen = Seen::default();
    let first = placeholders.iter().flatten().filter(|&&index| is_seen.insert(index));
    ResolvedText { wire_order: first.map(|&index| u32::from(index)).collect(), placeholders }
}

/// The parameters of a text, each once, in the order of their indices.
fn ascending(placeholders: &[Option<u16>]) -> Vec<u32> {
    let mut is_seen = Seen::default();
    for &index in placeholders.iter().flatten() {
        is_seen.insert(index);
    }
    (0_u32..).zip(is_seen.0).filter_map(|(index, is_seen)| is_seen.then_some(index)).collect()
}

/// Indices that were seen.
#[derive(Default)]
struct Seen(Vec<bool>);

impl Seen {
    /// Whether it is seen for the first time.
    fn insert(&mut self, index: u16) -> bool {
        let index = usize::from(index);
        if self.0.len() <= index {
            self.0.resize(index + 1, false);
        }
        !std::mem::replace(&mut self.0[index], true)
    }
}

/// What the numbers of one text mean, of `count` parameters: their order is their own.
pub(super) fn by_number(text: &Placeholders, count: usize) -> ResolvedText {
    let placeholders = text.list.iter().map(|placeholder| match placeholder.id {
        PlaceholderId::Number(number) => index(Some(usize::from(number) - 1).filter(|&index| index < count)),
        _ => None,
    });
    let placeholders: Vec<_> = placeholders.collect();
    ResolvedText { wire_order: ascending(&placeholders), placeholders }
}

/// A text with numbers: declarations are theirs in order, and a number beyond them is called `p` and the number.
fn numbered(used: &Used<'_>, texts: &[Placeholders], declared: Declared, found: &mut Vec<Diagnostic>) -> Resolved {
    let last = used.last_number();
    if used.is_complete && used.may_have_gaps() {
        report_gaps(used, found);
    }
    let mut parameters: Vec<FileParameter> = Vec::new();
    for (index, declaration) in declared.list.into_iter().enumerate() {
        let number = index + 1;
        if number > usize::from(last) && used.is_complete {
            let help = format!(
                "the text has {last} of them: write `{{{{{number}}}}}` where its value belongs, or remove the declaration"
            );
            found.push(unused(&declaration.name, &help));
        }
        parameters.push(parameter(declaration, number.to_string()));
    }
    if declared.is_complete {
        let count = parameters.len();
        for (number, span) in used.numbers().filter(|&(number, _)| usize::from(number) > count) {
            parameters.push(undeclared_parameter(format!("p{number}"), number.to_string(), span));
        }
    }
    let texts = texts.iter().map(|text| by_number(text, parameters.len()));
    Resolved { texts: texts.collect(), parameters }
}

fn report_gaps(used: &Used<'_>, found: &mut Vec<Diagnostic>) {
    let mut expected = 1;
    for (number, span) in used.numbers() {
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
    let declaration =
        Declaration { name: Spanned::new(name, span), kind: Kind::default(), kind_span: None, example: None };
    FileParameter { is_declared: false, ..parameter(declaration, placeholder) }
}

/// What is said of a declared parameter that no text has.
pub(super) fn unused(name: &Spanned<String>, help: &str) -> Diagnostic {
    let Spanned { value, span } = name;
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
