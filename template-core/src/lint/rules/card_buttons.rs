//! `card-buttons`: what a card has room for.

use crate::kind::Kind;
use crate::lint::buttons::{head, kind};
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Header;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks at the buttons of cards: one or two, of the kinds `quick_reply`, `url` and `phone`; below a product one, of the kind `single_product` or `url`.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"Warm light for long evenings.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards.buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n\n[[cards.buttons]]\nquick_reply = \"Not for me\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"A lamp that folds into a pocket.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards.buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n\n[[cards.buttons]]\nquick_reply = \"Not for me\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"Warm light for long evenings.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards.buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"A lamp that folds into a pocket.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards.buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    source: "The platform's pages on carousels of pictures and of products.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    // What is so in one card is so in all: others are refused where the file is read.
    let Some(card) = version.content.cards.first() else { return };
    let is_product = matches!(&card.header, Some(Header::Asset(asset)) if asset.kind == Kind::Product);
    let (limit, kinds): (usize, &[&str]) =
        if is_product { (1, &["single_product", "url"]) } else { (2, &["quick_reply", "url", "phone"]) };
    if card.buttons.is_empty() && version.is_sound {
        let found = report.at(head(version, card.span), "the cards have no buttons");
        report.push(found.help("give every card one, such as `quick_reply = \"More like this\"`"));
    }
    if let Some(other) = card.buttons.iter().find(|button| !kinds.contains(&kind(button))) {
        let what = if is_product { "a product" } else { "a picture or a film" };
        let message = format!("a card with {what} takes no `{}` button", kind(other));
        let help = match kinds.split_last() {
            Some((last, rest)) => format!("use `{}` or `{last}` in its place", rest.join("`, `")),
            None => String::new(),
        };
        report.push(report.at(head(version, other.span), message).help(help));
    } else if let Some(first) = card.buttons.get(limit) {
        let are = if limit == 1 { "is" } else { "are" };
        let message = format!("the cards have {} buttons each, {limit} {are} allowed", card.buttons.len());
        let found = report.at(head(version, first.span), message).label("the first that is too many");
        report.push(found.help("remove it from every card"));
    }
}
