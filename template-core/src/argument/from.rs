//! Arguments from what they hold.

use super::Argument;
use crate::currency::Currency;
use crate::date_time::DateTime;
use crate::header::{Document, Gif, Image, Product, Video};
use crate::json::Json;
use crate::location::Location;
use crate::products::{ProductList, VoiceCall};

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl<'a> From<Json<'a>> for Argument<'a> {
    fn from(json: Json<'a>) -> Self {
        Self::Json(json)
    }
}

impl<A: Into<Self>> From<Option<A>> for Argument<'_> {
    /// [`Absent`](Self::Absent) where there is none.
    fn from(argument: Option<A>) -> Self {
        argument.map_or(Self::Absent, Into::into)
    }
}

macro_rules! of_reference {
    ($($kind:ident)*) => {$(
        impl<'a> From<&'a $kind<'a>> for Argument<'a> {
            fn from(value: &'a $kind<'a>) -> Self {
                Self::$kind(value)
            }
        }
    )*};
}

of_reference! { Currency DateTime Image Video Document Gif Location Product ProductList VoiceCall }
