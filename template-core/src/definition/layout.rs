//! How a definition is kept: one text, and the numbers that say what is where in it.
//!
//! Both are one literal each in generated code, in which the compiler has next to nothing to check: a thousand
//! templates as tuples of literals took it a second longer. First come the numbers of `HEAD`; then for each parameter
//! its kind, where its name begins and ends in the text and where its example ends; then for each language its number,
//! where its texts begin and end, where the numbers of its components do, where in both its body begins, and whether no
//! other component has values. The components are the rest: see `component`.

/// A number, least significant byte first.
pub(crate) type Number = [u8; 4];

/// The text begins with the namespace and a colon, where there is one; this is where it ends.
pub(super) const NAMESPACE_END: usize = 0;
/// And behind it the name.
pub(super) const NAME_END: usize = 1;
pub(super) const CATEGORY: usize = 2;
pub(super) const HAS_NAMED_PARAMETERS: usize = 3;
/// How many there are.
pub(super) const PARAMETERS: usize = 4;
/// How many there are.
pub(super) const TRANSLATIONS: usize = 5;

/// Whether JSON takes namespace and name as they stand.
#[cfg(any(feature = "payload", feature = "syntax"))]
pub(super) const HAS_PLAIN_NAME: usize = 6;

/// How many numbers stand before those of the parameters.
pub(super) const HEAD: usize = 7;
/// How many numbers a parameter has.
pub(super) const PARAMETER: usize = 4;
/// How many numbers a language has.
pub(super) const TRANSLATION: usize = 8;

/// The number at that place, and 0 beyond the last one.
pub(super) const fn number(numbers: &[Number], at: usize) -> usize {
    if at < numbers.len() { u32::from_le_bytes(numbers[at]) as usize } else { 0 }
}

/// A part of a text, and nothing where it has no such part.
pub(super) const fn slice(text: &str, start: usize, end: usize) -> &str {
    let Some((head, _)) = text.split_at_checked(end) else { return "" };
    let Some((_, part)) = head.split_at_checked(start) else { return "" };
    part
}

/// A part of the numbers, and nothing where they have no such part.
pub(super) const fn part(numbers: &[Number], start: usize, end: usize) -> &[Number] {
    let Some((head, _)) = numbers.split_at_checked(end) else { return &[] };
    let Some((_, part)) = head.split_at_checked(start) else { return &[] };
    part
}
