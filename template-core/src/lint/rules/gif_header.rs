//! `gif-header`: animated pictures are for marketing.

use crate::category::Category;
use crate::kind::Kind;
use crate::lint::explanation::Explanation;
use crate::lint::report::Report;
use crate::lint::version::Version;
use crate::model::Header;

pub(in crate::lint) const EXPLANATION: Explanation = Explanation {
    what: "Looks for a `gif` header in a template of another category than marketing.",
    why: "The platform takes animated pictures where marketing messages are sent through its own interface for these, and nowhere else.",
    wrong: "+++\ncategory = \"utility\"\nlanguage = \"en\"\nheader = { gif = \"4::dmlkZW8vbXA0:ARbvan\" }\n+++\nYour order has been packed, and our van is on its way to you.\n",
    right: "+++\ncategory = \"marketing\"\nlanguage = \"en\"\nheader = { gif = \"4::dmlkZW8vbXA0:ARbvan\" }\n+++\nThe autumn sale begins today, and our van brings your order for nothing.\n",
    source: "The platform's page on template components: the format GIF belongs to the interface for marketing messages.",
    fix: None,
};

pub(in crate::lint) fn check(report: &mut Report<'_>, version: &Version<'_>) {
    let Some(Header::Asset(asset)) = &version.content.header else { return };
    let category = version.category().filter(|category| *category != Category::Marketing);
    if let (Kind::Gif, Some(category)) = (asset.kind, category) {
        let message = format!("a `gif` header does not go with the category `{category}`");
        let found = report.at(asset.span, message);
        report.push(
            found.help("write a `video` or an `image` header; animated pictures are for the category `marketing`"),
        );
    }
}
