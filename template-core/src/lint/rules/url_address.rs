//! `url-address`: an address that opens nothing.

use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::rules::url_scheme::after_scheme;
use crate::lint::version::Version;
use crate::lint::written::{Part, Written};

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for addresses of buttons with spaces or line breaks in them, and for those that name no host.",
    why: "The platform refuses what is not an address.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/my orders\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/my%20orders\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "The platform's page on template components: the address of a web page, percent-encoded.",
    fix: Some("Writes spaces as `%20`. Safe: it is the same page."),
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for url in version.texts_of(Part::Url) {
        // Counted to the end, which is faster for what is nearly always so.
        let is_blank = url.value.bytes().filter(|byte| *byte <= b' ' || *byte == 0x7f).count() > 0;
        if is_blank || !url.is_ascii {
            blank(report, url);
        }
        let host = after_scheme(url.value);
        if host.is_some_and(|host| host.is_empty() || host.starts_with(['/', '?', '#', ':'])) {
            let found = report.at(url.span, format!("{} names no host", url.place));
            report.push(found.help("write it as `https://acme.example/page`"));
        }
    }
}

/// Reports the first character that no address holds.
fn blank(report: &mut Report<'_>, url: &Written<'_>) {
    let is_blank = |(at, character): &(usize, char)| {
        (character.is_whitespace() || character.is_control()) && !url.is_in_placeholder(*at)
    };
    let Some((at, character)) = url.value.char_indices().find(is_blank) else { return };
    let message = if character == ' ' {
        format!("{} holds a space", url.place)
    } else {
        format!("{} holds `{}`", url.place, character.escape_debug())
    };
    let mut found =
        report.at(url.at(at..at + character.len_utf8()), message).help("remove it, or write a space as `%20`");
    let trimmed = url.value.trim_matches(' ');
    // Within a placeholder and at the ends, `%20` is not what is meant.
    let only_spaces = || url.value.char_indices().filter(is_blank).all(|(_, character)| character == ' ');
    if trimmed == url.value && only_spaces() {
        let spaces = url.value.char_indices().filter(is_blank).map(|(at, _)| url.edit(at..at + 1, "%20"));
        let edits: Option<Vec<_>> = spaces.collect();
        found.fix = edits.map(|edits| crate::diagnostic::Fix::safe("write it as `%20`", edits));
    }
    report.push(found);
}
