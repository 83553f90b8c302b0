//! `many-lines-in-card`: the text of a card is a few lines.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the line breaks in the body of a card: two are allowed.",
    why: "The cards of a carousel are all as high as the highest. The platform refuses a card of more lines in a conversation, and may refuse it in a template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aloe\" }\nbody = \"Aloe\\nFrom 9 EUR\\nLikes the sun\\nWants little water\"\nbuttons = [\n  { quick_reply = \"More like this\" },\n]\n\n[[cards]]\nheader = { image = \"4::fern\" }\nbody = \"Fern likes the shade, and wants a little more.\"\nbuttons = [\n  { quick_reply = \"More like this\" },\n]\n+++\nNew plants for your home, all of them easy to keep.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\n\n[[cards]]\nheader = { image = \"4::aloe\" }\nbody = \"Aloe\\nFrom 9 EUR\\nLikes the sun, wants little water\"\nbuttons = [\n  { quick_reply = \"More like this\" },\n]\n\n[[cards]]\nheader = { image = \"4::fern\" }\nbody = \"Fern likes the shade, and wants a little more.\"\nbuttons = [\n  { quick_reply = \"More like this\" },\n]\n+++\nNew plants for your home, all of them easy to keep.\n",
    source: "The platform's page on interactive carousels: the text of a card has at most two line breaks.",
    fix: None,
};

/// The most line breaks in the text of a card.
const LIMIT: usize = 2;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.content.cards.is_empty() {
        return;
    }
    for body in version.texts_of(Part::Body) {
        if body.place.card.is_none() || !body.signs.has(Signs::NEWLINE) {
            continue;
        }
        let breaks = body.value.bytes().filter(|byte| *byte == b'\n').count();
        let Some((first, _)) = body.value.match_indices('\n').nth(LIMIT) else { continue };
        let found = report
            .at(body.at(first..first + 1), format!("{} has {breaks} line breaks, {LIMIT} are allowed", body.place));
        report.push(found.label("this is one too many").help("write it in fewer lines"));
    }
}
