//! What is wrong with parameters by themselves: their names, their examples, two that are one, too many of them.

use std::collections::HashMap;

use crate::argument::example_problems;
use crate::diagnostic::{
    DUPLICATE_PARAMETER, Diagnostic, INVALID_EXAMPLE, INVALID_PARAMETER_NAME, SPREAD_NUMBERS, TOO_MANY_PARAMETERS,
};
use crate::kind::Kind;
use crate::model::FileParameter;
use crate::model::keys::Declaration;
use crate::source::Spanned;
use crate::syntax::{Placeholder, PlaceholderId, is_name};

/// More than any text the platform takes has room for: a body has 1,024 characters.
pub(super) const PARAMETER_LIMIT: usize = 1000;

/// Whether there are more parameters than any text has room for.
pub(super) fn are_too_many(parameters: &[FileParameter], found: &mut Vec<Diagnostic>) -> bool {
    let Some(parameter) = parameters.get(PARAMETER_LIMIT) else {
        return false;
    };
    let message = format!("the template has {} parameters, {PARAMETER_LIMIT} are allowed", parameters.len());
    found.push(Diagnostic::new(TOO_MANY_PARAMETERS, parameter.name.span, message).label("the first that is too many"));
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
            found.push(Diagnostic::new(INVALID_PARAMETER_NAME, *span, message).help(crate::syntax::NAME_HELP));
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
pub(super) fn example(name: &str, kind: Kind, example: &Spanned<String>, found: &mut Vec<Diagnostic>) {
    let Spanned { value, span } = example;
    let problems = example_problems(name, kind, value);
    found.extend(problems.into_iter().map(|problem| {
        let message = format!("the example is not a value that could be sent: {problem}");
        Diagnostic::new(INVALID_EXAMPLE, *span, message)
    }));
    let number = value.parse::<i64>().ok().filter(|_| kind == Kind::Integer);
    if let Some(number) = number.filter(|number| number.to_string() != *value) {
        let message = format!("the example of `{}` is not written as its digits are sent", name.escape_debug());
        found.push(Diagnostic::new(INVALID_EXAMPLE, *span, message).help(format!("write `\"{number}\"`")));
    }
}

/// Two parameters whose fields would have one name.
pub(super) fn duplicates(parameters: &[FileParameter], found: &mut Vec<Diagnostic>) {
    let mut first: HashMap<&str, &FileParameter> = HashMap::new();
    for parameter in parameters {
        let before = *first.entry(parameter.field.as_str()).or_insert(parameter);
        if std::ptr::eq(before, parameter) {
            continue;
        }
        let name = &parameter.name.value;
        // `payloads[0]` and `payloads[1]` are one field, an array.
        if parameter.is_made() && before.is_made() && name.contains('[') && *name != before.name.value {
            continue;
        }
        let is_number = !parameter.is_made() && parameter.placeholder.bytes().all(|byte| byte.is_ascii_digit());
        let message = if parameter.is_made() {
            let other = if before.is_made() { "another component" } else { "a parameter" };
            format!("a component needs the field `{}`, which {other} has", parameter.field.as_str())
        } else if is_number && !parameter.is_declared {
            format!(
                "`{{{{{}}}}}` is not declared and called `{name}`, as a declared parameter is",
                parameter.placeholder
            )
        } else if before.is_made() {
            format!("the parameter `{name}` is called as the field of a component")
        } else if before.name.value == *name {
            format!("the parameter `{name}` is declared twice")
        } else {
            format!(
                "the parameters `{}` and `{name}` both become the field `{}`",
                before.name.value,
                parameter.field.as_str()
            )
        };
        found.push(
            Diagnostic::new(DUPLICATE_PARAMETER, parameter.name.span, message)
                .label("the second")
                .also(before.name.span, "the first")
                .help("give each parameter a name of its own"),
        );
    }
}
