//! Templates whose text is the platform's own: their settings, where what was fetched shows the text instead.

use crate::exchange::import::template::{Authentication, Text};
use crate::exchange::remark::{Report, quoted};

/// What the platform writes, in English.
///
/// Source: the platform's page on authentication templates.
const TEXT: &str = "*{{1}}* is your verification code.";

/// What it adds where the template asks for it.
const RECOMMENDATION: &str = "For your security, do not share this code.";

/// The longest that a code is valid, in minutes.
const LONGEST: i64 = 90;

/// What a fetched definition shows of the platform's text.
pub(super) struct Shown {
    pub(super) body: Option<Text>,
    pub(super) footer: Option<String>,
    /// How long the code is valid, as the button's link says.
    pub(super) minutes_of_link: Option<i64>,
}

/// Whether a text is what the platform writes, in some language: it has the code in bold, and no other value.
pub(super) fn is_fixed(text: &Text) -> bool {
    text.ids().len() == 1 && text.written().contains("*{{1}}*")
}

/// The settings that the definition says, and those that only show in what the platform wrote.
pub(super) fn settings(said: Authentication, shown: &Shown, path: &str, report: &mut Report) -> Authentication {
    Authentication {
        security_recommendation: recommendation(said.security_recommendation, shown.body.as_ref(), report),
        code_expiration_minutes: minutes(said.code_expiration_minutes, shown, path, report),
    }
}

/// Whether the text recommends not to share the code: as is said, or as a text shows that is there.
fn recommendation(said: Option<bool>, body: Option<&Text>, report: &mut Report) -> Option<bool> {
    let Some(body) = body else { return said };
    report.drop("`text` and `example` of an authentication body, which the platform writes itself,");
    if said.is_some() {
        return said;
    }
    let written = body.written();
    if written.ends_with(RECOMMENDATION) {
        report.note(
            &body.path,
            "the text has the recommendation that `add_security_recommendation` adds, and is taken for one that does",
        );
        return Some(true);
    }
    if written.trim() != TEXT {
        let message = "nothing says `add_security_recommendation`: if this text has the recommendation, \
                       `security_recommendation = true` belongs under `[authentication]`";
        report.doubt(&body.path, message);
    }
    None
}

fn minutes(said: Option<i64>, shown: &Shown, path: &str, report: &mut Report) -> Option<i64> {
    let key = "`code_expiration_minutes`";
    match (said, shown.minutes_of_link) {
        (None, Some(minutes)) => report.note(path, format!("the button's link says {minutes} {key}")),
        (Some(said), Some(minutes)) if said != minutes => {
            report.doubt(path, format!("{key} are {said}, and {minutes} in the button's link; the first is taken"));
        }
        _ => {}
    }
    let known = said.or(shown.minutes_of_link);
    let Some(footer) = &shown.footer else { return known };
    let mut numbers = footer.split(|character: char| !character.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let number = numbers.next().and_then(|digits| digits.parse().ok()).filter(|number| (1..=LONGEST).contains(number));
    let number = number.filter(|_| numbers.next().is_none());
    if known.is_none() && number.is_none() {
        report.refuse(path, "the platform's fixed text of an authentication template has no such footer");
        return None;
    }
    report.drop("`text` of an authentication footer, which the platform writes itself,");
    if let (None, Some(number)) = (known, number) {
        report.doubt(path, format!("the footer {} is taken for {number} {key}", quoted(footer)));
    }
    known.or(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The minutes, and how many remarks there are; `None` where the template is refused.
    fn read(said: Option<i64>, footer: Option<&str>, minutes_of_link: Option<i64>) -> Option<(Option<i64>, usize)> {
        let mut report = Report::default();
        let shown = Shown { body: None, footer: footer.map(str::to_owned), minutes_of_link };
        let minutes = minutes(said, &shown, "components", &mut report);
        (!report.is_refused()).then(|| (minutes, report.finish().len()))
    }

    #[test]
    fn minutes_are_found_wherever_they_stand() {
        assert_eq!(read(Some(5), None, None), Some((Some(5), 0)));
        assert_eq!(read(Some(5), None, Some(5)), Some((Some(5), 0)));
        assert_eq!(read(Some(5), None, Some(6)), Some((Some(5), 1)));
        assert_eq!(read(None, None, Some(6)), Some((Some(6), 1)));
        assert_eq!(read(None, Some("Gone in 6 minutes."), Some(6)), Some((Some(6), 2)));
        assert_eq!(read(None, Some("Gone in 6 minutes."), None), Some((Some(6), 2)));
        assert_eq!(read(None, None, None), Some((None, 0)));
    }

    #[test]
    fn a_footer_without_minutes_is_not_the_platforms() {
        for footer in ["Bye.", "Gone in 91 minutes.", "Gone in 0 minutes.", "From 1 to 2 minutes.", ""] {
            assert_eq!(read(None, Some(footer), None), None, "{footer}");
        }
    }
}
