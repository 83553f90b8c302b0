//! What is wrong with parameters by themselves: their names, their examples, two that are one, too many of them.

use std::collections::HashMap;

use crate::argument::example_problems;
use crate::diagnostic::{
    DUPLICATE_PARAMETER, Diagnostic, INVALID_EXAMPLE, INVALID_PARAMETER_NAME, TOO_MANY_PARAMETERS,
};
use crate::kind::Kind;
use crate::model::FileParameter;
use crate::model::keys::Declaration;
use crate::source::Spanned;
use crate::syntax::is_name;

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
        let Some(Spanned { value, span }) = &declaration.example else {
            continue;
        };
        let name = &declaration.name.value;
        let problems = example_problems(name, declaration.kind, value);
        found.extend(problems.into_iter().map(|problem| {
            let message = format!("the example is not a value that could be sent: {problem}");
            Diagnostic::new(INVALID_EXAMPLE, *span, message)
        }));
        let number = value.parse::<i64>().ok().filter(|_| declaration.kind == Kind::Integer);
        if let Some(number) = number.filter(|number| number.to_string() != *value) {
            let message = format!("the example of `{}` is not written as its digits are sent", name.escape_debug());
            found.push(Diagnostic::new(INVALID_EXAMPLE, *span, message).help(format!("write `\"{number}\"`")));
        }
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
        let is_number = parameter.placeholder.bytes().all(|byte| byte.is_ascii_digit());
        let message = if is_number && !parameter.is_declared {
            format!(
                "`{{{{{}}}}}` is not declared and called `{name}`, as a declared parameter is",
                parameter.placeholder
            )
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
