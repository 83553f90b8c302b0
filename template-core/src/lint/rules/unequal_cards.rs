//! `unequal-cards`: cards that do not match.

use crate::lint::explanation::Explanation;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for cards that are not made of the same components as the first: header, body, and buttons of the same kinds in the same order.",
    why: "The platform refuses to create the template: the cards of a carousel look alike.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U1\" }\nbody = \"A fern that likes the shade of a window\"\n\n[[cards.buttons]]\nquick_reply = \"Show me the fern\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U2\" }\nbody = \"A cactus that needs water once a month\"\n\n[[cards.buttons]]\nurl = \"https://acme.example/cactus\"\ntext = \"Show me the cactus\"\n+++\nOur plants of the week have arrived, and we keep one for you.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U1\" }\nbody = \"A fern that likes the shade of a window\"\n\n[[cards.buttons]]\nquick_reply = \"Show me the fern\"\n\n[[cards]]\nheader = { image = \"4::aW1hZ2U2\" }\nbody = \"A cactus that needs water once a month\"\n\n[[cards.buttons]]\nquick_reply = \"Show me the cactus\"\n+++\nOur plants of the week have arrived, and we keep one for you.\n",
    source: "The platform's pages on carousels: all cards have the same components.",
    fix: None,
};
