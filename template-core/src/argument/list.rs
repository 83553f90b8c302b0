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
pub struct Arguments<'a> {
    few: [Argument<'a>; FEW],
    count: usize,
    /// All of them, where they are more than few.
    many: Option<Box<[Argument<'a>]>>,
}

impl<'a> Arguments<'a> {
    /// These arguments.
    #[must_use]
    #[inline]
    pub fn of<const COUNT: usize>(arguments: [Argument<'a>; COUNT]) -> Self {
        // Filled in where it stays: it is long to be copied.
        let mut list = Self { few: [Argument::Absent; FEW], count: COUNT, many: None };
        match list.few.first_chunk_mut() {
            Some(places) => *places = arguments,
            None => list.many = Some(Box::new(arguments)),
        }
        list
    }
}

impl<'a> AsRef<[Argument<'a>]> for Arguments<'a> {
    #[inline]
    fn as_ref(&self) -> &[Argument<'a>] {
        match &self.many {
            None => self.few.get(..self.count).unwrap_or_default(),
            Some(many) => many,
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
