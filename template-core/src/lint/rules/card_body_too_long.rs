//! `card-body-too-long`: the text of a card with a picture or a film.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules::product_card_body_too_long::{check_cards, is_of_product};
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the body of a card with a picture or a film against 160; `[lint.limits] card_body` in `mtm.toml` changes the number.",
    why: "The platform's pages have given this limit and do not all give it today, so the template may be refused, or its cards may be cut off on small screens.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aloe\" }\nbody = \"Aloe likes the sun and wants little else: water it when its soil is dry, keep it away from the cold, and it stays green for many years, in a kitchen as well as in an office.\"\nbuttons = [\n  { quick_reply = \"More like this\" },\n]\n\n[[cards]]\nheader = { image = \"4::fern\" }\nbody = \"Fern likes the shade, and wants a little more.\"\nbuttons = [\n  { quick_reply = \"More like this\" },\n]\n+++\nNew plants for your home, all of them easy to keep.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aloe\" }\nbody = \"Aloe likes the sun, and wants little water.\"\nbuttons = [\n  { quick_reply = \"More like this\" },\n]\n\n[[cards]]\nheader = { image = \"4::fern\" }\nbody = \"Fern likes the shade, and wants a little more.\"\nbuttons = [\n  { quick_reply = \"More like this\" },\n]\n+++\nNew plants for your home, all of them easy to keep.\n",
    source: "The platform's page on interactive carousels and older pages on media card carousels: 160 characters.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    check_cards(report, version, |card| !is_of_product(card));
}
