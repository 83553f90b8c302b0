//! `card-count`: a carousel of one.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the cards of a carousel: 2 to 10.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U1\" }\nbody = \"A fern that likes the shade of a window\"\n\n[[cards.buttons]]\nquick_reply = \"Show me the fern\"\n+++\nOur plants of the week have arrived, and we keep one for you.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U1\" }\nbody = \"A fern that likes the shade of a window\"\n\n[[cards.buttons]]\nquick_reply = \"Show me the fern\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U2\" }\nbody = \"A cactus that needs water once a month\"\n\n[[cards.buttons]]\nquick_reply = \"Show me the cactus\"\n+++\nOur plants of the week have arrived, and we keep one for you.\n",
    source: "The platform's pages on carousels: 2 to 10 cards.",
    fix: None,
};
