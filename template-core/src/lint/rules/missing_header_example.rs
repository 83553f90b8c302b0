//! `missing-header-example`: the platform is shown a picture, a film or a file.

use crate::kind::Kind;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::{Asset, Header};
use crate::source::Span;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for headers of pictures, films, files and animated pictures that have no example.",
    why: "The platform refuses to create the template: a reviewer is shown the header.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { image = \"\" }\n+++\nYour order has been packed and is on its way to you.\n",
    right: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { image = \"4::aW1hZ2UvanBlZw==:ARbvan\" }\n+++\nYour order has been packed and is on its way to you.\n",
    source: "The platform's page on template components: such a header needs one `header_handle`; error 2388043.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    if !version.is_sound {
        return;
    }
    let base = version.translation.map(|_| &version.template.content);
    if let Some(own) = asset(version.content.header.as_ref()) {
        let base = base.and_then(|base| asset(base.header.as_ref()));
        check_header(report, version, own, base);
    }
    for (index, card) in version.content.cards.iter().enumerate() {
        let Some(own) = asset(card.header.as_ref()) else { continue };
        let base = base.and_then(|base| asset(base.cards.get(index)?.header.as_ref()));
        check_header(report, version, own, base);
    }
}

fn asset(header: Option<&Header>) -> Option<&Asset> {
    match header? {
        Header::Asset(asset) => Some(asset).filter(|asset| !matches!(asset.kind, Kind::Location | Kind::Product)),
        Header::Text(_) => None,
    }
}

/// Looks at a header; `base` is that of the base file, where this is a translation.
fn check_header(report: &mut Report<'_>, version: &Version<'_>, own: &Asset, base: Option<&Asset>) {
    if own.example.is_some() {
        return;
    }
    let span = match base.filter(|base| base.example.is_none()) {
        // What the base file lacks is said there, unless nobody asks it for examples.
        Some(_) if !version.template.approved => return,
        Some(_) => Span::default(),
        None => own.span,
    };
    let kind = own.kind;
    let found = report.at(span, format!("the `{kind}` header has no example"));
    report.push(found.help(format!("write what the platform's upload answered: `header = {{ {kind} = \"4::...\" }}`")));
}
