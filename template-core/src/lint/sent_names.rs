//! The names of parameters that the platform is told.

use crate::lint::version::Version;
use crate::model::{FileParameter, ParameterFormat};
use crate::syntax::PlaceholderId;

/// The parameters whose names the platform is told, those of cards with the index of their card: a number in the address
/// of a button is told as a number.
pub(super) fn sent_names<'a>(version: &'a Version<'_>) -> impl Iterator<Item = (&'a FileParameter, Option<usize>)> {
    let template = version.template;
    let cards = template.content.cards.iter().enumerate();
    let of_cards = cards.flat_map(|(index, card)| card.parameters.iter().map(move |own| (own, Some(index))));
    let all = template.parameters.iter().map(|own| (own, None)).chain(of_cards);
    let named = (template.parameter_format == ParameterFormat::Named).then_some(all).into_iter().flatten();
    named.filter(|(parameter, card)| is_in_a_text(version, parameter, *card))
}

fn is_in_a_text(version: &Version<'_>, parameter: &FileParameter, card: Option<usize>) -> bool {
    let mut texts = version.texts.iter().filter(|text| text.place.card == card);
    texts.any(|text| {
        let is_it = |id: &PlaceholderId| matches!(id, PlaceholderId::Name(name) if *name == parameter.name.value);
        text.placeholders.iter().any(|(_, placeholder)| is_it(&placeholder.id))
    })
}
