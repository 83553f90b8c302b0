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
}

impl fmt::Display for PayloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let &Self::ClientRef { api, length } = self;
        match api.client_ref_limit() {
            None => write!(f, "the API {api} takes no client reference")?,
            Some(limit) => write!(f, "the client reference is {length} characters long, the API {api} takes {limit}")?,
        }
        let others = Api::ALL.iter().filter(|other| other.client_ref_limit().is_some_and(|limit| limit >= length));
        let mut others = others.peekable();
        if others.peek().is_some() {
            f.write_str("; it can be sent through ")?;
        }
        for (index, other) in others.enumerate() {
            write!(f, "{}{other}", if index > 0 { " or " } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for PayloadError {}
