//! The arguments of one message, in place where they are as few as they nearly always are.

use super::Argument;

/// As many as most templates have parameters.
const FEW: usize = 10;

/// The values of a template, in the order of its definition's parameters.
///
/// A type of its own for each template, such as an array of just its length, is what the compiler spends most on where
/// there are hundreds.
#[doc(hidden)]
#[derive(Debug, Clone)]
pub struct Arguments<'a>(List<'a>);

#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "in place is what the list is for")]
enum List<'a> {
    Few([Argument<'a>; FEW], usize),
    Many(Box<[Argument<'a>]>),
}

impl<'a> Arguments<'a> {
    /// These arguments.
    #[must_use]
    #[inline]
    pub fn of<const COUNT: usize>(arguments: [Argument<'a>; COUNT]) -> Self {
        let mut few = [Argument::Absent; FEW];
        match few.first_chunk_mut() {
            Some(places) => *places = arguments,
            None => return Self(List::Many(Box::new(arguments))),
        }
        Self(List::Few(few, COUNT))
    }
}

impl<'a> AsRef<[Argument<'a>]> for Arguments<'a> {
    #[inline]
    fn as_ref(&self) -> &[Argument<'a>] {
        match &self.0 {
            List::Few(few, count) => few.get(..*count).unwrap_or_default(),
            List::Many(many) => many,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_are_what_was_given() {
        for count in [0, 1, FEW, FEW + 1] {
            let given: Vec<_> = (0..).map(Argument::Integer).take(count).collect();
            let held = match count {
                0 => Arguments::of([]),
                1 => Arguments::of([given[0]; 1]),
                FEW => Arguments::of(<[Argument<'_>; FEW]>::try_from(&*given).unwrap()),
                _ => Arguments::of(<[Argument<'_>; FEW + 1]>::try_from(&*given).unwrap()),
            };
            assert_eq!(held.as_ref(), given);
        }
    }
}
