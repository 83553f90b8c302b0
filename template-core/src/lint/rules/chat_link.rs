//! `chat-link`: an address that opens a conversation in the conversation.

use crate::lint::explanation::Explanation;
use crate::lint::hosts::hosts;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for addresses that open WhatsApp, such as those of `wa.me`, in texts and behind buttons.",
    why: "Reviewers reject them: the customer is in a conversation already, and would be led into one with somebody else.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed. If something is missing, write to https://wa.me/447700900000 and we shall help you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n+++\nYour order has been packed. If something is missing, answer this message and we shall help you.\n",
    source: "The platform's page on template review, in its older form and as providers quote it: no `wa.me` links. Of buttons that lead there its error 2388081 is reported.",
    fix: None,
};

/// Hosts of addresses that open a conversation, a group or a channel.
const HOSTS: &[&str] =
    &["api.whatsapp.com", "chat.whatsapp.com", "wa.link", "wa.me", "walink.co", "web.whatsapp.com", "whatsapp.com"];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.signs.has(Signs::SLASH)) {
        for range in hosts(text.value) {
            let host = &text.value[range.clone()];
            let bare = host.strip_prefix("www.").unwrap_or(host);
            if HOSTS.iter().any(|known| bare.eq_ignore_ascii_case(known)) {
                let message = format!("{} leads to `{bare}`, into another conversation", text.place);
                let found = report.at(text.at(range), message);
                report.push(found.help("ask for an answer here, or add a button that answers or calls"));
            }
        }
    }
}
