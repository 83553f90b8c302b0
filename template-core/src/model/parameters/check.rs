//! What is wrong with parameters by themselves: their names, their examples, two that are one, too many of them.

use std::collections::BTreeMap;

use crate::argument::{ArgumentError, example_problems};
use crate::diagnostic::{
    DUPLICATE_PARAMETER, Diagnostic, INVALID_EXAMPLE, INVALID_PARAMETER_NAME, SPREAD_NUMBERS, TOO_MANY_PARAMETERS,
    UNUSED_PARAMETER,
};
use crate::kind::Kind;
use crate::model::FileParameter;
use crate::model::keys::Declaration;
use crate::source::{Span, Spanned};
use crate::syntax::{Placeholder, PlaceholderId, is_name};

/// More than any text the platform takes has room for: a body has 1,024 characters.
pub(super) const PARAMETER_LIMIT: usize = 1000;

/// Whether there are more parameters than any text has room for.
pub(super) fn are_too_many(parameters: &[FileParameter], found: &mut Vec<Diagnostic>) -> bool {
    let Some(parameter) = parameters.get(PARAMETER_LIMIT) else {
        return false;
    };
    let message = format!("the template has {} parameters, {PARAMETER_LIMIT} are allowed", parameters.len());
    found.push(
        Diagnostic::new(TOO_MANY_PARAMETERS, parameter.name.span, message)
            .label("the first that is too many")
            .help("make several of them one, or send the values in more than one message"),
    );
    true
}

/// Whether numbers stand in several texts, where each would begin with 1 again.
pub(super) fn are_spread<'p>(texts: impl Iterator<Item = &'p [Placeholder]>, found: &mut Vec<Diagnostic>) -> bool {
    let is_number = |placeholder: &&Placeholder| matches!(placeholder.id, PlaceholderId::Number(_));
    let mut firsts = texts.filter_map(|text| text.iter().find(is_number)).map(|placeholder| placeholder.span);
    let (Some(first), Some(second)) = (firsts.next(), firsts.next()) else {
        return false;
    };
    found.push(
        Diagnostic::new(SPREAD_NUMBERS, second, "numbered placeholders stand in several components")
            .label("here too")
            .also(first, "here first")
            .help("give every placeholder a name: the platform counts each component from 1, and a name is one value"),
    );
    true
}

pub(super) fn names(declared: &[Declaration], found: &mut Vec<Diagnostic>) {
    for Declaration { name: Spanned { value, span }, .. } in declared {
        if !is_name(value) {
            let message = format!("`{}` cannot be a parameter's name", value.escape_debug());
            found.push(Diagnostic::new(INVALID_PARAMETER_NAME, *span, message).help(crate::syntax::name_help(value)));
        }
    }
}

pub(super) fn examples(declared: &[Declaration], found: &mut Vec<Diagnostic>) {
    for declaration in declared {
        if let Some(given) = &declaration.example {
            example(&declaration.name.value, declaration.kind, given, found);
        }
    }
}

/// An example that is no value of its kind, or is not written as it is sent.
pub(in crate::model) fn example(name: &str, kind: Kind, example: &Spanned<String>, found: &mut Vec<Diagnostic>) {
    let Spanned { value, span } = example;
    let problems = example_problems(name, kind, value);
    found.extend(problems.iter().map(|problem| {
        let said = problem.to_string();
        let (what, help) = match (problem, said.split_once(": write ")) {
            (ArgumentError::NotAnInteger { .. }, _) => (said.as_str(), Some("write digits, such as `10`".to_owned())),
            (_, Some((what, form))) => (what, Some(format!("write {form}"))),
            _ => (said.as_str(), None),
        };
        let message = match what.strip_prefix('`').and_then(|what| what.strip_suffix('`')) {
            Some(only) if only == name => format!("the example of {what} is not a value of kind `{kind}`"),
            _ => format!("the example is not a value that could be sent: {what}"),
        };
        let mut found = Diagnostic::new(INVALID_EXAMPLE, *span, message);
        found.help = help;
        found
    }));
    let number = value.parse::<i64>().ok().filter(|_| kind == Kind::Integer);
    if let Some(number) = number.filter(|number| number.to_string() != *value) {
        let message = format!("the example of `{}` is not written as its digits are sent", name.escape_debug());
        found.push(Diagnostic::new(INVALID_EXAMPLE, *span, message).help(format!("write `\"{number}\"`")));
    }
}

