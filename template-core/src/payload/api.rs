//! Which API takes the message, and what it cannot carry.

use std::fmt;

/// An API that takes messages: a version of the provider's Messages API, or the platform's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Api {
    /// `POST /beta/messages`, as documented in 2018.
    Beta,
    /// `POST /v0.1/messages`, as in OpenAPI document 0.3.12.
    V0_1,
    /// `POST /v1/messages`, as in OpenAPI document 1.11.0 and later.
    V1,
    /// `POST /{phone-number-id}/messages`: the platform's own Cloud API.
    Cloud,
}

impl Api {
    /// Every API: the provider's versions, oldest first, then the platform's own.
    pub const ALL: &'static [Self] = &[Self::Beta, Self::V0_1, Self::V1, Self::Cloud];

    /// The name people write: `beta`, `v0.1`, `v1`, `cloud`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Beta => "beta",
            Self::V0_1 => "v0.1",
            Self::V1 => "v1",
            Self::Cloud => "cloud",
        }
    }

    /// The API of that name, if there is one.
    ///
    /// ```
    /// use template_core::Api;
    ///
    /// assert_eq!(Api::from_name("v0.1"), Some(Api::V0_1));
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|api| api.name() == name)
    }

    /// How many characters a client reference may have; `None` where the API takes none.
    ///
    /// Source: the provider's OpenAPI documents of each version; the platform's `biz_opaque_callback_data`.
    #[must_use]
    pub const fn client_ref_limit(self) -> Option<usize> {
        match self {
            Self::Beta => None,
            Self::V0_1 => Some(40),
            Self::V1 => Some(100),
            Self::Cloud => Some(512),
        }
    }
}

impl fmt::Display for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Something in a message that an API cannot carry.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PayloadError {
    /// The API takes no client reference, or a shorter one.
    ClientRef {
        /// The API asked for.
        api: Api,
        /// The length of the reference in characters.
        length: usize,
    },
    /// The API has no place for something.
    Unsupported {
        /// The API asked for.
        api: Api,
        /// What it has no place for.
        what: &'static str,
        /// The APIs that have one.
        others: &'static [Api],
    },
    /// A template hands over a one-time password, and its recipient is known by a user id alone.
    ///
    /// The platform sends one-time passwords to phone numbers only, whichever their button (its error 131062).
    PasswordForUserId,
    /// The API takes something only in another length.
    Length {
        /// The API asked for.
        api: Api,
        /// What has that length.
        what: &'static str,
        /// The length in characters.
        length: usize,
        /// The fewest characters it may have.
        min: usize,
        /// The most characters it may have.
        max: usize,
        /// The APIs that take it as it is.
        others: &'static [Api],
    },
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::ClientRef { api, length } => {
                match api.client_ref_limit() {
                    None => write!(f, "the API {api} takes no client reference")?,
                    Some(limit) => {
                        write!(f, "the client reference is {length} characters long, the API {api} takes {limit}")?;
                    }
                }
                let takes = |other: &&Api| other.client_ref_limit().is_some_and(|limit| limit >= length);
                write_others(f, Api::ALL.iter().filter(takes))
            }
            Self::Unsupported { api, what, others } => {
                write!(f, "the API {api} takes no {what}")?;
                write_others(f, others)
            }
            Self::PasswordForUserId => f.write_str(
                "a one-time password is sent to a phone number, not to a user id; ask the customer for the number",
            ),
            Self::Length { api, what, length, min, max, others } => {
                write!(f, "the {what} is {length} characters long, the API {api} takes {min} to {max}")?;
                write_others(f, others)
            }
        }
    }
}

/// The APIs that a message can be sent through instead, if there are any.
fn write_others<'o>(f: &mut fmt::Formatter<'_>, others: impl IntoIterator<Item = &'o Api>) -> fmt::Result {
    for (index, other) in others.into_iter().enumerate() {
        write!(f, "{}{other}", if index > 0 { " or " } else { "; it can be sent through " })?;
    }
    Ok(())
}

impl std::error::Error for PayloadError {}
