//! `carousel-category`: a carousel is marketing.

use crate::category::Category;
use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for carousels in templates of another category than marketing.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"Warm light for long evenings.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"A lamp that folds into a pocket.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"Warm light for long evenings.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"A lamp that folds into a pocket.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    source: "The platform's pages on carousels of pictures and of products.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(first) = version.content.cards.first() else { return };
    let Some(category) = version.category().filter(|category| *category != Category::Marketing) else { return };
    let Some(said) = &version.template.category else { return };
    let message = format!("a carousel does not go with the category `{category}`");
    let found = report.at(said.span, message).also(head(version, first.span), "the first card");
    report.push(found.help("write `category = \"marketing\"`, or leave out the cards"));
}
