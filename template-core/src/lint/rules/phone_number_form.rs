//! `phone-number-form`: a number that can be called from everywhere.

use crate::diagnostic::{Edit, Fix};
use crate::lint::buttons::own;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules::phone_number::number;
use crate::lint::version::Version;
use crate::source::{Span, Spanned};
use crate::syntax;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for numbers of buttons without a country code, with a zero behind it where that country's numbers have none, with letters, or of more or fewer digits than numbers have.",
    why: "Customers abroad reach nobody, or somebody else. The platform removes a zero behind the country code by itself, and the template says another number than it calls.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nphone = \"+4401632960001\"\ntext = \"Call us\"\n+++\nYour order has been packed. Call us if you would like to change anything.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nphone = \"+441632960001\"\ntext = \"Call us\"\n+++\nYour order has been packed. Call us if you would like to change anything.\n",
    source: "The platform's page on template components, on the leading zero. ITU-T E.164: a number begins with its country code and has at most 15 digits.",
    fix: Some(
        "Removes the zero behind a country code. Unsafe: somebody calls the number before it is sent to everybody.",
    ),
};

/// Country codes in whose numbers no zero follows, in the countries' own plans; the longer codes are left alone, since
/// some of their countries have it. So has Italy.
const WITHOUT_ZERO: &[&str] = &[
    "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "40", "41", "43", "44", "45", "46", "47", "48", "49",
    "51", "52", "54", "55", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91",
    "92", "93", "94", "95", "98",
];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for number in own(version, number) {
        look(report, version, number);
    }
}

fn look(report: &mut Report<'_>, version: &Version<'_>, number: &Spanned<String>) {
    let text = number.value.as_str();
    let digits = text.strip_prefix('+').unwrap_or(text);
    let (message, help) = if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        // Other characters are refused by `phone-number`.
        if digits.bytes().any(|byte| !byte.is_ascii_alphanumeric()) {
            return;
        }
        ("the number of a button holds letters", "write the digits of the keys that the letters stand for")
    } else if digits.starts_with('0') {
        ("the number of a button has no country code", "begin it with the country code, without `00`: `+441632960001`")
    } else if let Some(code) = WITHOUT_ZERO.iter().find(|code| is_before_zero(digits, code)) {
        let before = text.len() - digits.len() + code.len();
        let inside = syntax::inside_quotes(version.source, number.span);
        let is_plain = version.source.slice(inside) == text;
        let zero = Span::new(before, before + 1).shifted(inside.start);
        let mut found = report
            .at(if is_plain { zero } else { number.span }, format!("a zero follows the country code {code}"))
            .label("not dialled from abroad")
            .help("remove the zero, and call the number to be sure");
        found.fix = is_plain.then(|| Fix::unsafe_("remove the zero", vec![Edit::new(zero, "")]));
        return report.push(found);
    } else if digits.len() < 7 {
        (
            "the number of a button is too short for one with a country code",
            "write the country code and the whole number",
        )
    } else if digits.len() > 15 && text.len() <= 20 {
        ("the number of a button has more than 15 digits", "write one number, without its extension")
    } else {
        return;
    };
    report.push(report.at(number.span, message).help(help));
}

fn is_before_zero(digits: &str, code: &str) -> bool {
    digits.strip_prefix(code).is_some_and(|rest| rest.starts_with('0'))
}
