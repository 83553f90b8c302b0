//! `card-header`: a card begins with a picture or a film.

use crate::kind::Kind;
use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Header;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for carousels whose cards have no header, or one that is neither a picture, a film nor a product.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = \"Our table lamp\"\nbody = \"Warm light for long evenings.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards]]\nheader = \"Our pocket lamp\"\nbody = \"A lamp that folds into a pocket.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"Warm light for long evenings.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"A lamp that folds into a pocket.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    source: "The platform's pages on carousels of pictures and of products.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    // What is so in one card is so in all: others are refused where the file is read.
    let Some(card) = version.content.cards.first() else { return };
    let found = match &card.header {
        Some(Header::Asset(asset)) if matches!(asset.kind, Kind::Image | Kind::Video | Kind::Product) => return,
        Some(Header::Asset(asset)) => {
            report.at(asset.span, format!("the header of a card is of kind `{}`", asset.kind))
        }
        Some(Header::Text(text)) => report.at(text.span(), "the header of a card is text"),
        None if !version.is_sound => return,
        None => report.at(head(version, card.span), "the cards have no header"),
    };
    report.push(found.help("give every card a picture or a film: `header = { image = \"4::handle\" }`"));
}
