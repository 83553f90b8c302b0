//! `offer-header`: above an offer stands a picture or a film.

use crate::kind::Kind;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Header;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for limited-time offers below a header that is neither a picture nor a film.",
    why: "The platform refuses to create the template.",
    wrong: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = \"Our winter sale\"\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { image = \"4::aW1hZ2U\" }\n\n[limited_time_offer]\ntext = \"Until Sunday\"\n\n[[buttons]]\ncopy_code = \"LAMP25\"\n\n[[buttons]]\nurl = \"https://acme.example/lamps\"\ntext = \"Shop\"\n+++\nOur lamps are a quarter off this week, and sent to you for nothing.\n",
    source: "The platform's page on limited-time offers.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(offer) = &version.content.limited_time_offer else { return };
    let (span, kind) = match &version.content.header {
        None => return,
        Some(Header::Text(text)) => (text.span(), Kind::Text),
        Some(Header::Asset(asset)) => (asset.span, asset.kind),
    };
    if matches!(kind, Kind::Image | Kind::Video) {
        return;
    }
    let message = format!("a header of kind `{kind}` stands above a limited-time offer");
    let found = report.at(span, message).also(offer.text.span, "the offer");
    report.push(found.help("use a picture or a film, or remove the header"));
}
