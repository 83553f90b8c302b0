//! What a template is for: the platform's categories.

use std::fmt;

/// What a template is for.
///
/// The platform takes three; the others are what it took before 2023, and templates approved then may still have them.
///
/// ```
/// use template_core::Category;
///
/// assert_eq!(Category::from_name("utility"), Some(Category::Utility));
/// assert_eq!(Category::from_name("ticket_update").and_then(Category::replacement), Some(Category::Utility));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Category {
    /// About something the customer did or asked for.
    Utility,
    /// Everything that is meant to sell.
    Marketing,
    /// One-time passwords.
    Authentication,
    /// One of the categories of before 2023.
    Legacy(LegacyCategory),
}

/// A category that the platform no longer takes for new templates.
///
/// Source: the names in definitions the platform gave out before 2023.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LegacyCategory(u8);

/// The names of before 2023; what replaced each is utility but for one-time passwords.
const LEGACY: &[&str] = &[
    "transactional",
    "otp",
    "account_update",
    "alert_update",
    "appointment_update",
    "auto_reply",
    "issue_resolution",
    "payment_update",
    "personal_finance_update",
    "reservation_update",
    "shipping_update",
    "ticket_update",
    "transportation_update",
];

impl Category {
    /// The categories the platform takes.
    pub const ALL: &'static [Self] = &[Self::Utility, Self::Marketing, Self::Authentication];

    /// The name template files write, in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utility => "utility",
            Self::Marketing => "marketing",
            Self::Authentication => "authentication",
            Self::Legacy(LegacyCategory(index)) => LEGACY.get(usize::from(index)).copied().unwrap_or_default(),
        }
    }

    /// The category of that name in lower case, if there is or was one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let current = Self::ALL.iter().copied().find(|category| category.name() == name);
        current.or_else(|| {
            let index = LEGACY.iter().position(|legacy| *legacy == name)?;
            Some(Self::Legacy(LegacyCategory(u8::try_from(index).ok()?)))
        })
    }

    /// The number that stands for it in a definition, which keeps 0 for none.
    #[cfg(feature = "syntax")]
    pub(crate) fn number(self) -> u32 {
        match self {
            Self::Utility => 1,
            Self::Marketing => 2,
            Self::Authentication => 3,
            Self::Legacy(LegacyCategory(index)) => 4 + u32::from(index),
        }
    }

    /// The category of a number in a definition.
    pub(crate) const fn of_number(number: usize) -> Option<Self> {
        match number {
            0 => None,
            1 => Some(Self::Utility),
            2 => Some(Self::Marketing),
            3 => Some(Self::Authentication),
            #[expect(clippy::cast_possible_truncation, reason = "such a number is none of a category's")]
            legacy => Some(Self::Legacy(LegacyCategory((legacy - 4) as u8))),
        }
    }

    /// What the platform takes in its place, where it no longer takes this one.
    #[must_use]
    pub fn replacement(self) -> Option<Self> {
        match self {
            Self::Legacy(_) if self.name() == "otp" => Some(Self::Authentication),
            Self::Legacy(_) => Some(Self::Utility),
            _ => None,
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
