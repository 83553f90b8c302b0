//! Where messages may not go to, nor come from.

use std::borrow::Cow;
use std::fmt;

use templates::{PhoneNumber, Route};

/// The regions that the provider excludes, by the prefixes of their numbers.
///
/// Source: the provider's WhatsApp guide, which excludes Crimea, Cuba, Iran, North Korea and Syria; the prefixes are the
/// countries' codes and, for Crimea, those of the Russian and of the Ukrainian numbering plan. As of 2026-11.
const EXCLUDED: &[(&str, &str)] = &[
    ("53", "Cuba"),
    ("98", "Iran"),
    ("850", "North Korea"),
    ("963", "Syria"),
    ("7978", "Crimea"),
    ("7365", "Crimea"),
    ("7869", "Crimea"),
    ("38065", "Crimea"),
    ("38069", "Crimea"),
];

/// Regions that many companies exclude as well, and the provider's guide does not name. As of 2026-11.
const EXTENDED: &[(&str, &str)] = &[("7856", "Donetsk"), ("7857", "Luhansk")];

/// The regions that no message is sent to or from.
///
/// A prefix is necessary, not sufficient: a number of another country may be used in an excluded region, and a company
/// has to know its customers by more than their numbers. User ids have no prefix and pass.
///
/// ```
/// use messages_client::Destinations;
/// use templates::Route;
///
/// let route = Route { from: "447700900001".parse()?, to: "5351234567".parse()? };
/// let error = Destinations::excluded().check(&route).unwrap_err();
/// assert_eq!(error.to_string(), "the recipient's number ..4567 is in Cuba (53), where no messages are sent to or from");
///
/// // The number a message comes from counts too.
/// let route = Route { from: "98912345678".parse()?, to: "447700900000".parse()? };
/// assert!(Destinations::excluded().check(&route).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destinations {
    /// Prefixes and regions; the longest prefix of a number counts.
    regions: Vec<(Cow<'static, str>, Option<Cow<'static, str>>)>,
}

impl Default for Destinations {
    /// [`Destinations::excluded`].
    fn default() -> Self {
        Self::excluded()
    }
}

impl Destinations {
    /// The day on which the table was compared with its sources.
    pub const AS_OF: &str = "2026-11";

    /// The regions that the provider excludes: Crimea, Cuba, Iran, North Korea and Syria.
    #[must_use]
    pub fn excluded() -> Self {
        Self::everywhere().add(EXCLUDED)
    }

    /// None: messages go everywhere.
    #[must_use]
    pub const fn everywhere() -> Self {
        Self { regions: Vec::new() }
    }

    /// With Donetsk and Luhansk, which the provider's guide does not name.
    #[must_use]
    pub fn extended(self) -> Self {
        self.add(EXTENDED)
    }

    fn add(mut self, regions: &'static [(&str, &str)]) -> Self {
        let region = |&(prefix, name): &(&'static str, &'static str)| (prefix.into(), Some(name.into()));
        self.regions.extend(regions.iter().map(region));
        self
    }

    /// With one more region, whose numbers begin with `prefix`: digits, the country code first.
    ///
    /// # Errors
    ///
    /// A prefix that is empty or holds anything but digits.
    pub fn with(mut self, prefix: impl Into<String>, region: impl Into<String>) -> Result<Self, PrefixError> {
        let prefix = checked(prefix.into())?;
        self.regions.push((prefix.into(), Some(region.into().into())));
        Ok(self)
    }

    /// With an exception: numbers that begin with `prefix` may be sent to, though a shorter prefix of theirs is excluded.
    ///
    /// # Errors
    ///
    /// As for [`with`](Self::with).
    pub fn except(mut self, prefix: impl Into<String>) -> Result<Self, PrefixError> {
        let prefix = checked(prefix.into())?;
        self.regions.push((prefix.into(), None));
        Ok(self)
    }

    /// Whether a message may go along the route.
    ///
    /// # Errors
    ///
    /// A sender or a recipient whose number is in an excluded region.
    pub fn check(&self, route: &Route) -> Result<(), ExcludedDestination> {
        self.check_number(&route.from, Side::Sender)?;
        route.to.number().map_or(Ok(()), |number| self.check_number(&number, Side::Recipient))
    }

