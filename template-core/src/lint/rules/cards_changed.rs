//! `cards-changed`: the cards of a carousel are a type of their own.

use crate::lint::against::Change;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for another number of cards, cards that come or go, and cards that become products or no longer are. Of products a message has as many as it likes, and their number is no finding.",
    why: "The cards are an array of the generated type: programs do not build with another number. The platform asks for every card of the approved template.",
    wrong: "-- old/parcel.mtm --\n+++\ncategory = \"marketing\"\nlanguage = \"en\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number one, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number two, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n+++\nWe have made a choice of what could please you this week.\n-- parcel.mtm --\n+++\ncategory = \"marketing\"\nlanguage = \"en\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number one, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number two, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number three, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n+++\nWe have made a choice of what could please you this week.\n",
    right: "-- old/parcel.mtm --\n+++\ncategory = \"marketing\"\nlanguage = \"en\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number one, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number two, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n+++\nWe have made a choice of what could please you this week.\n-- parcel.mtm --\n+++\ncategory = \"marketing\"\nlanguage = \"en\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number one, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n[[cards]]\nheader = { image = \"4::aW\" }\nbody = \"Our offer of the week, number two, is here.\"\n[[cards.buttons]]\nquick_reply = \"Show me more\"\n+++\nWe have made our choice of what could please you this week.\n",
    source: "This project: `cards` is an array. The platform's page on carousels: a message has all cards of its template.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, change: &Change<'_>) {
    let (old, new) = (change.old.template, change.new.template);
    let (was, is) = (&old.content.cards, &new.content.cards);
    if was.is_empty() && is.is_empty() {
        return;
    }
    let products = (old.has_product_cards(), new.has_product_cards());
    let (index, message) = match (was.len(), is.len()) {
        (0, _) => (0, "the cards are new: programs do not give them".to_owned()),
        (_, 0) => (0, "the cards are gone: programs give them".to_owned()),
        _ if products == (false, true) => (0, "the cards are products now".to_owned()),
        _ if products == (true, false) => (0, "the cards are no longer products".to_owned()),
        _ if products == (true, true) => return,
        (was, is) if was != is => {
            let cards = if is == 1 { "there is 1 card".to_owned() } else { format!("there are {is} cards") };
            (was.min(is - 1), format!("{cards}, and there were {was}"))
        }
        _ => return,
    };
    let found = report.at(change.card(Some(index)), message);
    report.push(found.help("put them back, or make another template of them and let programs change over"));
}
