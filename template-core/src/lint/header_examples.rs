//! The examples of headers that are not text, where a file writes them itself.

use crate::kind::Kind;
use crate::lint::version::Version;
use crate::model::{Content, Header};
use crate::source::Spanned;

/// The examples that this file writes, of the message and of its cards, each with the kind of its header.
pub(super) fn header_examples<'a>(version: &Version<'a>) -> impl Iterator<Item = (Kind, &'a Spanned<String>)> {
    let (content, template) = (version.content, version.template);
    let base: Option<&'a Content> = version.translation.map(|_| &template.content);
    let own = base.map(|base| example(base.header.as_ref()));
    let cards = content.cards.iter().enumerate().map(move |(index, card)| {
        let base = base.map(|base| base.cards.get(index).and_then(|card| example(card.header.as_ref())));
        (example(card.header.as_ref()), base)
    });
    let all = std::iter::once((example(content.header.as_ref()), own)).chain(cards);
    all.filter_map(|(own, base)| own.filter(|_| base != Some(own)))
}

fn example(header: Option<&Header>) -> Option<(Kind, &Spanned<String>)> {
    match header? {
        Header::Asset(asset) => Some((asset.kind, asset.example.as_ref()?)),
        Header::Text(_) => None,
    }
}
