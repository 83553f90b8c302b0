//! `product-card-body-too-long`: the text of a card that shows a product.

use crate::kind::Kind;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;
use crate::model::{Card, Header};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the characters of the body of a card that shows a product against 160; `[lint.limits] card_body` in `mtm.toml` changes the number.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { product = true }\nbody = \"Aloe likes the sun and wants little else: water it when its soil is dry, keep it away from the cold, and it stays green for many years, in a kitchen as well as in an office.\"\nbuttons = [\n  { single_product = \"View\" },\n]\n\n[[cards]]\nheader = { product = true }\nbody = \"Fern likes the shade, and wants a little more.\"\nbuttons = [\n  { single_product = \"View\" },\n]\n+++\nNew plants for your home, all of them easy to keep.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { product = true }\nbody = \"Aloe likes the sun, and wants little water.\"\nbuttons = [\n  { single_product = \"View\" },\n]\n\n[[cards]]\nheader = { product = true }\nbody = \"Fern likes the shade, and wants a little more.\"\nbuttons = [\n  { single_product = \"View\" },\n]\n+++\nNew plants for your home, all of them easy to keep.\n",
    source: "The platform's page on single-product templates: the body of a card has at most 160 characters.",
    fix: None,
};

/// Whether the card shows a product.
pub(super) fn is_of_product(card: &Card) -> bool {
    matches!(&card.header, Some(Header::Asset(asset)) if asset.kind == Kind::Product)
}

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    check_cards(report, version, is_of_product);
}

/// The bodies of those cards that `is_meant` picks.
pub(super) fn check_cards(report: &mut Report<'_>, version: &Version<'_>, is_meant: fn(&Card) -> bool) {
    if version.content.cards.is_empty() {
        return;
    }
    let limit = report.limits.card_body;
    for body in version.texts_of(Part::Body) {
        let card = body.place.card.and_then(|card| version.content.cards.get(card));
        if card.is_some_and(is_meant)
            && let Some((length, span)) = body.beyond(limit)
        {
            let message = format!("{} has {length} characters, {limit} are allowed", body.place);
            let found = report.at(span, message).label("this is too much");
            report.push(found.help("shorten it; what is true of all cards could be the body of the message"));
        }
    }
}
