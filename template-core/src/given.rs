//! Values as they are given at run time: by name or by place.

use crate::argument::Argument;

/// A value given for a template: with its parameter's name, as a pair, or without, in the order of the generated type's
/// fields.
///
/// A value is a text, which is read as [`Argument::Text`] says, a number, an [`Argument`], or anything else that becomes
/// one. Where the values are of several kinds, the first one says so: `Argument::from("Ann")`.
///
/// ```
/// use std::collections::BTreeMap;
/// use template_core::{Argument, model, source::Source};
///
/// let source = Source::new("bill.mtm", "+++\nparams = [{ name = \"total\", kind = \"integer\" }]\n+++\n{{total}} for {{what}}, please.");
/// let bill = model::read(&source).into_definition().unwrap();
///
/// let expected = Ok(vec![Argument::Integer(12), Argument::Text("shoes")]);
/// assert_eq!(bill.arguments([("total", "12"), ("what", "shoes")]), expected);
/// assert_eq!(bill.arguments(["12", "shoes"]), expected);
/// assert_eq!(bill.arguments([("total", Argument::from(12)), ("what", "shoes".into())]), expected);
/// let map = BTreeMap::from([("total".to_owned(), "12".to_owned()), ("what".to_owned(), "shoes".to_owned())]);
/// assert_eq!(bill.arguments(&map), expected);
/// ```
pub trait Given<'a>: private::Sealed {
    /// Hands over the name of the parameter, if one is given, and the value.
    #[doc(hidden)]
    fn hand(self, take: impl FnOnce(Option<&str>, Argument<'a>));
}

mod private {
    /// Kept to this crate, so that a value can be given in more ways later.
    pub trait Sealed {}
}

impl<N: AsRef<str>, V> private::Sealed for (N, V) {}

impl<'a, N: AsRef<str>, V: Into<Argument<'a>>> Given<'a> for (N, V) {
    fn hand(self, take: impl FnOnce(Option<&str>, Argument<'a>)) {
        take(Some(self.0.as_ref()), self.1.into());
    }
}

impl<G: private::Sealed> private::Sealed for &G {}

/// Of a list that is borrowed.
impl<'a, G: Given<'a> + Copy> Given<'a> for &G {
    fn hand(self, take: impl FnOnce(Option<&str>, Argument<'a>)) {
        (*self).hand(take);
    }
}

macro_rules! given_alone {
    ($($kind:ty)*) => {$(
        impl<'a> private::Sealed for $kind {}

        impl<'a> Given<'a> for $kind {
            fn hand(self, take: impl FnOnce(Option<&str>, Argument<'a>)) {
                take(None, self.into());
            }
        }
    )*};
}

given_alone! { &'a str &'a String i64 Argument<'a> }