/// Parameters whose fields would have one name.
pub(in crate::model) fn duplicates(parameters: &[FileParameter], found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    let mut places: Vec<Span> = Vec::new();
    let mut is_new = |place: Span| {
        let is_new = !places.contains(&place);
        places.push(place);
        is_new
    };
    for (index, parameter) in parameters.iter().enumerate() {
        let before = *first.entry(parameter.field.as_str()).or_insert(index);
        let Some(before) = parameters.get(before).filter(|_| before != index) else { continue };
        found.extend(match (before.is_made(), parameter.is_made()) {
            (true, true) => two_components(before, parameter).filter(|found| is_new(found.primary.span)),
            (true, false) => Some(field_of_a_component(parameter, before)),
            // Of an array, one item says it for all.
            (false, true) if is_new(before.name.span) => Some(field_of_a_component(before, parameter)),
            (false, true) => None,
            // One that no text has is called otherwise there, which was said.
            (false, false) if !parameter.is_declared && is_unused(before, found) => None,
            (false, false) => Some(two_parameters(before, parameter)),
        });
    }
}

fn is_unused(parameter: &FileParameter, found: &[Diagnostic]) -> bool {
    found.iter().any(|found| found.rule == UNUSED_PARAMETER && found.primary.span == parameter.name.span)
}

/// A parameter called `cards`, where the cards have values.
pub(in crate::model) fn field_of_cards(parameters: &[FileParameter], cards: Span, found: &mut Vec<Diagnostic>) {
    if let Some(parameter) = parameters.iter().find(|parameter| parameter.field.as_str() == "cards") {
        found.push(called_as(parameter, "the field of the cards", cards));
    }
}

/// Two components that need the same field; those that are items of one array do not.
fn two_components(before: &FileParameter, parameter: &FileParameter) -> Option<Diagnostic> {
    let name = &parameter.name.value;
    if name.contains('[') && *name != before.name.value {
        return None;
    }
    let message = format!("two components need the field `{}`", parameter.field.as_str());
    Some(
        Diagnostic::new(DUPLICATE_PARAMETER, parameter.name.span, message)
            .label("the second")
            .also(before.name.span, "the first")
            .help("remove one of them: a message has one of its kind"),
    )
}

/// A parameter whose name is that of a field a component makes, which has given way once already.
fn field_of_a_component(parameter: &FileParameter, made: &FileParameter) -> Diagnostic {
    called_as(parameter, "a field that a component needs", made.name.span)
}

fn called_as(parameter: &FileParameter, what: &str, made: Span) -> Diagnostic {
    let message = format!("the parameter `{}` has the name of {what}", parameter.name.value);
    Diagnostic::new(DUPLICATE_PARAMETER, parameter.name.span, message)
        .also(made, "what needs the field")
        .help("give the parameter another name")
}

fn two_parameters(before: &FileParameter, parameter: &FileParameter) -> Diagnostic {
    let name = &parameter.name.value;
    let is_number = parameter.placeholder.bytes().all(|byte| byte.is_ascii_digit());
    let message = if is_number && !parameter.is_declared {
        format!("`{{{{{}}}}}` is not declared and called `{name}`, as a declared parameter is", parameter.placeholder)
    } else if before.name.value == *name {
        format!("the parameter `{name}` is declared twice")
    } else {
        format!(
            "the parameters `{}` and `{name}` both become the field `{}`",
            before.name.value,
            parameter.field.as_str()
        )
    };
    Diagnostic::new(DUPLICATE_PARAMETER, parameter.name.span, message)
        .label("the second")
        .also(before.name.span, "the first")
        .help("give each parameter a name of its own")
}
