//! `buttons-changed`: programs name the buttons of an approved template by their numbers.

use crate::lint::against::{ButtonDifference, Change, button_difference};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::model::Button;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for buttons of another kind, number or order where the older version was approved.",
    why: "A message names each button by its number: until the new text is approved, values go to the wrong buttons of the old one, and after it those of programs that are not yet built anew. The platform refuses most of them: error 132000 or 131008; payloads of quick replies that changed places it does not notice.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\nbuttons = [{ quick_reply = \"Change the day\" }, { quick_reply = \"Cancel\" }]\n+++\nWe are looking forward to your visit to our shop on Monday at noon.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\nbuttons = [{ quick_reply = \"Cancel\" }, { quick_reply = \"Change the day\" }]\n+++\nWe are looking forward to your visit to our shop on Monday at noon.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\nbuttons = [{ quick_reply = \"Change the day\" }, { quick_reply = \"Cancel\" }]\n+++\nWe are looking forward to your visit to our shop on Monday at noon.\n-- parcel.mtm --\n+++\ncategory = \"utility\"\nlanguage = \"en\"\napproved = true\nbuttons = [{ quick_reply = \"Change the day\" }, { quick_reply = \"Cancel\" }]\n+++\nWe are looking forward to your visit to our shop on Monday at noon.\n",
    source: "The platform's page on sending templates: the index of a button counts all buttons of the template.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    let old = change.old.template;
    let was_approved = old.approved || old.translations.iter().any(|translation| translation.approved);
    if !was_approved || !change.has_same_name() {
        return;
    }
    let Some(difference) = button_difference(change.old, change.new) else { return };
    let place = |button: &Button| change.head(button.span);
    let (span, message) = match difference {
        ButtonDifference::Kind { index, old, new, at } => {
            (place(at), format!("button {} is {new}, and was {old} when it was approved", index + 1))
        }
        ButtonDifference::Number { old, new, at } => {
            let buttons = if new == 1 { "there is 1 button".to_owned() } else { format!("there are {new} buttons") };
            (at.map_or_else(Span::default, place), format!("{buttons}, and {old} when the template was approved"))
        }
        ButtonDifference::Order { index, old, at } => {
            (place(at), format!("button {} was `{}` when it was approved", index + 1, old.escape_debug()))
        }
    };
    let found = report.at(span, message);
    report.push(found.help("put them back, or make another template of them and let programs change over"));
}
