//! Days and times: what people read, and where it is known, its parts.

use std::fmt;

/// A day or a time, for a parameter of kind [`DateTime`](crate::Kind::DateTime).
///
/// Every API shows its text and nothing else; the parts are told to the Cloud API, which takes them without using them.
///
/// ```
/// use template_core::{DateParts, DateTime};
///
/// let eta = DateTime::new("Dec 1").parts(DateParts { month: Some(12), day_of_month: Some(1), ..DateParts::default() });
/// assert_eq!(eta.to_string(), "Dec 1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateTime<'a> {
    text: &'a str,
    parts: Option<DateParts>,
}

/// The parts of a [`DateTime`] that are known, in the Gregorian calendar.
///
/// Source: the platform's message reference, `date_time` of the API it had before the Cloud API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct DateParts {
    /// The day of the week: 1 is Monday, 7 is Sunday.
    pub day_of_week: Option<u8>,
    /// The year.
    pub year: Option<i32>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day_of_month: Option<u8>,
    /// The hour, 0 to 23.
    pub hour: Option<u8>,
    /// The minute, 0 to 59.
    pub minute: Option<u8>,
}

impl DateParts {
    #[cfg(any(feature = "payload", feature = "syntax"))]
    /// The names and values of the parts that are known, but for the calendar.
    pub(crate) fn known(&self) -> impl Iterator<Item = (&'static str, i64)> {
        let small = |part: Option<u8>| part.map(i64::from);
        let parts = [
            ("day_of_week", small(self.day_of_week)),
            ("year", self.year.map(i64::from)),
            ("month", small(self.month)),
            ("day_of_month", small(self.day_of_month)),
            ("hour", small(self.hour)),
            ("minute", small(self.minute)),
        ];
        parts.into_iter().filter_map(|(name, value)| Some((name, value?)))
    }

    #[cfg(any(feature = "payload", feature = "syntax"))]
    /// The first part that no day and no time has, with the least and the most it can be.
    pub(crate) fn problem(&self) -> Option<(&'static str, i64, i64)> {
        self.known().find_map(|(name, value)| {
            let (least, most) = match name {
                "day_of_week" => (1, 7),
                "month" => (1, 12),
                "day_of_month" => (1, 31),
                "hour" => (0, 23),
                "minute" => (0, 59),
                _ => return None,
            };
            (!(least..=most).contains(&value)).then_some((name, least, most))
        })
    }

    /// Whether a day is among them, so that a calendar is to be named.
    #[cfg(feature = "payload")]
    pub(crate) fn has_day(&self) -> bool {
        self.year.is_some() || self.month.is_some() || self.day_of_month.is_some()
    }
}

impl<'a> DateTime<'a> {
    /// A day or a time as its reader is to read it.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self { text, parts: None }
    }

    /// The same with its parts.
    #[must_use]
    pub const fn parts(self, parts: DateParts) -> Self {
        Self { parts: Some(parts), ..self }
    }

    /// The text.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The parts that are known, if any were given.
    #[must_use]
    pub const fn known_parts(&self) -> Option<&DateParts> {
        self.parts.as_ref()
    }
}

impl fmt::Display for DateTime<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}
