//! The known word that a misspelt one was probably meant to be.

/// The candidate nearest to `word`, if one is near enough to be meant.
///
/// ```
/// use template_core::nearest;
///
/// assert_eq!(nearest("langauge", ["language", "name"]), Some("language"));
/// assert_eq!(nearest("colour", ["language", "name"]), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word = word.to_lowercase();
    let longest_slip = word.chars().count() / 3;
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|&(distance, _)| distance <= longest_slip)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}
