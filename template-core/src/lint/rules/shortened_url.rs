//! `shortened-url`: an address that does not say where it leads.

use crate::lint::explanation::Explanation;
use crate::lint::hosts::hosts;
use crate::lint::report::Report;
use crate::lint::signs::Signs;
use crate::lint::version::Version;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for addresses of services that shorten addresses, in texts and behind buttons.",
    why: "A customer cannot see where such an address leads, which is why those who cheat use them and reviewers reject them.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nfooter = \"Reply STOP to opt out\"\n+++\nEverything warm is a quarter off this week: see https://bit.ly/acme-autumn for what is left of it.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nfooter = \"Reply STOP to opt out\"\n+++\nEverything warm is a quarter off this week: see https://acme.example/autumn for what is left of it.\n",
    source: "The platform's page on template review, in its older form and as providers quote it: no shortened links.",
    fix: None,
};

/// Hosts that shorten the addresses of others. Those of one company alone, such as `amzn.to`, are not among them.
const SHORTENERS: &[&str] = &[
    "adf.ly",
    "bit.do",
    "bit.ly",
    "bitly.com",
    "buff.ly",
    "clck.ru",
    "cutt.ly",
    "dub.sh",
    "encr.pw",
    "goo.gl",
    "goo.su",
    "is.gd",
    "j.mp",
    "ow.ly",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "short.gy",
    "short.io",
    "shorturl.at",
    "surl.li",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tiny.one",
    "tinyurl.com",
    "tny.im",
    "tr.ee",
    "urlz.fr",
    "v.gd",
];

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for text in version.texts.iter().filter(|text| text.signs.has(Signs::SLASH)) {
        for range in hosts(text.value) {
            let host = &text.value[range.clone()];
            let bare = host.strip_prefix("www.").unwrap_or(host);
            if SHORTENERS.iter().any(|shortener| bare.eq_ignore_ascii_case(shortener)) {
                let message = format!("{} leads through `{bare}`, which shortens addresses", text.place);
                let found = report.at(text.at(range), message).label("no customer sees where this leads");
                report.push(found.help("write the address that it leads to"));
            }
        }
    }
}
