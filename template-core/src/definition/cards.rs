//! Which cards of a carousel of products a message can do without.

use super::Definition;
use crate::kind::Kind;

/// Whether the parameter with that index is of a product card that is left out: the third and those after it may be,
/// with every card that follows.
pub(crate) fn is_spare(definition: &Definition, index: usize, is_absent: impl Fn(usize) -> bool) -> bool {
    let card_of = |name: &str| name.strip_prefix("cards[")?.split_once(']')?.0.parse::<usize>().ok();
    let card = |index: usize| card_of(definition.parameter(index)?.name());
    let Some(own) = card(index).filter(|&own| own >= 2) else {
        return false;
    };
    let rest = (0..definition.parameter_count()).filter(|&other| card(other).is_some_and(|other| other >= own));
    let is_product = |index: usize| definition.parameter(index).is_some_and(|found| found.kind() == Kind::Product);
    let mut rest = rest.peekable();
    rest.peek().is_some_and(|&first| is_product(first)) && rest.all(is_absent)
}
