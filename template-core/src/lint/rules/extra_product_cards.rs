//! `extra-product-cards`: product cards are defined twice and sent as often as needed.

use crate::kind::Kind;
use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Header;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for more than two cards in a carousel of products.",
    why: "The template says what the cards look like, and two show it: a message then has two to ten. What the platform makes of a third is not written anywhere.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { product = true }\n\n[[cards.buttons]]\nsingle_product = \"View\"\n\n[[cards]]\nheader = { product = true }\n\n[[cards.buttons]]\nsingle_product = \"View\"\n\n[[cards]]\nheader = { product = true }\n\n[[cards.buttons]]\nsingle_product = \"View\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { product = true }\n\n[[cards.buttons]]\nsingle_product = \"View\"\n\n[[cards]]\nheader = { product = true }\n\n[[cards.buttons]]\nsingle_product = \"View\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    source: "The platform's page on carousels of products: its template has two cards.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let cards = &version.content.cards;
    let Some(third) = cards.get(2) else { return };
    if matches!(&third.header, Some(Header::Asset(asset)) if asset.kind == Kind::Product) {
        let message = format!("the carousel of products is defined with {} cards", cards.len());
        let found = report.at(head(version, third.span), message).label("the third");
        report.push(found.help("keep two: a message has as many of them as it needs, up to ten"));
    }
}
