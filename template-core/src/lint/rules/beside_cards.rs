//! `beside-cards`: a carousel is a text and its cards.

use crate::diagnostic::Diagnostic;
use crate::lint::buttons::head;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Header;
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a header, a footer, an offer or buttons of the message beside the cards of a carousel.",
    why: "Only the text and the cards are shown, or the platform refuses the template: providers say so, and its own page names none of these.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nfooter = \"Until Sunday, while stocks last\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"Warm light for long evenings.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"A lamp that folds into a pocket.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"Warm light for long evenings.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U\" }\nbody = \"A lamp that folds into a pocket.\"\n\n[[cards.buttons]]\nquick_reply = \"More like this\"\n+++\nOur favourites of this winter, each a quarter off of its price until Sunday.\n",
    source: "A provider's documentation of carousels; the platform's page on them has no example with more.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let content = version.content;
    if content.cards.is_empty() {
        return;
    }
    let header = content.header.as_ref().map(|header| match header {
        Header::Text(text) => text.span(),
        Header::Asset(asset) => asset.span,
    });
    let button = content.buttons.first().map(|button| head(version, button.span));
    let offer = content.limited_time_offer.as_ref().map(|offer| offer.text.span);
    let footer = content.footer.as_ref().map(|footer| footer.span);
    let is_beside = |report: &Report<'_>, what: &str, span: Span| -> Diagnostic {
        let found = report.at(span, format!("{what} stands beside the cards of a carousel"));
        found.help("remove it: a carousel is a text and its cards, each with a header and buttons of its own")
    };
    let others = [("a header", header), ("an offer", offer), ("a footer", footer), ("a button", button)];
    for (what, span) in others {
        if let Some(span) = span {
            report.push(is_beside(report, what, span));
        }
    }
}
