//! What the platform refuses in the values given for a template.

use crate::argument::value::{Unreadable, Value};
use crate::argument::{
    Argument, ArgumentError, COUPON_LIMIT, PAYLOAD_LIMIT, SPACES_LIMIT, alphanumeric_error, code_error,
};
#[cfg(feature = "payload")]
use crate::argument::{ArgumentErrors, CODE_LIMIT, Plain};
use crate::date_time::DateParts;
#[cfg(feature = "payload")]
use crate::definition::{Definition, is_spare};
use crate::kind::Kind;
#[cfg(feature = "payload")]
use crate::text::Text;
#[cfg(feature = "payload")]
use crate::words::Look;

mod products;

/// What is wrong with a file's example of a value.
#[cfg(feature = "syntax")]
pub(crate) fn example_problems(parameter: &str, kind: Kind, example: &str) -> Vec<ArgumentError> {
    let mut problems = Vec::new();
    check_value(parameter, kind, &Argument::Text(example), &mut problems);
    problems
}

/// Checks the values given for a template's parameters, and the length of the body with them; says which texts JSON
/// takes as they stand.
#[cfg(feature = "payload")]
pub(crate) fn check(
    definition: &Definition,
    body: Text<'_>,
    arguments: &[Argument<'_>],
    limit: usize,
) -> Result<Plain, ArgumentErrors> {
    let expected = definition.parameter_count();
    if expected != arguments.len() {
        let count = ArgumentError::Count { expected, given: arguments.len() };
        return Err(ArgumentErrors::one(definition, count));
    }
    let mut problems = Vec::new();
    let mut plain = Plain::default();
    for (index, argument) in arguments.iter().enumerate() {
        let kind = definition.kind(index).unwrap_or_default();
        match argument {
            Argument::Text(text) => {
                let look = Look::at(text);
                if look.is_plain() {
                    plain.add(index);
                }
                if is_certainly_right(kind, text, look) {
                    continue;
                }
            }
            Argument::Integer(_) if kind == Kind::Integer => continue,
            _ => {}
        }
        check_argument(definition, index, arguments, &mut problems);
    }
    if definition.has_plain_name() {
        plain.add_name();
    }
    if may_be_too_long(body, arguments, limit) {
        problems.extend(too_long(definition, body, arguments, limit));
    }
    ArgumentErrors::of(definition, problems)?;
    Ok(plain)
}

/// A closer look at one argument.
#[cfg(feature = "payload")]
fn check_argument(
    definition: &Definition,
    index: usize,
    arguments: &[Argument<'_>],
    problems: &mut Vec<ArgumentError>,
) {
    let Some((parameter, argument)) = definition.parameter(index).zip(arguments.get(index)) else { return };
    let is_absent = |index: usize| matches!(arguments.get(index), Some(Argument::Absent));
    if !is_absent(index) {
        check_value(parameter.name(), parameter.kind(), argument, problems);
    } else if !parameter.kind().is_optional() && !is_spare(definition, index, is_absent) {
        problems.push(ArgumentError::Missing { parameter: parameter.name().to_owned() });
    }
}

/// Whether a text of that kind needs no closer look: what nearly every text is.
#[cfg(feature = "payload")]
fn is_certainly_right(kind: Kind, text: &str, look: Look) -> bool {
    match kind {
        Kind::Text => !text.is_empty() && !look.has_controls && !look.has_gaps,
        Kind::Code => (1..=CODE_LIMIT).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        _ => false,
    }
}

/// Checks the length of the body with its values in one language.
#[cfg(feature = "payload")]
pub(crate) fn check_length(
    definition: &Definition,
    body: Text<'_>,
    arguments: &[Argument<'_>],
    limit: usize,
) -> Result<(), ArgumentErrors> {
    if !may_be_too_long(body, arguments, limit) {
        return Ok(());
    }
    too_long(definition, body, arguments, limit).map_or(Ok(()), |problem| Err(ArgumentErrors::one(definition, problem)))
}

/// Whether characters have to be counted: not where there are too few bytes.
#[cfg(feature = "payload")]
fn may_be_too_long(body: Text<'_>, arguments: &[Argument<'_>], limit: usize) -> bool {
    /// The characters of the longest number: a sign and 19 digits.
    const INTEGER: usize = 20;
    let mut bytes = body.constant().len();
    for (_, index) in body.slots() {
        bytes += match arguments.get(usize::from(index)) {
            Some(Argument::Text(text)) => text.len(),
            Some(Argument::Integer(_)) => INTEGER,
            Some(Argument::Absent) | None => 0,
            Some(_) => return true,
        };
    }
    bytes > limit
}

#[cfg(feature = "payload")]
fn too_long(
    definition: &Definition,
    body: Text<'_>,
    arguments: &[Argument<'_>],
    limit: usize,
) -> Option<ArgumentError> {
    let value_length = |index: u16| {
        let index = usize::from(index);
        let kind = definition.parameter(index).map(|parameter| parameter.kind());
        arguments.get(index).map_or(0, |argument| length(kind.unwrap_or_default(), argument))
    };
    let values: usize = body.slots().map(|(_, index)| value_length(index)).sum();
    let length = body.constant().chars().count() + values;
    if length <= limit {
        return None;
    }
    let longest = body.wire_order().max_by_key(|&index| value_length(index));
    let longest = longest.and_then(|index| definition.parameter(usize::from(index)));
    Some(ArgumentError::BodyTooLong { length, limit, longest: longest.map(|parameter| parameter.name().to_owned()) })
}

/// How many characters a value has in a text.
#[cfg(feature = "payload")]
fn length(kind: Kind, argument: &Argument<'_>) -> usize {
    match argument {
        Argument::Text(text) => text.chars().count(),
        Argument::Integer(number) => {
            let digits = number.unsigned_abs().checked_ilog10().unwrap_or(0) as usize + 1;
            digits + usize::from(*number < 0)
        }
        other => Value::of(kind, other).map_or(0, |value| value.to_string().chars().count()),
    }
}

fn check_value(parameter: &str, kind: Kind, argument: &Argument<'_>, problems: &mut Vec<ArgumentError>) {
    let name = || parameter.to_owned();
    let invalid = |problem: String| ArgumentError::Invalid { parameter: name(), kind, problem };
    if let Argument::Text("") = argument {
        problems.push(ArgumentError::Empty { parameter: name() });
        return;
    }
    let value = match Value::of(kind, argument) {
        Ok(value) => value,
        Err(why) => {
            problems.push(match (why, argument) {
                (Unreadable::Integer, Argument::Text(given)) => {
                    ArgumentError::NotAnInteger { parameter: name(), given: (*given).to_owned() }
                }
                (Unreadable::Written(form), _) => invalid(format!("write a value of kind `{kind}` as {form}")),
                #[cfg(feature = "payload")]
                (Unreadable::Json(problem), _) => invalid(problem),
                _ => ArgumentError::WrongKind { parameter: name(), kind },
            });
            return;
        }
    };
    match value {
        Value::Text(text) => check_text(parameter, kind, text, problems),
        Value::Integer(number) if kind == Kind::Code => {
            let problem = code_error(&number.to_string());
            problems.extend(problem.map(|problem| ArgumentError::Code { parameter: name(), problem }));
        }
        Value::Integer(number) if kind == Kind::Expiration && number <= 0 => {
            problems.push(invalid("it is a time in milliseconds since 1970".to_owned()));
        }
        // The digits of a number are one line without spaces.
        Value::Integer(_) | Value::Absent | Value::Json(_) => {}
        Value::Currency(amount) => {
            if let Some(text) = amount.own_text() {
                check_text(parameter, Kind::Text, text, problems);
            }
        }
        Value::DateTime(time) => {
            check_text(parameter, Kind::Text, time.text(), problems);
            if let Some((part, least, most)) = time.known_parts().and_then(DateParts::problem) {
                problems.push(invalid(format!("its `{part}` is not {least} to {most}")));
            }
        }
        Value::Media(source) => {
            problems.extend(source.check().err().map(|problem| ArgumentError::Media { parameter: name(), problem }));
        }
        Value::Document(document) => {
            let problem = document.source().check().err();
            problems.extend(problem.map(|problem| ArgumentError::Media { parameter: name(), problem }));
            if document.name() == Some("") {
                problems.push(invalid("its file name is empty: leave it out".to_owned()));
            }
        }
        Value::Location(location) => {
            let found = location.check().into_iter();
            problems.extend(found.map(|problem| ArgumentError::Location { parameter: name(), problem }));
        }
        Value::Product(product) => {
            for (what, id) in [("catalog", product.catalog_id), ("product", product.retailer_id)] {
                if id.is_empty() {
                    problems.push(invalid(format!("the id of the {what} is empty")));
                }
            }
        }
        Value::Products(list) => problems.extend(products::problems(&list).into_iter().map(invalid)),
        Value::VoiceCall(call) => {
            if call.ttl_minutes == Some(0) {
                problems.push(invalid("its button can be used for 0 minutes: leave the time out".to_owned()));
            }
            if let Some(payload) = call.payload {
                check_text(parameter, Kind::Payload, payload, problems);
            }
        }
    }
}

/// Checks a text by the kind of its parameter.
fn check_text(parameter: &str, kind: Kind, text: &str, problems: &mut Vec<ArgumentError>) {
    let name = || parameter.to_owned();
    if text.is_empty() {
        problems.push(ArgumentError::Empty { parameter: name() });
        return;
    }
    match kind {
        Kind::Code => {
            problems.extend(code_error(text).map(|problem| ArgumentError::Code { parameter: name(), problem }));
        }
        Kind::Coupon => {
            let problem = alphanumeric_error(text, COUPON_LIMIT);
            problems.extend(problem.map(|problem| ArgumentError::Invalid { parameter: name(), kind, problem }));
        }
        Kind::Payload => {
            let length = text.chars().count();
            if length > PAYLOAD_LIMIT {
                let problem = format!("it is {length} characters long, {PAYLOAD_LIMIT} are allowed");
                problems.push(ArgumentError::Invalid { parameter: name(), kind, problem });
            }
        }
        Kind::FlowToken | Kind::Thumbnail => {}
        _ => check_line(parameter, text, problems),
    }
}

/// Checks a text that stands in a component: one line, without runs of spaces.
fn check_line(parameter: &str, text: &str, problems: &mut Vec<ArgumentError>) {
    let parameter = || parameter.to_owned();
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
            assert_eq!(length(Kind::Integer, &Argument::Integer(number)), number.to_string().len());
        }
    }
}
