//! The known word that a misspelt one was probably meant to be.

/// A word that is longer was not misspelt.
const LONGEST: usize = 64;

/// A word that is shorter is the beginning of too many.
const SHORTEST_BEGINNING: usize = 3;

/// The candidate nearest to `word`, if one is near enough to be meant.
///
/// ```
/// use template_core::nearest;
///
/// assert_eq!(nearest("langauge", ["language", "name"]), Some("language"));
/// assert_eq!(nearest("EN_us", ["en_UG", "en_US"]), Some("en_US"));
/// assert_eq!(nearest("adjacent-placeholder", ["space-in-placeholder", "adjacent-placeholders"]), Some("adjacent-placeholders"));
/// assert_eq!(nearest("lang", ["language", "name"]), Some("language"));
/// assert_eq!(nearest("colour", ["language", "name"]), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    let longest_slip = length / 3;
    if length > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    let distance = |candidate: &str| {
        let candidate = candidate.to_lowercase();
        let missing = candidate.chars().count().abs_diff(length);
        if length >= SHORTEST_BEGINNING && candidate.starts_with(&word) && candidate != word {
            // At most as far as a slip can be: what is spelt nearly right is meant before what is cut short.
            return Some(missing.min(longest_slip));
        }
        let is_near = missing <= longest_slip;
        is_near.then(|| strsim::osa_distance(&word, &candidate)).filter(|&distance| distance <= longest_slip)
    };
    let near = candidates.into_iter().filter_map(|candidate| Some((distance(candidate)?, candidate)));
    near.min_by_key(|&(distance, _)| distance).map(|(_, candidate)| candidate)
}
