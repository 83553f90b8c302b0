//! `many-emoji`: more emoji than the platform takes.

use crate::lint::emoji;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Counts the emoji of the body against 10: a family, a flag or a keycap is one. `[lint.limits] emoji` in `mtm.toml` changes the number.",
    why: "The platform has refused templates with more since 2025, though its pages do not say so.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nfooter = \"Reply STOP to opt out\"\n+++\n☀️ Summer is here! 🏖️ Our new shoes 👟, shirts 👕, hats 👒 and bags 👜 are in, 🎁 a gift with every order 🎉, only this week ⏰, in every shop 🏬 and online 💻.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nfooter = \"Reply STOP to opt out\"\n+++\n☀️ Summer is here! Our new shoes, shirts, hats and bags are in, with a gift 🎁 for every order.\n",
    source: "What providers say of the platform's answers to them (Bird, Wati, Twilio): at most ten emoji.",
    fix: None,
};

/// No emoji has fewer bytes that are not ASCII: even a key is `1` and U+20E3.
const SHORTEST: usize = 3;

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(body) = version.body() else { return };
    let limit = report.limits.emoji;
    if !body.signs.has(Signs::PUNCTUATION.or(Signs::FORMS).or(Signs::BEYOND)) {
        return;
    }
    if body.value.bytes().filter(|byte| !byte.is_ascii()).count() <= limit * SHORTEST {
        return;
    }
    let count = emoji::count(body.value);
    if count <= limit {
        return;
    }
    let mut start = 0;
    let mut place = 0..0;
    for _ in 0..=limit {
        let Some(next) = emoji::find(&body.value[start..]) else { return };
        place = start + next.start..start + next.end;
        start = place.end;
    }
    let message = format!("the body has {count} emoji, {limit} are allowed");
    report.push(report.at(body.at(place), message).label("this is one too many").help("leave some out"));
}
