//! `asks-for-secrets`: a message that asks for what nobody should send.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks in English bodies for sentences that ask the customer to send or tell a card number, a PIN, a password and the like. It knows a few words only, which is why it does not run unless it is selected.",
    why: "Reviewers reject templates that ask for sensitive identifiers, and customers learn to send them to whoever asks.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nWe could not charge you for your order. Please reply with your full card number, and we shall try again.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nWe could not charge you for your order. Please choose another way to pay in our shop, and we shall try again.\n",
    source: "The platform's policy for business messages: do not ask for full card numbers, account numbers, or other sensitive identifiers.",
    fix: None,
};

/// How a sentence asks.
const ASKS: &[&str] =
    &["reply with", "send us", "send your", "tell us", "give us", "text us", "share your", "provide your"];
/// What it must not ask for.
const SECRETS: &[&str] = &[
    "card number",
    "cvv",
    "cvc",
    "security code on",
    "your pin",
    "pin code",
    "password",
    "passcode",
    "social security",
    "passport number",
    "bank account number",
    "account password",
    "one-time code",
    "verification code",
];
/// What turns a sentence around.
const DENIALS: &[&str] = &["not ", "never", "n't", "n’t", "no one", "nobody"];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if version.language.tag().parts().0 != "en" {
        return;
    }
    for body in version.texts_of(Part::Body) {
        // As long as the text itself, so that places in one are places in the other.
        let lower = body.value.to_ascii_lowercase();
        let mut start = 0;
        for sentence in lower.split_inclusive(['.', '!', '?', '\n']) {
            let secret = SECRETS.iter().find_map(|secret| sentence.find(secret).map(|at| (at, secret.len())));
            let asks = ASKS.iter().any(|ask| sentence.contains(ask));
            if let Some((at, length)) = secret
                && asks
                && !DENIALS.iter().any(|denial| sentence.contains(denial))
            {
                let range = start + at..start + at + length;
                let message = format!("{} asks for something secret: {}", body.place, &body.value[range.clone()]);
                let found = report.at(body.at(range), message);
                report.push(found.help("let the customer enter it where it is safe, such as behind a button"));
            }
            start += sentence.len();
        }
    }
}
