//! What rules ask of buttons: which there are, and what of them a file says itself.

use crate::lint::version::Version;
use crate::model::{Action, Button, Content};
use crate::source::{Span, Spanned};

/// Every button, those of cards after those of the message.
fn all(content: &Content) -> impl Iterator<Item = &Button> {
    content.buttons.iter().chain(content.cards.iter().flat_map(|card| &card.buttons))
}

/// What `of` finds in buttons and this file says: what a translation has from its base file is said there.
pub(crate) fn own<'a>(
    version: &Version<'a>,
    of: fn(&'a Button) -> Option<&'a Spanned<String>>,
) -> impl Iterator<Item = &'a Spanned<String>> {
    let base = version.translation.map(|_| &version.template.content);
    let base = base.into_iter().flat_map(all).map(Some).chain(std::iter::repeat(None));
    all(version.content).zip(base).filter_map(move |(button, base)| {
        let text = of(button)?;
        (base.and_then(of) != Some(text)).then_some(text)
    })
}

/// The key that makes a button what it is.
pub(crate) fn kind(button: &Button) -> &'static str {
    match button.action {
        Action::QuickReply => "quick_reply",
        Action::Url { .. } => "url",
        Action::PhoneNumber(_) => "phone",
        Action::CopyCode(_) => "copy_code",
        Action::OneTimePassword(_) => "otp",
        Action::Flow(_) => "flow",
        Action::Catalog => "catalog",
        Action::MultiProduct => "multi_product",
        Action::SingleProduct => "single_product",
        Action::VoiceCall { .. } => "voice_call",
        Action::OrderDetails => "order_details",
        Action::RequestContactInfo => "request_contact_info",
    }
}

/// The first line of a table or of a text: the rest of it explains nothing.
pub(crate) fn head(version: &Version<'_>, span: Span) -> Span {
    version.source.head(span)
}