    fn check_number(&self, number: &PhoneNumber, side: Side) -> Result<(), ExcludedDestination> {
        let matching = self.regions.iter().filter(|(prefix, _)| number.as_str().starts_with(&**prefix));
        // The longest, and of equal ones the last: what was added counts more.
        match matching.max_by_key(|(prefix, _)| prefix.len()) {
            Some((prefix, Some(region))) => Err(ExcludedDestination {
                side,
                number: *number,
                prefix: prefix.clone().into_owned(),
                region: region.clone().into_owned(),
            }),
            _ => Ok(()),
        }
    }
}

fn checked(prefix: String) -> Result<String, PrefixError> {
    let is_prefix = !prefix.is_empty() && prefix.bytes().all(|byte| byte.is_ascii_digit());
    if is_prefix { Ok(prefix) } else { Err(PrefixError { given: prefix }) }
}

/// One end of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// Who sends.
    Sender,
    /// Who gets the message.
    Recipient,
}

/// A number in a region that no messages are sent to or from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExcludedDestination {
    /// Whose number it is.
    pub side: Side,
    /// The number.
    pub number: PhoneNumber,
    /// What it begins with.
    pub prefix: String,
    /// The region.
    pub region: String,
}

impl fmt::Display for ExcludedDestination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = match self.side {
            Side::Sender => "sender",
            Side::Recipient => "recipient",
        };
        let digits = self.number.as_str();
        let end = digits.get(digits.len().saturating_sub(4)..).unwrap_or_default();
        let (region, prefix) = (&self.region, &self.prefix);
        write!(f, "the {side}'s number ..{end} is in {region} ({prefix}), where no messages are sent to or from")
    }
}

impl std::error::Error for ExcludedDestination {}

/// A prefix that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PrefixError {
    /// What was given.
    pub given: String,
}

impl fmt::Display for PrefixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not the beginning of a number: give digits alone, such as `53`", self.given.escape_debug())
    }
}

impl std::error::Error for PrefixError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(destinations: &Destinations, to: &str) -> Option<String> {
        let route = Route { from: "447700900001".parse().unwrap(), to: to.parse().unwrap() };
        destinations.check(&route).err().map(|error| error.region)
    }

    #[test]
    fn each_region_is_excluded_and_its_neighbours_are_not() {
        let destinations = Destinations::default();
        let excluded = [
            ("5351234567", "Cuba"),
            ("989123456789", "Iran"),
            ("8501912345678", "North Korea"),
            ("963912345678", "Syria"),
            ("79781234567", "Crimea"),
            ("73651234567", "Crimea"),
            ("78691234567", "Crimea"),
            ("380651234567", "Crimea"),
            ("380691234567", "Crimea"),
        ];
        for (number, name) in excluded {
            assert_eq!(region(&destinations, number).as_deref(), Some(name), "{number}");
        }
        for number in ["521234567890", "79161234567", "380501234567", "9611234567", "8521234567", "78561234567"] {
            assert_eq!(region(&destinations, number), None, "{number}");
        }
        assert_eq!(region(&destinations, "CU.13491208655302741918"), None);
    }

    #[test]
    fn the_table_can_be_extended_and_narrowed() {
        let destinations = Destinations::excluded().extended();
        assert_eq!(region(&destinations, "78561234567").as_deref(), Some("Donetsk"));
        assert_eq!(region(&destinations, "78571234567").as_deref(), Some("Luhansk"));
        let destinations = destinations.with("881", "satellite").unwrap().except("5399").unwrap();
        assert_eq!(region(&destinations, "8811234567").as_deref(), Some("satellite"));
        assert_eq!(region(&destinations, "5399123456"), None);
        assert_eq!(region(&destinations, "5398123456").as_deref(), Some("Cuba"));
        assert_eq!(region(&Destinations::everywhere(), "5351234567"), None);
        assert!(Destinations::everywhere().with("+53", "Cuba").is_err());
        assert!(Destinations::everywhere().except("").is_err());
    }
}
