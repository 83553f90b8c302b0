//! How the buttons of a template differ from what they were: programs name them by their numbers.

use crate::lint::version::Version;
use crate::model::{Action, Button, OneTimePasswordKind};

/// The first difference between the buttons of an old and a new message, or of their cards.
#[derive(Debug)]
pub(crate) enum Difference<'a> {
    /// The button with that index is of another kind.
    Kind { index: usize, old: &'static str, new: &'static str, at: &'a Button },
    /// There are more, of which this is the first, or fewer.
    Number { old: usize, new: usize, at: Option<&'a Button> },
    /// The same buttons in another order; this is the first that stands elsewhere.
    Order { index: usize, old: &'a str, at: &'a Button },
}

/// What differs in the buttons of the message, and else in those of the cards, which all have the same kinds.
pub(crate) fn difference<'a>(old: &Version<'a>, new: &Version<'a>) -> Option<Difference<'a>> {
    let own = between(&old.content.buttons, &new.content.buttons);
    own.or_else(|| {
        let mut cards = old.content.cards.iter().zip(&new.content.cards);
        cards.find_map(|(old, new)| between(&old.buttons, &new.buttons))
    })
}

pub(super) fn between<'a>(old: &'a [Button], new: &'a [Button]) -> Option<Difference<'a>> {
    for (index, (old, new)) in old.iter().zip(new).enumerate() {
        let (was, is) = (kind(&old.action), kind(&new.action));
        if was != is {
            return Some(Difference::Kind { index, old: was, new: is, at: new });
        }
    }
    if old.len() != new.len() {
        return Some(Difference::Number { old: old.len(), new: new.len(), at: new.get(old.len()) });
    }
    let label = |button: &'a Button| button.label.as_ref().map(|label| label.value.as_str());
    let sorted = |buttons: &'a [Button]| {
        let mut labels: Vec<_> = buttons.iter().map(label).collect();
        labels.sort_unstable();
        labels
    };
    let (index, (old, at)) = old
        .iter()
        .zip(new)
        .enumerate()
        .find(|(_, (old, new))| label(old) != label(new))
        .filter(|_| sorted(old) == sorted(new))?;
    Some(Difference::Order { index, old: label(old).unwrap_or_default(), at })
}

/// What a button does, as messages say it.
pub(super) fn kind(action: &Action) -> &'static str {
    match action {
        Action::QuickReply => "a quick reply",
        Action::Url { url, .. } if url.text().has_values() => "an address with a value",
        Action::Url { .. } => "an address",
        Action::PhoneNumber(_) => "a phone number",
        Action::CopyCode(_) => "the code of a coupon",
        Action::OneTimePassword(password) => match password.kind {
            OneTimePasswordKind::CopyCode => "a one-time password to copy",
            OneTimePasswordKind::OneTap => "a one-time password taken at a tap",
            OneTimePasswordKind::ZeroTap => "a one-time password taken by itself",
        },
        Action::Flow(_) => "a flow",
        Action::Catalog => "the catalog",
        Action::MultiProduct => "a list of products",
        Action::SingleProduct => "a product",
        Action::VoiceCall { .. } => "a call",
        Action::OrderDetails => "an order",
        Action::RequestContactInfo => "a request for the customer's number",
    }
}
