//! The known word that a misspelt one was probably meant to be.

/// A word that is longer was not misspelt.
const LONGEST: usize = 64;

/// The candidate nearest to `word`, if one is near enough to be meant.
///
/// ```
/// use template_core::nearest;
///
/// assert_eq!(nearest("langauge", ["language", "name"]), Some("language"));
/// assert_eq!(nearest("colour", ["language", "name"]), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    let longest_slip = length / 3;
    if length > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= longest_slip)
        .map(|candidate| (strsim::osa_distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|&(distance, _)| distance <= longest_slip)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}
