//! `url-scheme`: an address begins with `https://`.

use crate::diagnostic::Fix;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::lint::written::Part;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for addresses of buttons that do not begin with `https://` or `http://`.",
    why: "The button opens a web page. What the platform makes of other addresses is not written anywhere: it may put `http://` before them, or refuse the template.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"acme.example/orders\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\n\n[[buttons]]\nurl = \"https://acme.example/orders\"\ntext = \"Show the order\"\n+++\nYour order has been packed, and our courier is on the way with it.\n",
    source: "The platform's page on template components: all its examples are whole addresses.",
    fix: Some(
        "Puts `https://` before an address that has nothing in its place. Unsafe: the page may be served without encryption only.",
    ),
};

/// What follows `http://` or `https://`, if one of them stands there.
pub(in crate::lint) fn after_scheme(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")).then_some(rest)
}

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    for url in version.texts_of(Part::Url) {
        // A placeholder at the beginning is said by `url-placeholder-in-host`.
        if after_scheme(url.value).is_some() || url.value.is_empty() || url.value.starts_with("{{") {
            continue;
        }
        let mut found = report
            .at(url.span, format!("{} does not begin with `https://`", url.place))
            .help("write the whole address of a web page: `https://acme.example/orders`");
        // A colon may end the name of another scheme: `mailto:`.
        if !url.value.contains(':') && !url.value.starts_with('/') {
            let edit = url.edit(0..0, "https://");
            found.fix = edit.map(|edit| Fix::unsafe_("put `https://` before it", vec![edit]));
        }
        report.push(found);
    }
}
