//! `phone-number`: the number that a button calls.

use crate::diagnostic::{Edit, Fix};
use crate::lint::buttons::own;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Action, Button};
use crate::source::Spanned;
use crate::syntax;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks at the numbers that buttons call: they are letters and digits, perhaps with `+` before them, and at most 20 characters.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nphone = \"+44 1632 960-001\"\ntext = \"Call us\"\n+++\nYour order has been packed. Call us if you would like to change anything.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nphone = \"+441632960001\"\ntext = \"Call us\"\n+++\nYour order has been packed. Call us if you would like to change anything.\n",
    source: "The platform's page on template components: a number is alphanumeric and has at most 20 characters.",
    fix: Some(
        "Removes the spaces, dots, hyphens, slashes and brackets of a number that is digits otherwise. Safe: it calls the same number.",
    ),
};

const CHARACTERS: usize = 20;

/// The number of a button that calls one.
pub(in crate::lint) fn number(button: &Button) -> Option<&Spanned<String>> {
    match &button.action {
        Action::PhoneNumber(number) => Some(number),
        _ => None,
    }
}

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for number in own(version, number) {
        let text = number.value.as_str();
        let bare = text.strip_prefix('+').unwrap_or(text);
        let is_other = |character: &char| !character.is_ascii_alphanumeric();
        if let Some(other) = bare.chars().find(is_other) {
            let message = match other {
                ' ' => "the number of a button holds a space".to_owned(),
                other => format!("the number of a button holds `{}`", other.escape_debug()),
            };
            let mut found = report.at(number.span, message);
            found = match digits(text) {
                Some(digits) => {
                    let edit = Edit::new(syntax::inside_quotes(version.source, number.span), digits.as_str());
                    found.fix = Some(Fix::safe("write the digits alone", vec![edit]));
                    found.help(format!("write it as `{digits}`"))
                }
                None => found.help("write the country code and the number as digits alone: `+441632960001`"),
            };
            report.push(found);
        } else if text.len() > CHARACTERS {
            let message = format!("the number of a button has {} characters, {CHARACTERS} are allowed", text.len());
            report.push(report.at(number.span, message).help("write one number, without its extension"));
        }
    }
}

/// The number without what only sets its digits apart; nothing where something else stands among them.
fn digits(text: &str) -> Option<String> {
    // What stands in these brackets is not dialled from abroad.
    if text.contains("(0)") {
        return None;
    }
    let bare = text.strip_prefix('+').unwrap_or(text);
    let is_separator = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{2011}');
    let digits: String = bare.chars().filter(|&character| !is_separator(character)).collect();
    let is_number = !digits.is_empty() && digits.len() < CHARACTERS && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| if bare.len() < text.len() { format!("+{digits}") } else { digits })
}
