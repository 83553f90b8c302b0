//! What the platform refuses in the values given for a template.

#[cfg(feature = "payload")]
use crate::argument::ArgumentErrors;
use crate::argument::{Argument, ArgumentError, SPACES_LIMIT, code_error};
#[cfg(feature = "payload")]
use crate::definition::Definition;
use crate::kind::Kind;

/// What is wrong with a file's example of a value.
#[cfg(feature = "syntax")]
pub(crate) fn example_problems(parameter: &str, kind: Kind, example: &str) -> Vec<ArgumentError> {
    let mut problems = Vec::new();
    let argument = match (kind, example.parse()) {
        (Kind::Integer, Ok(number)) => Argument::Integer(number),
        _ => Argument::Text(example),
    };
    check_value(parameter, kind, &argument, &mut problems);
    problems
}

/// Checks the values given for a template's parameters, and the length of the body with them.
#[cfg(feature = "payload")]
pub(crate) fn check(definition: &Definition, arguments: &[Argument<'_>], limit: usize) -> Result<(), ArgumentErrors> {
    let expected = definition.parameter_count();
    if expected != arguments.len() {
        let count = ArgumentError::Count { expected, given: arguments.len() };
        return ArgumentErrors::of(definition, vec![count]);
    }
    let mut problems = Vec::new();
    for (parameter, argument) in definition.parameters().zip(arguments) {
        check_value(parameter.name(), parameter.kind(), argument, &mut problems);
    }
    let length = body_length(definition, arguments);
    if length > limit {
        let longest = definition.parameters().zip(arguments).max_by_key(|(_, argument)| argument.length());
        let longest = longest.map(|(parameter, _)| parameter.name().to_owned());
        problems.push(ArgumentError::BodyTooLong { length, limit, longest });
    }
    ArgumentErrors::of(definition, problems)
}

fn check_value(parameter: &str, kind: Kind, argument: &Argument<'_>, problems: &mut Vec<ArgumentError>) {
    let parameter = || parameter.to_owned();
    let text = match (kind, *argument) {
        (Kind::Integer, Argument::Text(given)) => {
            problems.push(ArgumentError::NotAnInteger { parameter: parameter(), given: given.to_owned() });
            return;
        }
        (Kind::Code, Argument::Integer(number)) => {
            let problem = code_error(&number.to_string());
            problems.extend(problem.map(|problem| ArgumentError::Code { parameter: parameter(), problem }));
            return;
        }
        // The digits of a number are one line without spaces.
        (Kind::Text | Kind::Integer, Argument::Integer(_)) => return,
        (Kind::Text | Kind::Code, Argument::Text(text)) => text,
    };
    if text.is_empty() {
        problems.push(ArgumentError::Empty { parameter: parameter() });
        return;
    }
    if kind == Kind::Code {
        if let Some(problem) = code_error(text) {
            problems.push(ArgumentError::Code { parameter: parameter(), problem });
        }
        return;
    }
    let position = |at: usize| text[..at].chars().count() + 1;
    let refused = Refused::in_text(text);
    if let Some(at) = refused.line_break {
        problems.push(ArgumentError::LineBreak { parameter: parameter(), position: position(at) });
    }
    if let Some(at) = refused.tab {
        problems.push(ArgumentError::Tab { parameter: parameter(), position: position(at) });
    }
    if let Some(at) = refused.spaces {
        problems.push(ArgumentError::Spaces { parameter: parameter(), position: position(at) });
    }
}

/// Where a text first holds what a value may not.
#[derive(Default)]
struct Refused {
    line_break: Option<usize>,
    tab: Option<usize>,
    spaces: Option<usize>,
}

impl Refused {
    fn in_text(text: &str) -> Self {
        let mut refused = Self::default();
        let mut spaces = 0;
        for (at, byte) in text.bytes().enumerate() {
            if byte > b' ' {
                spaces = 0;
                continue;
            }
            match byte {
                b' ' => {
                    spaces += 1;
                    if spaces > SPACES_LIMIT {
                        refused.spaces.get_or_insert(at - SPACES_LIMIT);
                    }
                    continue;
                }
                b'\n' | b'\r' => drop(refused.line_break.get_or_insert(at)),
                b'\t' => drop(refused.tab.get_or_insert(at)),
                _ => {}
            }
            spaces = 0;
        }
        refused
    }
}

#[cfg(feature = "payload")]
fn body_length(definition: &Definition, arguments: &[Argument<'_>]) -> usize {
    let body = definition.body();
    let values = body.slots().filter_map(|(_, index)| arguments.get(usize::from(index)));
    body.constant().chars().count() + values.map(Argument::length).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(kind: Kind, text: &str) -> Vec<ArgumentError> {
        let mut problems = Vec::new();
        check_value("customer", kind, &Argument::Text(text), &mut problems);
        problems
    }

    #[test]
    fn values_the_platform_takes_pass() {
        for text in ["Ann", " ", "a    b", "Ünï😀", "\"quoted\" \\ {{1}}", "\u{a0}\u{2028}", "null\0"] {
            assert_eq!(problems(Kind::Text, text), [], "{text:?}");
        }
        assert_eq!(problems(Kind::Code, "A1b2C3d4E5f6G7h"), []);
    }

    #[test]
    fn each_refused_value_names_its_place() {
        let parameter = || "customer".to_owned();
        assert_eq!(problems(Kind::Text, ""), [ArgumentError::Empty { parameter: parameter() }]);
        assert_eq!(
            problems(Kind::Text, "é\n\ta     b"),
            [
                ArgumentError::LineBreak { parameter: parameter(), position: 2 },
                ArgumentError::Tab { parameter: parameter(), position: 3 },
                ArgumentError::Spaces { parameter: parameter(), position: 5 },
            ]
        );
        assert_eq!(problems(Kind::Text, "a\r"), [ArgumentError::LineBreak { parameter: parameter(), position: 2 }]);
        for code in ["", "1234567890123456", "12 34", "１２３"] {
            assert!(matches!(
                problems(Kind::Code, code)[..],
                [ArgumentError::Code { .. } | ArgumentError::Empty { .. }]
            ));
        }
    }

    #[test]
    fn the_length_of_a_number_is_that_of_its_digits() {
        for number in [0, 9, 10, 99, 100, -1, -10, i64::MAX, i64::MIN] {
            assert_eq!(Argument::Integer(number).length(), number.to_string().len());
        }
    }
}
