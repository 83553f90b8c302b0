//! Languages are paired by the positions of their placeholders; where that may be wrong, it is said.

use crate::exchange::import::template::{Id, Template, Text};
use crate::exchange::remark::{Report, quoted};

/// Says where the placeholders of a translation may not mean what those of its base mean.
pub(super) fn doubts(base: &Template, translation: &Template, report: &mut Report) {
    for (base_part, part) in base.parts().zip(translation.parts()) {
        for ((_, base_text), (_, text)) in base_part.texts().into_iter().zip(part.texts()) {
            if let Some(doubt) = doubt(base_text, text) {
                let message = format!("paired with `{}` by position, which is doubtful: {doubt}", base.language);
                report.doubt(&text.path, message);
            }
        }
    }
}

fn doubt(base: &Text, text: &Text) -> Option<String> {
    if base.numbers() != text.numbers() {
        return Some("the placeholders stand in another order".to_owned());
    }
    for (id, example) in &text.examples {
        let Id::Number(number) = id else { continue };
        let Some(expected) = example_of(base, id).filter(|expected| *expected != example) else { continue };
        let swapped = base.examples.iter().find(|(other, value)| other != id && value == example);
        if let Some((Id::Number(other), _)) = swapped {
            let example = quoted(example);
            return Some(format!("{example} is the example of `{{{{{number}}}}}` here and of `{{{{{other}}}}}` there"));
        }
        if is_number(expected) && has_no_digit(example) || has_no_digit(expected) && is_number(example) {
            let (example, expected) = (quoted(example), quoted(expected));
            return Some(format!("the example of `{{{{{number}}}}}` is {example} here and {expected} there"));
        }
    }
    None
}

fn example_of<'t>(text: &'t Text, id: &Id) -> Option<&'t String> {
    text.examples.iter().find(|(known, _)| known == id).map(|(_, example)| example)
}

fn is_number(example: &str) -> bool {
    example.bytes().any(|byte| byte.is_ascii_digit()) && !example.contains(char::is_alphabetic)
}

fn has_no_digit(example: &str) -> bool {
    !example.contains(char::is_numeric)
}
